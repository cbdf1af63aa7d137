import data from 'chinese-days/dist/chinese-days.json';
import { createCalendar, type DayOverride, type HolidayNotices, type WorkCalendar } from './calendar';
import type { Localized } from './locale';
import type { LocalDate } from './time';

/** Make-up days the package leaves out. */
const MISSING_MAKE_UP_DAYS: Readonly<Record<LocalDate, string>> = {
  // The notice for 2006 moved this Saturday's rest to 3 January; the package files days by the notice's year only.
  '2005-12-31': "New Year's Day,元旦,1",
};

interface ChineseDays {
  readonly holidays: Readonly<Record<LocalDate, string>>;
  readonly workdays: Readonly<Record<LocalDate, string>>;
}

/** A year counts as published once its National Day is in the data. Names come as `English,中文,days`. */
export function readNotices({ holidays, workdays }: ChineseDays): HolidayNotices {
  const years = Object.keys(holidays)
    .filter((date) => date.endsWith('-10-01'))
    .map((date) => date.slice(0, 4))
    .sort();
  const [first, last] = [years[0], years[years.length - 1]];
  if (first === undefined || last === undefined) throw new Error('The holiday data names no published year.');
  return {
    version: `cn-${last}`,
    validFrom: `${first}-01-01`,
    validThrough: `${last}-12-31`,
    holidays: named(holidays),
    makeUpDays: named({ ...MISSING_MAKE_UP_DAYS, ...workdays }),
  };
}

function named(days: Readonly<Record<LocalDate, string>>): Record<LocalDate, Localized> {
  return Object.fromEntries(
    Object.entries(days).map(([date, name]) => {
      const [en = name, zh = name] = name.split(',');
      return [date, { 'zh-CN': zh, en }];
    }),
  );
}

/** Working days by the State Council's yearly notices, from 2004 on; of `chinese-days` only the data is used. */
export function createChineseCalendar(overrides: readonly DayOverride[] = []): WorkCalendar {
  return createCalendar(readNotices(data), overrides);
}

export const chineseCalendar: WorkCalendar = createChineseCalendar();

/** A tenant's: the notices, and its own days on top of them. */
export function tenantCalendar({ days = [] }: { readonly days?: readonly DayOverride[] }): WorkCalendar {
  return days.length > 0 ? createChineseCalendar(days) : chineseCalendar;
}
