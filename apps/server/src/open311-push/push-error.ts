/**
 * Why a city did not take or tell what was asked.
 * `unmapped`: it has no service for the category. `unreached`: it never got the request. `unanswered`: it may have got it.
 * `busy`: it asks to come again later. `unauthorized`: the key. `unknown`: it knows no such jurisdiction, service, token or
 * request. `refused`: what was sent. `failed`: the city itself. `unreadable`: an answer that is not the standard's.
 */
export type PushFailure =
  | 'unmapped'
  | 'unreached'
  | 'unanswered'
  | 'busy'
  | 'unauthorized'
  | 'unknown'
  | 'refused'
  | 'failed'
  | 'unreadable';

/** Whether the same call is worth sending again: `repeats` may leave the city with the same request twice. */
export type Retry = 'yes' | 'repeats' | 'no';

interface PushErrorOptions {
  readonly retry: Retry;
  readonly message: string;
  readonly status?: number;
  /** Seconds. */
  readonly retryAfter?: number;
  readonly cause?: unknown;
}

export class PushError extends Error {
  override readonly name = 'PushError';
  readonly retry: Retry;
  /** What the city answered with, if it did. */
  readonly status?: number;
  /** Seconds to wait for at least, where the city said so. */
  readonly retryAfter?: number;

  constructor(
    readonly failure: PushFailure,
    { retry, message, status, retryAfter, cause }: PushErrorOptions,
  ) {
    super(message, cause === undefined ? undefined : { cause });
    this.retry = retry;
    if (status !== undefined) this.status = status;
    if (retryAfter !== undefined) this.retryAfter = retryAfter;
  }
}
