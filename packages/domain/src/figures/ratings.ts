import type { CaseRecord } from './case-record';
import { countedRatings, isGood } from './counted-ratings';
import { type Figure, share } from './figure';

/**
 * Good rating rate (好评率), of ratings of every round: top three levels ÷ rated, without those whose appeal was upheld.
 * Source: the indicators of 好差评 (国办发〔2019〕51号).
 */
export function goodRatingRate(records: readonly CaseRecord[]): Figure {
  return share(countedRatings(records), ({ rating }) => isGood(rating));
}

/** 主动评价好评率: as `goodRatingRate`, of ratings the reporters gave themselves, not the desk in a call-back. */
export function ownGoodRatingRate(records: readonly CaseRecord[]): Figure {
  const own = countedRatings(records).filter(({ rating }) => !rating.onBehalf);
  return share(own, ({ rating }) => isGood(rating));
}

/**
 * Unrated rate (未评率), of cases: without any rating ÷ closed. Silence is not praise. A case whose only rating left the
 * figures by an appeal was rated all the same. Where the last answer was given elsewhere, nobody was asked here.
 */
export function unratedRate(records: readonly CaseRecord[]): Figure {
  const closed = records.filter(
    ({ closedAt, rounds }) => closedAt !== undefined && rounds[rounds.length - 1]?.elsewhere === undefined,
  );
  return share(closed, ({ rounds }) => rounds.every(({ rating }) => rating === undefined));
}
