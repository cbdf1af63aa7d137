import { HolidayUtil } from 'lunar-typescript';
import { SolarDay } from 'tyme4ts';
import { afterEach, describe, expect, test } from 'vitest';
import { chineseCalendar } from './holidays';
import { addDays, dateOf, type LocalDate, weekday } from './time';

const DAYS: LocalDate[] = [];
for (let day = '2004-01-01'; day <= '2026-12-31'; day = addDays(day, 1)) DAYS.push(day);

const onWeekday = (date: LocalDate) => weekday(date) % 6 !== 0;

/** Two sources made by other hands. */
const oracles: Record<string, (date: LocalDate) => boolean> = {
  tyme4ts(date) {
    const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
    return SolarDay.fromYmd(year, month, day).getLegalHoliday()?.isWork() ?? onWeekday(date);
  },
  'lunar-typescript': (date) => HolidayUtil.getHoliday(date)?.isWork() ?? onWeekday(date),
};

/**
 * The State Council's notice for 2013: 清明 4–6 April with work on Sunday 7 April; 国庆 1–7 October with work on
 * Sunday 29 September and Saturday 12 October. Both oracles leave these two make-up days out.
 */
const ORACLES_WRONG: readonly LocalDate[] = ['2013-04-07', '2013-10-12'];

const realZone = process.env.TZ;
afterEach(() => {
  if (realZone === undefined) delete process.env.TZ;
  else process.env.TZ = realZone;
});

describe.each([
  ['UTC', 0],
  ['America/Los_Angeles', 480],
  ['Asia/Shanghai', -480],
])('in a process whose zone is %s', (zone, offset) => {
  test.each(Object.keys(oracles))(
    'every day of 2004–2026 and 0 to 30 working days after it agree with %s',
    (name) => {
      process.env.TZ = zone;
      expect(new Date(2026, 0, 1).getTimezoneOffset()).toBe(offset);
      expect(dateOf('2026-10-07T16:30:00Z')).toBe('2026-10-08');

      const works = oracles[name] as (date: LocalDate) => boolean;
      const disagreements = DAYS.filter((date) => works(date) !== chineseCalendar.isWorkingDay(date));
      expect(disagreements).toEqual(ORACLES_WRONG);

      const worked = DAYS.filter((date) => works(date) || ORACLES_WRONG.includes(date));
      let next = 0;
      const wrong: string[] = [];
      for (const date of DAYS) {
        while ((worked[next] ?? '9') < date) next += 1;
        const first = worked[next] === date ? next : next - 1;
        for (let n = 0; n <= 30; n += 1) {
          const due = n === 0 ? worked[next] : worked[first + n];
          if (due !== undefined && chineseCalendar.addWorkingDays(date, n) !== due)
            wrong.push(`${date} + ${n}`);
        }
      }
      expect(wrong).toEqual([]);
    },
  );
});
