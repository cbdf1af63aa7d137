import type { CaseRecord } from './case-record';
import { type CountedRating, countedRatings, isGood } from './counted-ratings';
import { type Figure, share } from './figure';
import { lastWord } from './last-word';

/**
 * Reply rate to bad ratings (差评回复率), of ratings: verified, or answered anew in the next round ÷ bad ratings, without
 * those whose appeal was upheld.
 */
export function badRatingReplyRate(records: readonly CaseRecord[]): Figure {
  return share(
    badRatings(records),
    ({ next }) => next?.verifiedAt !== undefined || next?.answeredAt !== undefined,
  );
}

/**
 * Call-back and rectification rate (回访整改率), of ratings: answered anew in the next round, and the reporter heard on
 * it, in a call-back or by rating again ÷ bad ratings, without those whose appeal was upheld.
 */
export function rectificationRate(records: readonly CaseRecord[]): Figure {
  return share(badRatings(records), isRectified);
}

/**
 * Satisfaction after rectification (回访整改满意率), of ratings: the reporter's last word on the next round was good ÷
 * bad ratings rectified as in `rectificationRate`.
 */
export function rectifiedSatisfactionRate(records: readonly CaseRecord[]): Figure {
  const rectified = badRatings(records).filter(isRectified);
  return share(rectified, ({ next }) => next !== undefined && lastWord(next) === 'good');
}

function badRatings(records: readonly CaseRecord[]): CountedRating[] {
  return countedRatings(records).filter(({ rating }) => !isGood(rating));
}

function isRectified({ next }: CountedRating): boolean {
  return next?.answeredAt !== undefined && lastWord(next) !== undefined;
}
