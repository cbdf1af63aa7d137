import { CASE_STATUSES, type Locale, RING_STEP_CODES } from '@wuyou/domain/values';
import type { CaseView } from '@wuyou/sdk';
import type { Words } from '../../strings/strings';

/** What the ring shows, and what it says to someone who does not see it. */
export interface RingState {
  readonly arcs: readonly ArcState[];
  readonly name: string;
  /** The small line in the middle: the step, or in a rework the round; absent where no step is under way. */
  readonly step?: string;
  readonly status: string;
}

export type ArcState = 'full' | 'current' | 'empty';

const STEPS = RING_STEP_CODES.length;

/** Pure: a whole ring is a closed loop; the ends beside the loop have no step under way. */
export function ringState(
  { status, filled, round }: Pick<CaseView, 'status' | 'filled' | 'round'>,
  words: Words<'tracker'>,
  locale: Locale,
): RingState {
  const ended = status === 'declined' || status === 'withdrawn' || status === 'merged';
  const current = ended || filled >= STEPS ? undefined : filled;
  const arcs = RING_STEP_CODES.map((_, i) => (i < filled ? 'full' : i === current ? 'current' : 'empty'));
  const label = CASE_STATUSES[status][locale];
  if (current === undefined) return { arcs, name: ended ? label : words.ringWhole, status: label };
  const name = words.ring(current + 1, STEPS, label);
  if (round === 1) return { arcs, name, step: words.step(current + 1), status: label };
  return { arcs, name: words.ringRound(round, name), step: words.round(round), status: label };
}
