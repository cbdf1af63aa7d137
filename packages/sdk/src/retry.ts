import type { DomainError, ErrorCode } from '@wuyou/domain/values';
import { pause } from './abort';
import type { Environment } from './environment';
import type { Outcome } from './outcome';

/** Milliseconds. */
const FIRST_WAIT = 500;
const LONGEST_WAIT = 8_000;
/** A service that asks for longer is not asked again: the caller reads `details.retryAfter`. */
const LONGEST_RETRY_AFTER = 30_000;

const TRANSIENT: readonly ErrorCode[] = [
  'network',
  'timeout',
  'rate_limited',
  'unavailable',
  'idempotency_in_progress',
];

/** Whether a call repeats itself after this error. */
export function isTransient({ code }: DomainError): boolean {
  return TRANSIENT.includes(code);
}

/** Milliseconds before try `n + 1`: exponential with full jitter, on top of what the service asked for. */
export function backoff(
  n: number,
  random: number,
  {
    asked = 0,
    longest = LONGEST_WAIT,
  }: { readonly asked?: number | undefined; readonly longest?: number } = {},
): number {
  return asked + random * Math.min(longest, FIRST_WAIT * 2 ** n);
}

/** Milliseconds that a `Retry-After` header asks for, given in seconds or as a date. */
export function retryAfterOf(header: string | null, now: number): number | undefined {
  if (header === null) return undefined;
  const ms = /^\d+$/.test(header.trim()) ? Number(header) * 1000 : Date.parse(header) - now;
  return Number.isNaN(ms) ? undefined : Math.max(0, ms);
}

/** The same in milliseconds from an error's details: a page of another origin may not be shown the header. */
export function askedIn({ details }: DomainError): number | undefined {
  const { retryAfter: seconds } = details as { readonly retryAfter?: number };
  return seconds === undefined ? undefined : seconds * 1000;
}

interface Retrying {
  /** Tries after the first. */
  readonly retries: number;
  readonly signal: AbortSignal | undefined;
  readonly environment: Environment;
}

/** Tries again after what passes by itself. @throws the last error, or the signal's reason */
export async function retrying<T>(
  attempt: () => Promise<Outcome<T>>,
  { retries, signal, environment }: Retrying,
): Promise<T> {
  for (let n = 0; ; n++) {
    const outcome = await attempt();
    if (outcome.ok) return outcome.value;
    const { error, retryAfter: asked = 0 } = outcome;
    if (n >= retries || !isTransient(error) || asked > LONGEST_RETRY_AFTER) throw error;
    await pause(backoff(n, environment.random(), { asked }), signal, environment);
  }
}
