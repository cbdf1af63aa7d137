import type { Counted, Limit } from '@wuyou/engine';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

interface Rate {
  readonly points: number;
  /** Seconds in which that many are let in. */
  readonly duration: number;
}

/**
 * Far above what people do, and far below what fills a queue. A whole office or service hall comes from one address, and
 * everyone on a site by one key.
 */
export const RATES = {
  key: { read: { points: 30_000, duration: 60 }, write: { points: 3_000, duration: 60 } },
  address: { read: { points: 600, duration: 60 }, write: { points: 60, duration: 60 } },
  phone: { report: { points: 10, duration: 3_600 } },
} as const satisfies Record<Counted['by'], Partial<Record<Counted['does'], Rate>>>;

/** Counts in this process: of several, each lets that many in. */
export function createLimits(): Limit {
  const limiters = new Map<string, RateLimiterMemory>();
  for (const [by, rates] of Object.entries(RATES))
    for (const [does, rate] of Object.entries<Rate>(rates))
      limiters.set(`${by} ${does}`, new RateLimiterMemory(rate));

  return async ({ tenant, by, value, does }) => {
    try {
      await limiters.get(`${by} ${does}`)?.consume(`${tenant} ${value}`);
      return undefined;
    } catch (full) {
      if (full instanceof RateLimiterRes) return Math.max(1, Math.ceil(full.msBeforeNext / 1000));
      throw full;
    }
  };
}
