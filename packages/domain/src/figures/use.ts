import type { Deadline } from '../deadline';
import type { CaseRecord } from './case-record';
import { type Figure, share } from './figure';

/** Rework rate (返工率), of cases: reopened at least once ÷ answered at least once. */
export function reworkRate(records: readonly CaseRecord[]): Figure {
  const answered = records.filter(({ rounds: [first] }) => first.answeredAt !== undefined);
  return share(answered, ({ rounds }) => rounds.length > 1);
}

/** Extension use (延期率), of cases: a promise was extended, in whichever round ÷ accepted. */
export function extensionUse(records: readonly CaseRecord[]): Figure {
  return share(
    records.filter(isAccepted),
    ofAPromise(({ extension }) => extension !== undefined),
  );
}

/** Pause use (停表率), of cases: the clock was stopped, in whichever round ÷ accepted. */
export function pauseUse(records: readonly CaseRecord[]): Figure {
  return share(
    records.filter(isAccepted),
    ofAPromise(({ pauses }) => pauses.length > 0),
  );
}

function isAccepted({ acceptedAt }: CaseRecord): boolean {
  return acceptedAt !== undefined;
}

function ofAPromise(holds: (promise: Deadline) => boolean) {
  return ({ rounds }: CaseRecord) => rounds.some(({ dueBy }) => holds(dueBy));
}
