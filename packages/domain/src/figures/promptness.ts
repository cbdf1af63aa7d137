import type { Instant } from '../time';
import type { CaseRecord } from './case-record';
import type { Figure } from './figure';
import { keptInTime, type Promised } from './kept-in-time';

/**
 * Response rate (响应率), of cases: first word to the reporter within `contactBy` ÷ (given one + overdue without one).
 * An answer is a word too. What was answered elsewhere is left out: its promise was never made. Source of the limit: the policy's `contact`.
 */
export function responseRate(records: readonly CaseRecord[], now: Instant): Figure {
  return keptInTime(records.flatMap(PROMISED.responseRate), now);
}

/**
 * On-time signing (按时签收率), of tasks: signed within `signBy` ÷ (signed + overdue unsigned). A task handed back or
 * taken away unsigned is on neither side.
 */
export function onTimeSigning(records: readonly CaseRecord[], now: Instant): Figure {
  return keptInTime(records.flatMap(PROMISED.onTimeSigning), now);
}

/**
 * On-time resolving (按时办结率), of cases: first answer within its promise as it stood then, pauses and extension
 * included ÷ (answered + overdue without an answer). What was answered elsewhere is left out.
 */
export function onTimeResolving(records: readonly CaseRecord[], now: Instant): Figure {
  return keptInTime(records.flatMap(PROMISED.onTimeResolving), now);
}

/** What each of the three holds a case to. */
export const PROMISED = {
  responseRate: ({ id, contactBy: by, contactedAt: doneAt, endedAt, rounds: [first] }) =>
    first.elsewhere ? [] : [{ id, by, doneAt, endedAt }],
  onTimeSigning: ({ id, assignments, endedAt }) =>
    assignments.map(({ signBy: by, signedAt: doneAt }) => ({ id, by, doneAt, endedAt })),
  onTimeResolving: ({ id, rounds: [{ dueBy: by, answeredAt: doneAt, elsewhere }], endedAt }) =>
    elsewhere ? [] : [{ id, by, doneAt, endedAt }],
} as const satisfies Record<string, (record: CaseRecord) => Promised[]>;
