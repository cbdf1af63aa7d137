import { DomainError, type ErrorCode } from '@wuyou/domain/values';

/** Why the service did not take something. Plain, so that it can be kept. */
export type Failure = Pick<DomainError, 'code' | 'details' | 'message'>;

/** How far something is on its way. */
export type Standing<Reply> =
  /** `tries` so far. `failure` of the last one. */
  | { readonly state: 'waiting'; readonly tries: number; readonly failure?: Failure }
  /** The service objects to what it says: it must be changed. */
  | { readonly state: 'refused'; readonly failure: Failure }
  /** It cannot be taken as things stand here, such as by a key that is no longer good. */
  | { readonly state: 'stuck'; readonly failure: Failure }
  /** `told`: the page has heard of it. */
  | { readonly state: 'sent'; readonly reply: Reply; readonly told: boolean };

/** Something submitted, from the press of the button until its receipt was seen. */
export interface Item<Content, Reply> {
  /** A UUID; also its idempotency key. */
  readonly id: string;
  /** When it was submitted, in milliseconds since 1970 UTC. */
  readonly at: number;
  readonly content: Content;
  readonly standing: Standing<Reply>;
}

/** What does not pass by waiting. Everything else may be the network's, a gateway's or a restart's doing. */
const LASTING: readonly ErrorCode[] = ['unauthorized', 'forbidden', 'idempotency_mismatch'];

/** Where a failed try leaves an item. */
export function standingAfter(
  error: DomainError,
  tries: number,
): Exclude<Standing<never>, { state: 'sent' }> {
  const { code, details, message } = error;
  const failure = { code, details, message };
  if (code === 'invalid') return { state: 'refused', failure };
  if (LASTING.includes(code)) return { state: 'stuck', failure };
  return { state: 'waiting', tries: tries + 1, failure };
}

export function errorFrom({ code, details, message }: Failure): DomainError {
  return new DomainError(code, details as never, { message });
}

/** Milliseconds. */
const FIRST_WAIT = 2000;
const LONGEST_WAIT = 5 * 60 * 1000;

/** Milliseconds until the next try: twice as long each time, up to five minutes, and never all at once. */
export function waitAfter(
  { tries, failure }: { readonly tries: number; readonly failure?: Failure },
  random: number,
): number {
  const { retryAfter = 0 } = (failure?.details ?? {}) as { readonly retryAfter?: number };
  const wait = Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** Math.max(0, tries - 1));
  return retryAfter * 1000 + wait * (0.5 + random / 2);
}
