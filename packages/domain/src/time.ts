/** A moment as ISO 8601 in Beijing time, whole seconds: `2026-10-09T16:05:00+08:00`. Sorts as text. */
export type Instant = string;

/** A day of the Chinese calendar: `2026-10-09`. */
export type LocalDate = string;

/** Beijing is UTC+8 the whole year since 1992, so no time-zone data is needed and none of the process's is read. */
const OFFSET_MS = 8 * 3_600_000;
const DAY_MS = 86_400_000;

/** @param ms milliseconds since 1970 UTC; fractions of a second are cut off */
export function toInstant(ms: number): Instant {
  return `${new Date(ms + OFFSET_MS).toISOString().slice(0, 19)}+08:00`;
}

/** @returns milliseconds since 1970 UTC */
export function toMs(instant: Instant): number {
  return Date.parse(instant);
}

/** The Beijing day a moment falls on. */
export function dateOf(instant: Instant): LocalDate {
  return toInstant(toMs(instant)).slice(0, 10);
}

/** @param time wall clock as `HH:mm` */
export function atTime(date: LocalDate, time: string): Instant {
  return `${date}T${time}:00+08:00`;
}

export function addDays(date: LocalDate, days: number): LocalDate {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}

/** 0 is Sunday, 6 Saturday. */
export function weekday(date: LocalDate): number {
  return new Date(`${date}T00:00:00Z`).getUTCDay();
}
