import * as z from 'zod/mini';
import { CHANNEL_CODES } from '../channel';
import { RATING_LEVEL_CODES } from '../rating-level';
import { instant, rule, text } from '../text';
import { PERIOD_EVENTS } from './cut';
import { RATE_NAMES } from './figures';

const day = z.iso.date().check(
  rule<string>(
    (date) => date >= '2000-01-01' && date <= '2099-12-31',
    'format',
    () => ({ expected: '2000-01-01…2099-12-31' }),
  ),
);

/** Which cases the figures are about; what is left out does not matter. */
export const figuresQuery = z.strictObject({
  /** What the period goes by; a case without this event is not counted. */
  event: z._default(z.enum(PERIOD_EVENTS), 'submitted'),
  /** First and last day in China, both included. */
  from: z.exactOptional(day),
  to: z.exactOptional(day),
  /** The lead. */
  department: z.exactOptional(text({ max: 200 })),
  channel: z.exactOptional(z.enum(CHANNEL_CODES)),
  /** A path; those below it belong to it. */
  category: z.exactOptional(text({ max: 200 })),
});
export interface FiguresQuery extends z.output<typeof figuresQuery> {}

const rate = z.object({ value: z.exactOptional(z.number()), numerator: z.number(), denominator: z.number() });

/** Every figure of a cut, with its counts. */
export const figuresView = z.object({
  /** What was asked for, with what the caller may see. */
  cut: figuresQuery,
  at: instant,
  cases: z.number(),
  rates: z.record(z.enum(RATE_NAMES), rate),
  score: z.exactOptional(z.number()),
  handlingTime: z.object({
    median: z.exactOptional(z.number()),
    p90: z.exactOptional(z.number()),
    measured: z.number(),
  }),
  ratings: z.record(z.enum(RATING_LEVEL_CODES), z.number()),
  /** That reached level 1, 2 and 3. */
  supervisionCount: z.array(z.number()),
});
export interface FiguresView extends z.output<typeof figuresView> {}
