import { describe, expect, test } from 'vitest';
import { weekdays } from './calendar';
import { addDays, weekday } from './time';

/** The obviously right way: one day after the other. */
function walk(from: string, n: number): string {
  let date = from;
  for (let left = n; left > 0; ) {
    date = addDays(date, 1);
    if (weekday(date) !== 0 && weekday(date) !== 6) left -= 1;
  }
  return date;
}

describe('weekdays', () => {
  test('agrees with walking day by day, from every day of two years', () => {
    for (let day = 0; day < 731; day += 1) {
      const from = addDays('2026-01-01', day);
      for (const n of [1, 2, 4, 5, 6, 20, 251]) {
        const to = weekdays.addWorkingDays(from, n);
        expect(to, `${from} + ${n}`).toBe(walk(from, n));
        expect(weekdays.workingDaysBetween(from, to)).toBe(n);
      }
    }
  });

  test('does not count the starting day, and a weekend counts as nothing', () => {
    expect(weekdays.addWorkingDays('2026-09-11', 1)).toBe('2026-09-14');
    expect(weekdays.addWorkingDays('2026-09-12', 1)).toBe('2026-09-14');
    expect(weekdays.workingDaysBetween('2026-09-11', '2026-09-13')).toBe(0);
    expect(weekdays.workingDaysBetween('2026-09-14', '2026-09-11')).toBe(-1);
  });

  test('claims to be valid for no day', () => {
    expect(weekdays.dataValidThrough).toBeUndefined();
    expect(weekdays.isWorkingDay('2026-10-01')).toBe(true);
  });
});
