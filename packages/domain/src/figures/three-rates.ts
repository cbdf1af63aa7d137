import type { Instant } from '../time';
import type { CaseRecord } from './case-record';
import { countedRating, isGood } from './counted-ratings';
import { type Figure, share } from './figure';
import { lastWord } from './last-word';
import { responseRate } from './promptness';

/**
 * Solved rate (解决率), of cases: the reporter's last word was good, in a call-back (solved) or by a rating (top three) ÷
 * cases with any such word. A rating whose appeal was upheld is no word.
 */
export function solvedRate(records: readonly CaseRecord[]): Figure {
  const words = records.flatMap(({ id, rounds }) => {
    const word = lastOf(rounds.map(lastWord));
    return word === undefined ? [] : [{ id, word }];
  });
  return share(words, ({ word }) => word === 'good');
}

/**
 * Satisfied rate (满意率), of cases: the last rating is one of the top three ÷ cases rated, without ratings whose appeal
 * was upheld. Unlike `goodRatingRate` it forgives what was rectified.
 */
export function satisfiedRate(records: readonly CaseRecord[]): Figure {
  const rated = records.flatMap(({ id, rounds }) => {
    const rating = lastOf(rounds.map(countedRating));
    return rating ? [{ id, rating }] : [];
  });
  return share(rated, ({ rating }) => isGood(rating));
}

/** What each of the three counts for. Only their proportions matter. */
export interface ThreeRateWeights {
  readonly response: number;
  readonly solved: number;
  readonly satisfied: number;
}

/** No national rule weighs them, so none outweighs another unless a tenant says so. */
const EQUAL: ThreeRateWeights = { response: 1, solved: 1, satisfied: 1 };

/** The three rates (三率) with their weighted score. */
export interface ThreeRates {
  readonly response: Figure;
  readonly solved: Figure;
  readonly satisfied: Figure;
  /** Σ weight × rate ÷ Σ weights, 0 to 1; `undefined` while a rate that weighs anything has no cases. */
  readonly score: number | undefined;
}

/** @throws {RangeError} for weights that are negative or all 0 */
export function threeRates(
  records: readonly CaseRecord[],
  now: Instant,
  weights: ThreeRateWeights = EQUAL,
): ThreeRates {
  const rates = {
    response: responseRate(records, now),
    solved: solvedRate(records),
    satisfied: satisfiedRate(records),
  };
  return { ...rates, score: scoreOf(rates, weights) };
}

/**
 * Σ weight × rate ÷ Σ weights; `undefined` while a rate that weighs anything has no cases.
 * @throws {RangeError} for weights that are negative or all 0
 */
export function scoreOf(
  rates: Readonly<Record<keyof ThreeRateWeights, { readonly value?: number | undefined }>>,
  weights: ThreeRateWeights = EQUAL,
): number | undefined {
  const { response, solved, satisfied } = weights;
  const whole = response + solved + satisfied;
  if (!(Math.min(response, solved, satisfied) >= 0 && whole > 0))
    throw new RangeError(`Weights must be 0 or more, and one of them more: ${JSON.stringify(weights)}.`);
  let sum = 0;
  for (const key of ['response', 'solved', 'satisfied'] as const) {
    if (weights[key] === 0) continue;
    const { value } = rates[key];
    if (value === undefined) return undefined;
    sum += weights[key] * value;
  }
  return sum / whole;
}

function lastOf<T>(values: readonly (T | undefined)[]): T | undefined {
  return [...values].reverse().find((value) => value !== undefined);
}
