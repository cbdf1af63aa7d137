import { type Deadline, lightOf } from '../deadline';
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
