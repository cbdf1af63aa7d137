import type { LocalDate } from '@wuyou/domain/values';
import type { DeadlineView } from '@wuyou/sdk';

/** A day from a deadline's start to its due, and what it is to it. */
export type Day = DeadlineView['days'][number];

/** A day nobody works: by the calendar, or by a closure of this site. */
export const isRest = ({ kind }: Day): boolean => kind === 'weekend' || isHoliday(kind);
export const isHoliday = (kind: Day['kind']): boolean => kind === 'holiday' || kind === 'closure';
/** A day that uses up the limit. */
export const counts = ({ kind }: Day): boolean => kind === 'counted' || kind === 'make-up' || kind === 'due';

/** Neighbouring days that belong together. */
export function runsOf(days: readonly Day[], together: (a: Day, b: Day) => boolean): (readonly Day[])[] {
  const runs: Day[][] = [];
  for (const day of days) {
    const run = runs[runs.length - 1];
    const last = run?.[run.length - 1];
    if (run && last && together(last, day)) run.push(day);
    else runs.push([day]);
  }
  return runs;
}

/** Days off of one name, such as a National Day week. */
export const sameRest = (a: Day, b: Day): boolean =>
  isRest(a) && a.kind === b.kind && a.name?.en === b.name?.en;

/**
 * The day it is, or on which a paused clock stood still: the one with as many days after it as are left.
 * A weekend leaves as many as the day before it, so the reader's clock decides between them where it fits.
 * @param today by the reader's clock, in Beijing
 * @returns `undefined` past the due day
 */
export function currentDay(
  { days, workingDaysLeft, light }: Pick<DeadlineView, 'days' | 'workingDaysLeft' | 'light'>,
  today: LocalDate,
): LocalDate | undefined {
  if (light === 'red') return undefined;
  const fitting = days.filter((_, i) => days.slice(i + 1).filter(counts).length === workingDaysLeft);
  return (fitting.find(({ date }) => date === today) ?? fitting[0])?.date;
}
