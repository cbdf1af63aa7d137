import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chineseCalendar } from './holidays';
import { dateOf, toInstant, toMs } from './time';
import { addOfficeMinutes, officeMinutesBetween } from './working-time';

const office = {
  calendar: chineseCalendar,
  hours: [
    { from: '09:00', to: '12:00' },
    { from: '13:00', to: '17:00' },
  ],
};
const MINUTE = 60_000;

/** The obviously right way: one minute after the other. */
function isOpen(ms: number): boolean {
  const at = toInstant(ms);
  const time = at.slice(11, 16);
  return (
    chineseCalendar.isWorkingDay(dateOf(at)) &&
    ((time >= '09:00' && time < '12:00') || (time >= '13:00' && time < '17:00'))
  );
}

function walk(from: number, minutes: number): number {
  let now = from;
  for (let left = minutes; left > 0; now += MINUTE) if (isOpen(now)) left -= 1;
  return now;
}

describe('office minutes', () => {
  test.each([
    ['over lunch', '2026-09-08T11:30:00+08:00', 60, '2026-09-08T13:30:00+08:00'],
    ['to the minute of closing', '2026-09-08T16:00:00+08:00', 60, '2026-09-08T17:00:00+08:00'],
    ['over night', '2026-09-08T16:30:00+08:00', 120, '2026-09-09T10:30:00+08:00'],
    ['from before opening', '2026-09-08T07:00:00+08:00', 60, '2026-09-08T10:00:00+08:00'],
    ['from a holiday', '2026-10-03T10:00:00+08:00', 30, '2026-10-08T09:30:00+08:00'],
    ['from a Saturday that is worked', '2026-10-10T16:45:00+08:00', 30, '2026-10-12T09:15:00+08:00'],
    ['with seconds', '2026-09-08T09:00:30+08:00', 1, '2026-09-08T09:01:30+08:00'],
    ['over many days', '2026-09-30T09:00:00+08:00', 7 * 60 * 6, '2026-10-13T17:00:00+08:00'],
  ])('%s', (_, from, minutes, to) => {
    expect(addOfficeMinutes(from, minutes, office)).toBe(to);
  });

  test('agree with walking minute by minute, there and back', () => {
    const aMinute = fc
      .integer({ min: 0, max: 60 * 24 * 60 })
      .map((n) => toMs('2026-09-01T00:00:00+08:00') + n * MINUTE);
    fc.assert(
      fc.property(aMinute, fc.integer({ min: 1, max: 2000 }), (from, minutes) => {
        const to = addOfficeMinutes(toInstant(from), minutes, office);
        expect(to).toBe(toInstant(walk(from, minutes)));
        expect(officeMinutesBetween(toInstant(from), to, office)).toBe(minutes);
        expect(officeMinutesBetween(to, toInstant(from), office)).toBe(-minutes);
      }),
      { numRuns: 200 },
    );
  });

  test('an office that never opens is refused, not waited for', () => {
    expect(() => addOfficeMinutes('2026-09-08T09:00:00+08:00', 1, { ...office, hours: [] })).toThrow(
      RangeError,
    );
  });
});
