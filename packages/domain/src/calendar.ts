import type { Localized } from './locale';
import { addDays, type LocalDate, weekday } from './time';

/** Why a day counts or does not. A `make-up` day is a weekend day worked in exchange (调休补班). */
export type DayKind = 'working' | 'make-up' | 'weekend' | 'holiday' | 'closure';

export interface Day {
  readonly date: LocalDate;
  readonly kind: DayKind;
  /** Whether it is a working day. */
  readonly counts: boolean;
  /** The holiday it belongs to, or the name a tenant gave it. */
  readonly name?: Localized;
}

/** The State Council's yearly notices as data. */
export interface HolidayNotices {
  /** Stored in every deadline reckoned with it. */
  readonly version: string;
  readonly validFrom: LocalDate;
  readonly validThrough: LocalDate;
  readonly holidays: Readonly<Record<LocalDate, Localized>>;
  readonly makeUpDays: Readonly<Record<LocalDate, Localized>>;
}

/** A tenant's own day: a local holiday, an emergency closure, a day worked after all. */
export interface DayOverride {
  readonly date: LocalDate;
  readonly kind: 'working' | 'holiday' | 'closure';
  readonly name: Localized;
}

/** Which days count. Every answer is O(1) once a table is built, at the first question. */
export interface WorkCalendar {
  readonly version: string;
  /** Last day the data is authoritative for; a deadline past it is `provisional`. */
  readonly dataValidThrough: LocalDate;
  dayOf(date: LocalDate): Day;
  isWorkingDay(date: LocalDate): boolean;
  /**
   * The n-th working day after `date`, which is itself not counted (民法典 art. 201); with a negative `n`, before it.
   * With 0: `date`, or the next working day where it is none.
   * @throws {RangeError} outside the table, 2000 to 2099
   */
  addWorkingDays(date: LocalDate, n: number): LocalDate;
  /** Working days in (`from`, `to`]; negative when `to` is earlier. */
  workingDaysBetween(from: LocalDate, to: LocalDate): number;
}

const FIRST: LocalDate = '2000-01-01';
const LAST: LocalDate = '2099-12-31';

/** Days off that fall on the same date every year (全国年节及纪念日放假办法, 2024), known before any notice. */
const FIXED: Readonly<Record<string, Localized>> = {
  '01-01': { 'zh-CN': '元旦', en: 'New Year' },
  '05-01': { 'zh-CN': '劳动节', en: 'Labour Day' },
  '05-02': { 'zh-CN': '劳动节', en: 'Labour Day' },
  '10-01': { 'zh-CN': '国庆节', en: 'National Day' },
  '10-02': { 'zh-CN': '国庆节', en: 'National Day' },
  '10-03': { 'zh-CN': '国庆节', en: 'National Day' },
};

/**
 * A calendar of working days in Beijing, whatever the process's time zone.
 * Where no notice is published, weekends and the fixed-date holidays are off and nothing else is.
 * @throws {RangeError} when an override lies outside 2000 to 2099
 */
export function createCalendar(
  notices: HolidayNotices,
  overrides: readonly DayOverride[] = [],
): WorkCalendar {
  const own = new Map(overrides.map((override) => [override.date, override]));
  for (const date of own.keys()) indexOf(date);

  const dayOf = (date: LocalDate): Day => {
    const override = own.get(date);
    if (override)
      return { date, kind: override.kind, counts: override.kind === 'working', name: override.name };
    const holiday = notices.holidays[date] ?? (isPublished(date) ? undefined : FIXED[date.slice(5)]);
    if (holiday) return { date, kind: 'holiday', counts: false, name: holiday };
    const makeUp = notices.makeUpDays[date];
    if (makeUp) return { date, kind: 'make-up', counts: true, name: makeUp };
    const counts = weekday(date) % 6 !== 0;
    return { date, kind: counts ? 'working' : 'weekend', counts };
  };
  const isPublished = (date: LocalDate) => date >= notices.validFrom && date <= notices.validThrough;

  let table: Table | undefined;
  const tableOf = () => {
    table ??= tabulate(dayOf);
    return table;
  };
  const counted = (date: LocalDate) => tableOf().upTo[indexOf(date)] as number;

  return {
    version: versionOf(notices, overrides),
    dataValidThrough: notices.validThrough,
    dayOf,
    isWorkingDay: (date) => dayOf(date).counts,
    addWorkingDays(date, n) {
      const after = n <= 0 && !dayOf(date).counts ? 1 : 0;
      const index = tableOf().workingDays[counted(date) + n + after - 1];
      if (index === undefined) throw outside(`${date} + ${n}`);
      return daysOf().dates[index] as LocalDate;
    },
    workingDaysBetween: (from, to) => counted(to) - counted(from),
  };
}

interface Table {
  /** At i: working days up to and including day i. */
  readonly upTo: Int32Array;
  /** At k: the day that is the working day number k, from 0. */
  readonly workingDays: Int32Array;
}

function tabulate(dayOf: (date: LocalDate) => Day): Table {
  const { dates } = daysOf();
  const upTo = new Int32Array(dates.length);
  const workingDays = new Int32Array(dates.length);
  let count = 0;
  dates.forEach((date, i) => {
    if (dayOf(date).counts) {
      workingDays[count] = i;
      count += 1;
    }
    upTo[i] = count;
  });
  return { upTo, workingDays: workingDays.slice(0, count) };
}

interface Days {
  readonly dates: readonly LocalDate[];
  readonly indexes: ReadonlyMap<LocalDate, number>;
}

let days: Days | undefined;

/** Every day a table may have, made once for all calendars: to write a date anew costs more than all the rest. */
function daysOf(): Days {
  if (days) return days;
  const dates: LocalDate[] = [];
  for (let date = FIRST; date <= LAST; date = addDays(date, 1)) dates.push(date);
  days = { dates, indexes: new Map(dates.map((date, i) => [date, i])) };
  return days;
}

function indexOf(date: LocalDate): number {
  const index = daysOf().indexes.get(date);
  if (index === undefined) throw outside(date);
  return index;
}

function outside(what: string): RangeError {
  return new RangeError(`${what} is outside the calendar's table, ${FIRST} to ${LAST}.`);
}

/** A tenant's own days are part of what a deadline was reckoned with, so they are part of the version. */
function versionOf({ version }: HolidayNotices, overrides: readonly DayOverride[]): string {
  return overrides.length === 0
    ? version
    : `${version}+${overrides.map(({ date, kind }) => `${date}:${kind}`).join(',')}`;
}
