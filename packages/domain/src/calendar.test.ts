import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createCalendar, type WorkCalendar } from './calendar';
import { chineseCalendar, readNotices } from './holidays';
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
const oneDay = { 'zh-CN': '区庆', en: 'District day' };

describe('Chinese working days', () => {
  test.each([
    ['2026-09-30', 5, '2026-10-13'],
    ['2026-02-13', 2, '2026-02-24'],
    ['2026-02-10', 20, '2026-03-16'],
    ['2026-09-18', 1, '2026-09-20'],
    ['2026-12-31', 1, '2027-01-04'],
  ])('%s and %i more end on %s', (from, n, due) => {
    expect(chineseCalendar.addWorkingDays(from, n)).toBe(due);
  });

  test('10,000 random starts and lengths agree with walking day by day', () => {
    fc.assert(
      fc.property(aDay, fc.integer({ min: -60, max: 260 }), (from, n) => {
        const to = walk(chineseCalendar, from, n);
        expect(chineseCalendar.addWorkingDays(from, n)).toBe(to);
        if (n > 0) expect(chineseCalendar.workingDaysBetween(from, to)).toBe(n);
      }),
      { numRuns: 10_000 },
    );
  });

  test('a day says why it counts or does not', () => {
    const kind = (date: LocalDate) => chineseCalendar.dayOf(date);
    expect(kind('2026-10-09')).toEqual({ date: '2026-10-09', kind: 'working', counts: true });
    expect(kind('2026-10-10')).toMatchObject({ kind: 'make-up', counts: true, name: { 'zh-CN': '国庆节' } });
    expect(kind('2026-10-11')).toMatchObject({ kind: 'weekend', counts: false });
    expect(kind('2026-10-01')).toMatchObject({
      kind: 'holiday',
      counts: false,
      name: { en: 'National Day' },
    });
  });

  test('past the published years only weekends and the fixed dates are off', () => {
    expect(chineseCalendar.dataValidThrough).toBe('2026-12-31');
    const off = Array.from({ length: 365 }, (_, i) => chineseCalendar.dayOf(addDays('2027-01-01', i)));
    const holidays = off.filter(({ kind }) => kind === 'holiday').map(({ date }) => date.slice(5));
    expect(holidays).toEqual(['01-01', '05-01', '05-02', '10-01', '10-02', '10-03']);
    expect(off.some(({ kind }) => kind === 'make-up')).toBe(false);
  });

  test('a day outside the table is refused, not guessed', () => {
    for (const date of ['1999-12-31', '2100-01-01', '2026-02-30', 'tomorrow']) {
      expect(() => chineseCalendar.addWorkingDays(date, 1)).toThrow('outside the calendar');
    }
    expect(() => chineseCalendar.addWorkingDays('2099-12-31', 1)).toThrow(RangeError);
  });
});

describe('a tenant of its own mind', () => {
  const notices = readNotices({ holidays: { '2026-10-01': 'National Day,国庆节,3' }, workdays: {} });

  test('may add a local holiday or a closure, or work on a day off, and the version says so', () => {
    const calendar = createCalendar(notices, [
      { date: '2026-09-08', kind: 'holiday', name: oneDay },
      { date: '2026-09-09', kind: 'closure', name: { 'zh-CN': '防汛停工', en: 'Flood closure' } },
      { date: '2026-09-12', kind: 'working', name: { 'zh-CN': '加班', en: 'Extra day' } },
    ]);
    expect(calendar.addWorkingDays('2026-09-07', 1)).toBe('2026-09-10');
    expect(calendar.addWorkingDays('2026-09-11', 1)).toBe('2026-09-12');
    expect(calendar.version).toBe('cn-2026+2026-09-08:holiday,2026-09-09:closure,2026-09-12:working');
  });

  test('data without a published year is refused', () => {
    expect(() => readNotices({ holidays: {}, workdays: {} })).toThrow('no published year');
  });
});
