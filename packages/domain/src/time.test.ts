import { expect, test } from 'vitest';
import { addDays, atTime, dateOf, toInstant, toMs, weekday } from './time';

test('an instant is Beijing time whatever it was written in', () => {
  expect(toInstant(Date.UTC(2026, 8, 7, 16, 30))).toBe('2026-09-08T00:30:00+08:00');
  expect(dateOf('2026-09-07T16:30:00Z')).toBe('2026-09-08');
  expect(toMs(atTime('2026-09-07', '09:12'))).toBe(Date.UTC(2026, 8, 7, 1, 12));
});

test('days are counted over months, leap days and years', () => {
  expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
  expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
  expect(addDays('2026-01-01', -1)).toBe('2025-12-31');
  expect(weekday('2026-09-20')).toBe(0);
});
