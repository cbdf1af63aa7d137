import type { RoundRecord } from './case-record';
import { countedRating, isGood } from './counted-ratings';

/**
 * What the reporter last said of a round's answer: by a rating that counts, which closes the talk, else in a call-back
 * that reached them. `undefined` while they said nothing.
 */
export function lastWord(round: RoundRecord): 'good' | 'bad' | undefined {
  const rating = countedRating(round);
  if (rating) return isGood(rating) ? 'good' : 'bad';
  if (round.called) return round.called.solved ? 'good' : 'bad';
  return undefined;
}
