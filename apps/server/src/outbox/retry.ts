import { toInstant } from '@wuyou/domain';
import type { DeliveryChannel } from '@wuyou/postgres';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/** Before the second try, the third, and so on. Programs as Standard Webhooks suggests: ten tries in 75 hours. */
const PROGRAMS = [
  5 * SECOND,
  5 * MINUTE,
  30 * MINUTE,
  2 * HOUR,
  5 * HOUR,
  10 * HOUR,
  14 * HOUR,
  20 * HOUR,
  24 * HOUR,
];
/** News that is hours old helps nobody any more. */
const PEOPLE = [5 * SECOND, MINUTE, 5 * MINUTE, 30 * MINUTE, 2 * HOUR];

const WAITS: Readonly<Record<DeliveryChannel, readonly number[]>> = {
  webhook: PROGRAMS,
  open311: PROGRAMS,
  mail: PEOPLE,
  sms: PEOPLE,
  bot: PEOPLE,
};

/** A receiver is believed that long. */
const LONGEST_REST = 24 * HOUR;
/** The part of a wait that may come on top, so that what failed together does not come again together. */
const JITTER = 0.2;

interface Tried {
  readonly channel: DeliveryChannel;
  /** How often, so far. */
  readonly tries: number;
  /** Milliseconds since 1970 UTC. */
  readonly now: number;
  /** From 0 up to 1. */
  readonly random: () => number;
  /** Milliseconds the receiver asked for. */
  readonly retryAfter?: number | undefined;
}

/** When to try again; `undefined` where there were tries enough. */
export function nextTry({ channel, tries, now, random, retryAfter = 0 }: Tried): string | undefined {
  const wait = WAITS[channel][tries - 1];
  if (wait === undefined) return undefined;
  const rest = Math.max(wait * (1 + JITTER * random()), Math.min(retryAfter, LONGEST_REST));
  return toInstant(now + Math.ceil(rest / SECOND) * SECOND);
}
