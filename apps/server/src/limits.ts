import type { Counted, Limit } from '@wuyou/engine';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

interface Rate {
  readonly points: number;
  /** Seconds in which that many are let in. */
  readonly duration: number;
}

/** `address write`, for example. */
type Count<C = Counted> = C extends Counted ? `${C['by']} ${C['does']}` : never;

/**
 * Far above what people do, and far below what fills a queue. A whole office or service hall comes from one address, and
 * everyone on a site by one key.
 */
export const RATES: Readonly<Record<Count, Rate>> = {
  'key read': { points: 30_000, duration: 60 },
  'key write': { points: 3_000, duration: 60 },
  'address read': { points: 600, duration: 60 },
  'address write': { points: 60, duration: 60 },
  'phone report': { points: 10, duration: 3_600 },
};

/** Counts in this process: of several, each lets that many in. */
export function createLimits(): Limit {
  const limiters = {} as Record<Count, RateLimiterMemory>;
  for (const count of Object.keys(RATES) as Count[]) limiters[count] = new RateLimiterMemory(RATES[count]);

  return async ({ tenant, value, ...what }) => {
    try {
      await limiters[`${what.by} ${what.does}` as Count].consume(`${tenant} ${value}`);
      return undefined;
    } catch (full) {
      if (full instanceof RateLimiterRes) return Math.max(1, Math.ceil(full.msBeforeNext / 1000));
      throw full;
    }
  };
}
