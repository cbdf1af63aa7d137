import type { WorkCalendar } from '../calendar';
import { RATING_LEVEL_CODES } from '../rating-level';
import type { Instant } from '../time';
import type { CaseRecord } from './case-record';
import { countedRating } from './counted-ratings';
import { assembled, type Figures, RATE_NAMES, RATES, SUPERVISION_LEVELS } from './figures';
import { handlingDays } from './handling-time';
import { isOpen } from './kept-in-time';
import { PROMISED } from './promptness';
import { supervisionCount } from './supervision-count';

/**
 * What is added up, in this order; of a rate both sides. Stores keep amounts by their place here, so a new one goes to
 * the end.
 */
export const MEASURES = [
  'cases',
  ...RATE_NAMES.flatMap((name) => [`${name} numerator`, `${name} denominator`] as const),
  ...RATING_LEVEL_CODES,
  ...SUPERVISION_LEVELS.map((level) => `supervision ${level}` as const),
] as const;
type Measure = (typeof MEASURES)[number];

/** What figures are made of: of two sets of cases, both tallies added are the tally of all of them. */
export interface Tally {
  /** By place in `MEASURES`; what is missing at the end is 0. */
  readonly amounts: readonly number[];
  /** How many were answered on the day of submission, one working day after it, two, …; what is missing is 0. */
  readonly handled: readonly number[];
}

export const EMPTY_TALLY: Tally = { amounts: [], handled: [] };

/** The promises that run out without anyone doing anything, by the rate they count for once they did. */
export const PROMISE_NAMES = Object.keys(PROMISED) as PromiseName[];
export type PromiseName = keyof typeof PROMISED;

export interface OpenPromise {
  readonly name: PromiseName;
  /** It counts as late at any moment after this one. */
  readonly dueAt: Instant;
}

/** Before every deadline, so that nothing open is late. */
const BEGINNING = '0001-01-01T00:00:00+08:00';

/**
 * What one case adds to every figure, by the definitions themselves. What is open adds nothing here, whatever the time:
 * see `openPromisesOf`.
 * @param calendar the tenant's: it is reckoned how many working days an answer took
 */
export function tallyOf(record: CaseRecord, calendar: WorkCalendar): Tally {
  const ratings = record.rounds.map(countedRating);
  const amounts = [
    1,
    ...RATE_NAMES.flatMap((name) => {
      const { numerator, denominator } = RATES[name]([record], BEGINNING);
      return [numerator.count, denominator.count];
    }),
    ...RATING_LEVEL_CODES.map((level) => ratings.filter((rating) => rating?.level === level).length),
    ...SUPERVISION_LEVELS.map((level) => supervisionCount([record], level).count),
  ];
  const days = handlingDays(record, calendar);
  return { amounts, handled: days === undefined ? [] : [...Array<number>(days).fill(0), 1] };
}

/** What of a case turns late as time passes, each with the moment after which it has. */
export function openPromisesOf(record: CaseRecord): OpenPromise[] {
  return PROMISE_NAMES.flatMap((name) =>
    PROMISED[name](record)
      .filter(isOpen)
      .map(({ by }) => ({ name, dueAt: by.dueAt })),
  );
}

/** With so many open promises late by now. */
export function withLate(tally: Tally, late: (name: PromiseName) => number): Tally {
  const amounts = MEASURES.map((_, place) => tally.amounts[place] ?? 0);
  for (const name of PROMISE_NAMES) {
    const place = placeOf(`${name} denominator`);
    amounts[place] = (amounts[place] ?? 0) + late(name);
  }
  return { ...tally, amounts };
}

export function addTallies(a: Tally, b: Tally): Tally {
  return { amounts: sum(a.amounts, b.amounts), handled: sum(a.handled, b.handled) };
}

/** @returns `a` without `b`; zeros at the end are cut off */
export function subtractTally(a: Tally, b: Tally): Tally {
  const minus = (values: readonly number[]) => values.map((value) => -value);
  return addTallies(a, { amounts: minus(b.amounts), handled: minus(b.handled) });
}

export function isEmptyTally({ amounts, handled }: Tally): boolean {
  return [...amounts, ...handled].every((amount) => amount === 0);
}

/** The figures of the cases that were added up. */
export function figuresFrom({ amounts, handled }: Tally): Figures {
  const amount = (measure: Measure) => amounts[placeOf(measure)] ?? 0;
  return assembled({
    cases: amount('cases'),
    rate: (name) => ({ numerator: amount(`${name} numerator`), denominator: amount(`${name} denominator`) }),
    handling: {
      median: percentileOf(handled, 50),
      p90: percentileOf(handled, 90),
      measured: handled.reduce((all, count) => all + count, 0),
    },
    rated: amount,
    supervised: (level) => amount(`supervision ${level}`),
  });
}

/** As `percentile`, of values that were counted: the first that so many in a hundred do not exceed. */
function percentileOf(counts: readonly number[], percent: number): number | undefined {
  const all = counts.reduce((sum, count) => sum + count, 0);
  const rank = Math.ceil((percent * all) / 100);
  let below = 0;
  const value = counts.findIndex((count) => {
    below += count;
    return rank > 0 && below >= rank;
  });
  return value < 0 ? undefined : value;
}

function placeOf(measure: Measure): number {
  return MEASURES.indexOf(measure);
}

function sum(a: readonly number[], b: readonly number[]): number[] {
  const longer = a.length < b.length ? b : a;
  const added = longer.map((_, i) => (a[i] ?? 0) + (b[i] ?? 0));
  while (added.length > 0 && added[added.length - 1] === 0) added.pop();
  return added;
}
