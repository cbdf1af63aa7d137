import { chineseCalendar, type Instant } from '@wuyou/domain';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createClock } from './clock';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

function clockAt(start: Instant, { frozen = false, offset }: { frozen?: boolean; offset?: number } = {}) {
  const moves: Instant[] = [];
  const onMove = () => moves.push(clock.now());
  const clock = createClock({ start, frozen, offset, calendar: chineseCalendar, onMove });
  return { clock, moves };
}

test('a clock begins where it is told and runs with the machine', () => {
  const { clock } = clockAt('2026-09-07T09:12:00+08:00');
  vi.advanceTimersByTime(90_000);
  expect(clock.now()).toBe('2026-09-07T09:13:30+08:00');
});

test('a frozen clock stands until it is moved', () => {
  const { clock } = clockAt('2026-09-07T09:12:00+08:00', { frozen: true });
  vi.advanceTimersByTime(90_000);
  expect(clock.now()).toBe('2026-09-07T09:12:00+08:00');
  clock.advance(60_000);
  expect(clock.now()).toBe('2026-09-07T09:13:00+08:00');
});

test('a clock moves to any moment, back too, and runs on from there', () => {
  const { clock, moves } = clockAt('2026-09-07T09:12:00+08:00');
  clock.moveTo('2020-02-29T23:59:59+08:00');
  expect(moves).toEqual(['2020-02-29T23:59:59+08:00']);
  vi.advanceTimersByTime(1000);
  expect(clock.now()).toBe('2020-03-01T00:00:00+08:00');
});

test.for([
  ['a Monday', '2026-09-07T09:12:00+08:00', '2026-09-08T09:12:00+08:00'],
  ['a Friday', '2026-09-11T23:30:00+08:00', '2026-09-14T23:30:00+08:00'],
  ['the eve of National Day', '2026-09-30T00:30:00+08:00', '2026-10-08T00:30:00+08:00'],
  ['the Friday before a Sunday that is worked', '2026-09-18T09:00:00+08:00', '2026-09-20T09:00:00+08:00'],
] as const)('the next working day after %s keeps the time of day', ([, start, next]) => {
  const { clock } = clockAt(start);
  clock.nextWorkingDay();
  expect(clock.now()).toBe(next);
});

test('a clock goes on from where an earlier one had got to', () => {
  const { clock: before } = clockAt('2026-09-07T09:12:00+08:00');
  before.advance(3_600_000);
  vi.advanceTimersByTime(1000);
  const { clock: after } = clockAt('2026-09-07T09:12:00+08:00', { offset: before.offset });
  expect(after.now()).toBe('2026-09-07T10:12:01+08:00');
});
