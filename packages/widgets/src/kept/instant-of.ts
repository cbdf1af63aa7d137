import type { Instant } from '@wuyou/domain/values';

/** @param ms since 1970 UTC */
export function instantOf(ms: number): Instant {
  return new Date(ms).toISOString();
}
