import type { WorkCalendar } from './calendar';
import { atTime, dateOf, type Instant } from './time';

/** A limit: whole working days, or minutes that an office is open. */
export type WorkingTime = { readonly days: number } | { readonly minutes: number };

/** A stretch of a working day on which an office is open, as `HH:mm` Beijing time. */
export interface OfficeSpan {
  readonly from: string;
  readonly to: string;
}

interface Office {
  readonly calendar: WorkCalendar;
  /** In order, without overlap. */
  readonly hours: readonly OfficeSpan[];
}

const seconds = (time: string) => Number(time.slice(0, 2)) * 3600 + Number(time.slice(3, 5)) * 60;

/**
 * The moment `minutes` of open office after `at`. O(1) in their number.
 * @throws {RangeError} outside the calendar's table, or for an office that never opens
 */
export function addOfficeMinutes(at: Instant, minutes: number, { calendar, hours }: Office): Instant {
  const perDay = openPerDay(hours);
  const date = dateOf(at);
  const target = openedBy(at, { calendar, hours }) + minutes * 60;
  const daysOn = Math.max(0, Math.ceil(target / perDay) - 1);
  const end = calendar.addWorkingDays(date, calendar.isWorkingDay(date) ? daysOn : daysOn + 1);
  return timeOf(end, target - daysOn * perDay, hours);
}

/** Whole minutes of open office in a span of time, rounded down; negative when `to` is earlier. */
export function officeMinutesBetween(from: Instant, to: Instant, office: Office): number {
  const { calendar, hours } = office;
  const works = (at: Instant) => Number(calendar.isWorkingDay(dateOf(at)));
  const days = calendar.workingDaysBetween(dateOf(from), dateOf(to)) + works(from) - works(to);
  const open = days * openPerDay(hours) + openedBy(to, office) - openedBy(from, office);
  return Math.trunc(open / 60);
}

/** Seconds an office is open on a working day. */
export function openPerDay(hours: readonly OfficeSpan[]): number {
  return hours.reduce((sum, { from, to }) => sum + seconds(to) - seconds(from), 0);
}

/** Seconds the office was open on the day of `at`, until then. */
function openedBy(at: Instant, { calendar, hours }: Office): number {
  const date = dateOf(at);
  if (!calendar.isWorkingDay(date)) return 0;
  const now = (Date.parse(at) - Date.parse(atTime(date, '00:00'))) / 1000;
  return hours.reduce(
    (sum, { from, to }) => sum + Math.min(Math.max(now - seconds(from), 0), seconds(to) - seconds(from)),
    0,
  );
}

/** The moment of a day at which the office has been open for `open` seconds. */
function timeOf(date: string, open: number, hours: readonly OfficeSpan[]): Instant {
  let left = open;
  for (const { from, to } of hours) {
    const length = seconds(to) - seconds(from);
    if (left <= length) {
      const at = new Date((seconds(from) + left) * 1000).toISOString().slice(11, 19);
      return `${date}T${at}+08:00`;
    }
    left -= length;
  }
  throw new RangeError(`An office that opens for less than ${open} seconds a day cannot reach them.`);
}
