import { addDays, type LocalDate, weekday } from './time';

/** Which days count. Deadlines remember the `version` they were reckoned with. */
export interface WorkCalendar {
  /** Names the data the answers come from; stored in every deadline. */
  readonly version: string;
  /** Last day the data is authoritative for; after it a deadline is `provisional`. Absent: for no day. */
  readonly dataValidThrough?: LocalDate;
  isWorkingDay(date: LocalDate): boolean;
  /** The n-th working day after `date`; the starting day is not counted (民法典 art. 201). `n` ≥ 1. */
  addWorkingDays(date: LocalDate, n: number): LocalDate;
  /** Working days in (`from`, `to`]; negative when `to` is earlier. */
  workingDaysBetween(from: LocalDate, to: LocalDate): number;
}

/** Working days passed from the Monday of 1970-01-05 up to and including `date`, Monday to Friday. */
function ordinal(date: LocalDate): number {
  const days = Math.floor(Date.parse(`${date}T00:00:00Z`) / 86_400_000) - 3;
  const weeks = Math.floor(days / 7);
  return weeks * 5 + Math.min(days - weeks * 7, 5);
}

/**
 * Monday to Friday and nothing else: it knows no holiday and no make-up day, and says so by
 * carrying no `dataValidThrough`, so that every deadline reckoned with it is provisional.
 */
export const weekdays: WorkCalendar = {
  version: 'weekdays',
  isWorkingDay: (date) => weekday(date) !== 0 && weekday(date) !== 6,
  addWorkingDays(date, n) {
    const start = ordinal(date) + n;
    const weeks = Math.floor((start - 1) / 5);
    return addDays('1970-01-05', weeks * 7 + ((start - 1) % 5));
  },
  workingDaysBetween: (from, to) => ordinal(to) - ordinal(from),
};
