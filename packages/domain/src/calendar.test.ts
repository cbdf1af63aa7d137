import { describe, expect, test } from 'vitest';
import { createCalendar } from './calendar';
import { chineseCalendar, readNotices } from './holidays';
import { addDays, type LocalDate } from './time';

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

  test.each([
    ['2026-10-13', -5, '2026-09-30'],
    ['2026-10-08', -1, '2026-09-30'],
    ['2026-09-21', -1, '2026-09-20'],
    ['2026-10-05', -1, '2026-09-30'],
    ['2026-10-05', 1, '2026-10-08'],
    ['2026-09-30', 0, '2026-09-30'],
    ['2026-10-05', 0, '2026-10-08'],
  ])(
    'from %s, %i working days are %s: back, or none to the day itself or the next that is one',
    (from, n, to) => {
      expect(chineseCalendar.addWorkingDays(from, n)).toBe(to);
    },
  );

  test('between two days lie those after the first, up to and with the second', () => {
    expect(chineseCalendar.workingDaysBetween('2026-09-30', '2026-10-13')).toBe(5);
    expect(chineseCalendar.workingDaysBetween('2026-10-13', '2026-09-30')).toBe(-5);
    expect(chineseCalendar.workingDaysBetween('2026-10-01', '2026-10-07')).toBe(0);
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

  test('the fixed dates are a rule for years without a notice, before as after; a notice may differ', () => {
    expect(chineseCalendar.dayOf('2003-05-02')).toMatchObject({ kind: 'holiday' });
    expect(chineseCalendar.dayOf('2012-05-02')).toMatchObject({ kind: 'working' });
  });

  test('a day outside the table is refused, not guessed', () => {
    for (const date of ['1999-12-31', '2100-01-01', '2026-02-30', 'tomorrow']) {
      expect(() => chineseCalendar.addWorkingDays(date, 1)).toThrow('outside the calendar');
    }
    expect(() => chineseCalendar.addWorkingDays('2099-12-30', 2)).toThrow('2099-12-30 + 2 is outside');
    expect(chineseCalendar.addWorkingDays('2099-12-30', 1)).toBe('2099-12-31');
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

  test('cannot override a day that no table has', () => {
    expect(() => createCalendar(notices, [{ date: '2026-02-30', kind: 'holiday', name: oneDay }])).toThrow(
      'outside the calendar',
    );
  });

  test('data without a published year is refused', () => {
    expect(() => readNotices({ holidays: {}, workdays: {} })).toThrow('no published year');
  });
});
