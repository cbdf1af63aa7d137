import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { WorkCalendar } from './calendar';
import { chineseCalendar } from './holidays';
import { addDays, type LocalDate } from './time';

/** The obviously right way: one day after the other. */
function walk(calendar: WorkCalendar, from: LocalDate, n: number): LocalDate {
  const step = n < 0 ? -1 : 1;
  let date = from;
  if (n === 0) while (!calendar.dayOf(date).counts) date = addDays(date, 1);
  for (let left = Math.abs(n); left > 0; ) {
    date = addDays(date, step);
    if (calendar.dayOf(date).counts) left -= 1;
  }
  return date;
}

const aDay = fc.integer({ min: 0, max: 365 * 40 }).map((days) => addDays('2004-01-01', days));
test('10,000 random starts and lengths agree with walking day by day', () => {
  fc.assert(
    fc.property(aDay, fc.integer({ min: -60, max: 260 }), (from, n) => {
      const to = walk(chineseCalendar, from, n);
      expect(chineseCalendar.addWorkingDays(from, n)).toBe(to);
      if (n > 0) expect(chineseCalendar.workingDaysBetween(from, to)).toBe(n);
    }),
    { numRuns: 10_000 },
  );
}, 60_000);
