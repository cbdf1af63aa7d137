import { describe, expect, test } from 'vitest';
import type { WorkCalendar } from './calendar';
import { lightOf, pause, resume, setDeadline, workingDaysLeft } from './deadline';
import { chineseCalendar } from './holidays';
import { DEFAULT_POLICY } from './policy';

const clockwork = { calendar: chineseCalendar, policy: DEFAULT_POLICY };
const start = '2026-09-07T09:12:00+08:00';
const resolveBy = setDeadline('resolve', start, clockwork);

describe('a deadline', () => {
  test('ends at close of business on the n-th working day and names its rule and calendar', () => {
    expect(resolveBy).toMatchObject({
      kind: 'resolve',
      dueAt: '2026-09-14T17:00:00+08:00',
      limit: { days: 5 },
      calendar: 'cn-2026',
      basis: DEFAULT_POLICY.limits.resolve.basis,
    });
  });

  test('is provisional past what its calendar knows, and settled within it', () => {
    const until = (day: string): WorkCalendar => ({ ...chineseCalendar, dataValidThrough: day });
    const reckon = (calendar: WorkCalendar) => setDeadline('resolve', start, { ...clockwork, calendar });
    expect(reckon(until('2026-09-14')).provisional).toBe(false);
    expect(reckon(until('2026-09-13')).provisional).toBe(true);
  });

  test('counts in Beijing whatever the offset it is given in', () => {
    expect(setDeadline('accept', '2026-09-07T16:30:00Z', clockwork).dueAt).toBe('2026-09-09T17:00:00+08:00');
  });

  test('turns amber with one day left of five, on the due day of one, and red after the hour', () => {
    expect(lightOf(resolveBy, '2026-09-10T23:59:59+08:00')).toBe('green');
    expect(lightOf(resolveBy, '2026-09-11T00:00:00+08:00')).toBe('amber');
    expect(lightOf(resolveBy, '2026-09-14T17:00:00+08:00')).toBe('amber');
    expect(lightOf(resolveBy, '2026-09-14T17:00:01+08:00')).toBe('red');
    const acceptBy = setDeadline('accept', start, clockwork);
    expect(lightOf(acceptBy, start)).toBe('green');
    expect(lightOf(acceptBy, '2026-09-08T09:00:00+08:00')).toBe('amber');
  });

  test('turns amber after 80 % of a long limit', () => {
    expect(setDeadline('rectify', start, clockwork)).toMatchObject({
      amberAt: '2026-09-22T00:00:00+08:00',
      dueAt: '2026-09-28T17:00:00+08:00',
    });
  });

  test('tells the working days left: none on the due day, negative when overdue', () => {
    const left = (now: string) => workingDaysLeft(resolveBy, now, chineseCalendar);
    expect(left(start)).toBe(5);
    expect(left('2026-09-14T16:59:00+08:00')).toBe(0);
    expect(left('2026-09-14T17:01:00+08:00')).toBe(-1);
    expect(left('2026-09-16T09:00:00+08:00')).toBe(-2);
  });
});

describe('a pause', () => {
  const stopped = pause(resolveBy, 'awaiting-reporter', '2026-09-08T10:00:00+08:00');

  test('stops the light and the count', () => {
    const later = '2026-12-01T09:00:00+08:00';
    expect(lightOf(stopped, later)).toBe('green');
    expect(workingDaysLeft(stopped, later, chineseCalendar)).toBe(4);
  });

  test('moves what lay ahead by the whole working days it lasted, never by more', () => {
    const due = (to: string) => resume(stopped, to, chineseCalendar).dueAt.slice(0, 10);
    expect(due('2026-09-08T16:00:00+08:00')).toBe('2026-09-14');
    expect(due('2026-09-09T09:59:00+08:00')).toBe('2026-09-14');
    expect(due('2026-09-09T10:00:00+08:00')).toBe('2026-09-15');
    expect(due('2026-09-13T10:00:00+08:00')).toBe('2026-09-17');
    expect(due('2026-09-15T10:00:00+08:00'), 'over a make-up Sunday').toBe('2026-09-20');
  });

  test('leaves an amber that was there before it, and a running clock alone', () => {
    const amber = pause(resolveBy, 'statutory', '2026-09-11T10:00:00+08:00');
    const going = resume(amber, '2026-09-15T10:00:00+08:00', chineseCalendar);
    expect(going.amberAt).toBe(resolveBy.amberAt);
    expect(lightOf(going, '2026-09-15T10:00:00+08:00')).toBe('amber');
    expect(resume(resolveBy, start, chineseCalendar)).toBe(resolveBy);
  });
});
