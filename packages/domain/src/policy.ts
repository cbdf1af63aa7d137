import * as z from 'zod/mini';
import { DEADLINE_KINDS, type DeadlineKind } from './deadline-kind';
import type { FieldIssueCode } from './errors';
import { FOUR_EYES_COMMANDS } from './four-eyes';
import { parse } from './parse';
import { rule, text } from './text';
import type { WorkingTime } from './working-time';

const wallClock = z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/));
const days = z.number().check(z.int(), z.minimum(0), z.maximum(365));
const basis = text({ max: 200 });

/** Working time granted, in days or in open office minutes, and the rule it rests on. `basis` is shown to people. */
const limit = z.pipe(
  z
    .strictObject({
      days: z.exactOptional(z.number().check(z.int(), z.minimum(1), z.maximum(365))),
      minutes: z.exactOptional(z.number().check(z.int(), z.minimum(1), z.maximum(10_000))),
      basis,
    })
    .check(
      z.superRefine(({ days, minutes }, context) => {
        const refuse = (field: string, code: FieldIssueCode) =>
          context.addIssue({ code: 'custom', path: [field], params: { code, field }, input: undefined });
        if (days === undefined && minutes === undefined) refuse('days', 'required');
        if (days !== undefined && minutes !== undefined) refuse('minutes', 'unknown_field');
      }),
    ),
  z.transform(
    ({ days, minutes, basis }): Limit =>
      days === undefined ? { minutes: minutes as number, basis } : { days, basis },
  ),
);
export type Limit = WorkingTime & { readonly basis: string };

const officeHours = z.array(z.strictObject({ from: wallClock, to: wallClock })).check(
  z.minLength(1),
  z.maxLength(4),
  rule((spans) => {
    const times = spans.flatMap(({ from, to }) => [from, to]);
    return times.every((time, i) => i === 0 || time > (times[i - 1] ?? ''));
  }, 'ascending'),
);

/** A tenant's rules as data: how long each step may take, on what authority, and what pursues it when it is late. */
export const policySchema = z.strictObject({
  /** `HH:mm` Beijing time; a deadline of whole days ends then. */
  closeOfBusiness: wallClock,
  /** What a limit in minutes counts, in order. */
  officeHours,
  limits: z.strictObject(
    Object.fromEntries(DEADLINE_KINDS.map((kind) => [kind, limit])) as Record<DeadlineKind, typeof limit>,
  ),
  /** Limits of single categories, by path, where they differ. */
  categories: z.record(z.string(), z.partialRecord(z.enum(DEADLINE_KINDS), limit)),
  /** How an answer may take longer: once, and with the reporter's consent where `consent` says so. */
  extension: z.strictObject({
    days: z.number().check(z.int(), z.minimum(1), z.maximum(365)),
    consent: z.boolean(),
    basis,
  }),
  /** How often, and within how many working days of its assignment, a department may hand a task back. */
  returns: z.strictObject({
    times: z.number().check(z.int(), z.minimum(0), z.maximum(9)),
    withinDays: days,
    basis,
  }),
  /** Working days overdue at which supervision begins, and rises to levels 2 and 3. */
  supervision: z.strictObject({
    levels: z.array(days).check(
      z.minLength(3),
      z.maxLength(3),
      rule((levels) => levels.every((level, i) => i === 0 || level > (levels[i - 1] ?? 0)), 'ascending'),
    ),
    basis,
  }),
  /** Commands that take effect only when a second person has confirmed them. Default: none. */
  fourEyes: z._default(
    z
      .array(z.enum(FOUR_EYES_COMMANDS))
      .check(rule((commands) => new Set(commands).size === commands.length, 'duplicate')),
    [],
  ),
});
export interface Policy extends z.output<typeof policySchema> {}

/**
 * A policy as a tenant writes it down.
 * @param categories the paths the tenant has, which its exceptions may name
 * @throws {DomainError} `invalid` with the path of everything that is wrong
 */
export function parsePolicy(value: unknown, categories: readonly string[]): Policy {
  const known = rule<Policy['categories']>(
    (given) => Object.keys(given).every((path) => categories.includes(path)),
    'unknown_category',
  );
  const own = z.extend(policySchema, { categories: policySchema.shape.categories.check(known) });
  return parse(own, value);
}

/** What a tenant grants for a step; its category's exception before its rule. */
export function limitOf(kind: DeadlineKind, { limits, categories }: Policy, category?: string): Limit {
  return (category === undefined ? undefined : categories[category]?.[kind]) ?? limits[kind];
}

const TRIAL_RULES = '《株洲市民营企业诉求处理机制（试行）》（2024 年 4 月）';
const OWN_PROMISE = '平台服务承诺';
const BUNDLE_PROMISE = '「一件事」承诺时限';
const RATING_CUSTOM = '政务服务「好差评」整改惯例';

/**
 * Zhuzhou's own numbers; a tenant overrides what differs. Sources: the city's 2024 trial rules for contact, resolve
 * and the extension's consent; the rest are product defaults.
 */
export const DEFAULT_POLICY: Policy = {
  closeOfBusiness: '17:00',
  officeHours: [
    { from: '09:00', to: '12:00' },
    { from: '13:00', to: '17:00' },
  ],
  limits: {
    accept: { days: 1, basis: OWN_PROMISE },
    contact: { days: 3, basis: TRIAL_RULES },
    sign: { days: 1, basis: OWN_PROMISE },
    task: { days: 5, basis: TRIAL_RULES },
    resolve: { days: 5, basis: TRIAL_RULES },
    supply: { days: 10, basis: OWN_PROMISE },
    'follow-up': { days: 3, basis: OWN_PROMISE },
    verify: { days: 1, basis: OWN_PROMISE },
    rectify: { days: 15, basis: RATING_CUSTOM },
    correction: { days: 5, basis: '《行政许可法》第三十二条' },
    permit: { days: 20, basis: '《行政许可法》第四十二条' },
    'joint-permit': { days: 45, basis: '《行政许可法》第四十二条' },
    bundle: { days: 20, basis: BUNDLE_PROMISE },
    item: { days: 20, basis: BUNDLE_PROMISE },
    'technical-review': { days: 5, basis: '《行政许可法》第四十五条' },
    delivery: { days: 10, basis: '《行政许可法》第四十四条' },
  },
  categories: {},
  extension: { days: 5, consent: true, basis: TRIAL_RULES },
  returns: { times: 2, withinDays: 1, basis: OWN_PROMISE },
  supervision: { levels: [0, 2, 5], basis: OWN_PROMISE },
  // An office of one person would be stopped by any.
  fourEyes: [],
};
