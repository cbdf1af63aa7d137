import { CASE_STATUSES, type Locale } from '@wuyou/domain/values';
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

/** A case's and an application's alike. */
const STEPS = 5;

/** How far a case is round its loop; a rework opens the ring again and names its round. */
export function ringState(
  { status, filled, round }: Pick<CaseView, 'status' | 'filled' | 'round'>,
  words: Words<'caseView'>,
  locale: Locale,
): RingState {
  const ended = status === 'declined' || status === 'withdrawn' || status === 'merged';
  const ring = ringOf({ filled, ended, label: CASE_STATUSES[status][locale] }, words);
  if (round === 1 || ring.step === undefined) return ring;
  return { ...ring, name: words.ringRound(round, ring.name), step: words.round(round) };
}

interface Ring {
  readonly filled: number;
  /** The ends beside the loop have no step under way. */
  readonly ended: boolean;
  readonly label: string;
}

/** Pure: a whole ring is a closed loop. */
export function ringOf(
  { filled, ended, label }: Ring,
  words: Pick<Words<'caseView'>, 'ring' | 'ringWhole' | 'step'>,
): RingState {
  const current = ended || filled >= STEPS ? undefined : filled;
  const arcs = Array.from({ length: STEPS }, (_, i) =>
    i < filled ? 'full' : i === current ? 'current' : 'empty',
  );
  if (current === undefined) return { arcs, name: ended ? label : words.ringWhole, status: label };
  const name = words.ring(current + 1, STEPS, label);
  return { arcs, name, step: words.step(current + 1), status: label };
}
