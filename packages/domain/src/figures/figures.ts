import type { WorkCalendar } from '../calendar';
import type { SupervisionLevel } from '../case/supervision';
import { RATING_LEVEL_CODES, type RatingLevel } from '../rating-level';
import type { Instant } from '../time';
import type { CaseRecord } from './case-record';
import { countedRatings } from './counted-ratings';
import type { Figure } from './figure';
import { handlingTime } from './handling-time';
import { onTimeResolving, onTimeSigning, responseRate } from './promptness';
import { goodRatingRate, ownGoodRatingRate, unratedRate } from './ratings';
import { badRatingReplyRate, rectificationRate, rectifiedSatisfactionRate } from './rectification';
import { supervisionCount } from './supervision-count';
import { satisfiedRate, scoreOf, solvedRate } from './three-rates';
import { extensionUse, pauseUse, reworkRate } from './use';

/** Every figure that is a share, by the name of its definition. */
export const RATES = {
  responseRate,
  onTimeSigning,
  onTimeResolving,
  solvedRate,
  satisfiedRate,
  goodRatingRate,
  ownGoodRatingRate,
  unratedRate,
  badRatingReplyRate,
  rectificationRate,
  rectifiedSatisfactionRate,
  reworkRate,
  extensionUse,
  pauseUse,
} as const satisfies Record<string, (records: readonly CaseRecord[], now: Instant) => Figure>;

export type RateName = keyof typeof RATES;
export const RATE_NAMES = Object.keys(RATES) as RateName[];
export const SUPERVISION_LEVELS = [1, 2, 3] as const satisfies readonly SupervisionLevel[];

/** A share with its counts. */
export interface Rate {
  /** `numerator ÷ denominator`, 0 to 1; absent where there is nothing to divide by. */
  readonly value?: number;
  readonly numerator: number;
  readonly denominator: number;
}

/** Every figure of some cases, in counts. */
export interface Figures {
  readonly cases: number;
  readonly rates: Readonly<Record<RateName, Rate>>;
  /** The three rates weighed alike, 0 to 1; absent while one of them has no cases. */
  readonly score?: number;
  /** Working days; absent without an answered case. */
  readonly handlingTime: { readonly median?: number; readonly p90?: number; readonly measured: number };
  /** Without those whose appeal was upheld. */
  readonly ratings: Readonly<Record<RatingLevel, number>>;
  /** How many supervisions reached levels 1, 2 and 3. */
  readonly supervisionCount: [number, number, number];
}

/** Every figure as it is defined, over all records of a cut. */
export function figuresOf(
  records: readonly CaseRecord[],
  { now, calendar }: { readonly now: Instant; readonly calendar: WorkCalendar },
): Figures {
  const { median, p90, measured } = handlingTime(records, calendar);
  const levels = countedRatings(records).map(({ rating }) => rating.level);
  return assembled({
    cases: records.length,
    rate: (name) => {
      const { numerator, denominator } = RATES[name](records, now);
      return { numerator: numerator.count, denominator: denominator.count };
    },
    handling: { median, p90, measured: measured.count },
    rated: (level) => levels.filter((one) => one === level).length,
    supervised: (level) => supervisionCount(records, level).count,
  });
}

/** The same figures, whatever their counts come from. */
export function assembled({ cases, rate, handling, rated, supervised }: Counts): Figures {
  const rates = record(RATE_NAMES, (name): Rate => {
    const { numerator, denominator } = rate(name);
    return { ...(denominator > 0 && { value: numerator / denominator }), numerator, denominator };
  });
  const { responseRate: response, solvedRate: solved, satisfiedRate: satisfied } = rates;
  const score = scoreOf({ response, solved, satisfied });
  const { median, p90, measured } = handling;
  return {
    cases,
    rates,
    ...(score !== undefined && { score }),
    handlingTime: {
      ...(median !== undefined && { median }),
      ...(p90 !== undefined && { p90 }),
      measured,
    },
    ratings: record(RATING_LEVEL_CODES, rated),
    supervisionCount: [supervised(1), supervised(2), supervised(3)],
  };
}

interface Counts {
  readonly cases: number;
  readonly rate: (name: RateName) => Omit<Rate, 'value'>;
  readonly handling: {
    readonly median: number | undefined;
    readonly p90: number | undefined;
    readonly measured: number;
  };
  readonly rated: (level: RatingLevel) => number;
  readonly supervised: (level: SupervisionLevel) => number;
}

function record<K extends string, V>(keys: readonly K[], of: (key: K) => V): Record<K, V> {
  return Object.fromEntries(keys.map((key) => [key, of(key)])) as Record<K, V>;
}
