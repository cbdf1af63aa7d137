import type { Instant } from '../time';
import type { CaseRecord } from './case-record';
import type { Figure } from './figure';
import { keptInTime } from './kept-in-time';

/**
 * Response rate (响应率), of cases: first word to the reporter within `contactBy` ÷ (given one + overdue without one).
 * An answer is a word too. What was answered elsewhere is left out: its promise was never made. Source of the limit: the policy's `contact`.
 */
export function responseRate(records: readonly CaseRecord[], now: Instant): Figure {
  const promises = records
    .filter(answeredHere)
    .map(({ id, contactBy: by, contactedAt: doneAt, endedAt }) => ({
      id,
      by,
      doneAt,
      endedAt,
    }));
  return keptInTime(promises, now);
}

/**
 * On-time signing (按时签收率), of tasks: signed within `signBy` ÷ (signed + overdue unsigned). A task handed back or
 * taken away unsigned is on neither side.
 */
export function onTimeSigning(records: readonly CaseRecord[], now: Instant): Figure {
  const promises = records.flatMap(({ id, assignments, endedAt }) =>
    assignments.map(({ signBy: by, signedAt: doneAt }) => ({ id, by, doneAt, endedAt })),
  );
  return keptInTime(promises, now);
}

/**
 * On-time resolving (按时办结率), of cases: first answer within its promise as it stood then, pauses and extension
 * included ÷ (answered + overdue without an answer). What was answered elsewhere is left out.
 */
export function onTimeResolving(records: readonly CaseRecord[], now: Instant): Figure {
  const promises = records.filter(answeredHere).map(({ id, rounds: [first], endedAt }) => ({
    id,
    by: first.dueBy,
    doneAt: first.answeredAt,
    endedAt,
  }));
  return keptInTime(promises, now);
}

function answeredHere({ rounds: [first] }: CaseRecord): boolean {
  return first.elsewhere === undefined;
}
