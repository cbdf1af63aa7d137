import { type Deadline, lightOf, stoppedAt } from '../deadline';
import type { Instant } from '../time';
import { type Figure, share, type Unit } from './figure';

/** Something promised by a deadline. */
export interface Promised extends Unit {
  readonly by: Deadline;
  readonly doneAt?: Instant | undefined;
  /** Nothing is owed after this; absent while the case goes on. */
  readonly endedAt?: Instant | undefined;
}

/**
 * Done in time ÷ (done + not done and overdue at `now`). What is neither done nor overdue is on neither side: it can
 * still be kept.
 */
export function keptInTime(promises: readonly Promised[], now: Instant): Figure {
  const isLate = ({ by, doneAt, endedAt }: Promised) => lightOf(by, doneAt ?? endedAt ?? now) === 'red';
  return share(
    promises.filter((promised) => promised.doneAt !== undefined || isLate(promised)),
    (promised) => !isLate(promised),
  );
}

/** Neither done nor ended, and its clock runs: it turns late by time alone, right after `by.dueAt`. */
export function isOpen({ by, doneAt, endedAt }: Promised): boolean {
  return doneAt === undefined && endedAt === undefined && stoppedAt(by) === undefined;
}
