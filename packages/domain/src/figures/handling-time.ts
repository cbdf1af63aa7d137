import type { WorkCalendar } from '../calendar';
import { dateOf } from '../time';
import type { CaseRecord } from './case-record';
import { type Part, part } from './figure';
import { percentile } from './percentile';

/** How long answers took, and the cases that were measured. */
export interface HandlingTime {
  /** Working days, nearest rank; `undefined` without a measured case. */
  readonly median: number | undefined;
  readonly p90: number | undefined;
  readonly measured: Part;
}

/**
 * Median and p90 handling time (办理时长) in working days from submission to the first answer: those after the day of
 * submission, up to and with the day of the answer, pauses included. 0 is an answer on the same day.
 */
export function handlingTime(records: readonly CaseRecord[], calendar: WorkCalendar): HandlingTime {
  const measured: CaseRecord[] = [];
  const days: number[] = [];
  for (const record of records) {
    const took = handlingDays(record, calendar);
    if (took === undefined) continue;
    measured.push(record);
    days.push(took);
  }
  return { median: percentile(days, 50), p90: percentile(days, 90), measured: part(measured) };
}

/** Working days to the first answer; `undefined` without one. Dated before the submission, it counts as the same day. */
export function handlingDays(
  { submittedAt, rounds: [{ answeredAt }] }: CaseRecord,
  calendar: WorkCalendar,
): number | undefined {
  if (answeredAt === undefined) return undefined;
  return Math.max(0, calendar.workingDaysBetween(dateOf(submittedAt), dateOf(answeredAt)));
}
