import { isBad } from '../rating-level';
import type { CaseRecord, RatingRecord, RoundRecord } from './case-record';

/** A rating that figures count, with its case and the round that followed. */
export interface CountedRating {
  readonly id: string;
  readonly rating: RatingRecord;
  /** The rectification a bad one began. */
  readonly next?: RoundRecord | undefined;
}

/** All but those whose appeal was upheld. */
export function countedRatings(records: readonly CaseRecord[]): CountedRating[] {
  return records.flatMap(({ id, rounds }) =>
    rounds.flatMap((round, i) => {
      const rating = countedRating(round);
      return rating ? [{ id, rating, next: rounds[i + 1] }] : [];
    }),
  );
}

export function countedRating({ rating }: RoundRecord): RatingRecord | undefined {
  return rating?.excluded ? undefined : rating;
}

/** One of the top three levels. */
export function isGood({ level }: RatingRecord): boolean {
  return !isBad(level);
}
