import type { ReplyOf } from '@wuyou/domain/http';
import { HEADERS } from '@wuyou/domain/routes';
import { DomainError } from '@wuyou/domain/values';
import { reasonOf, within } from './abort';
import type { Config } from './config';
import { type Endpoint, partsOf, type RouteAt } from './endpoint';
import { localError } from './local-error';
import { type Outcome, outcomeOf } from './outcome';
import { type Input, send } from './request';
import { retrying } from './retry';

/** What every call takes besides its input. */
export interface CallOptions {
  /** Ends the call, also between tries: it rejects at once with the signal's reason. */
  readonly signal?: AbortSignal | undefined;
  /**
   * Names the command, so that sending it twice has one effect. Default: a new one for each call, the same for
   * its retries. Give your own where a command outlives the page, such as one kept until the network is back.
   */
  readonly idempotencyKey?: string | undefined;
  /** Milliseconds that one attempt may take. Default: the client's. */
  readonly timeout?: number | undefined;
}

export type Call = <E extends Endpoint>(
  endpoint: E,
  input: Input<E>,
  options?: CallOptions,
) => Promise<ReplyOf<RouteAt<E>>>;

const VISIBLE_ASCII = /^[\x21-\x7e]{1,255}$/;
const KEY_FORM = '1–255 visible ASCII characters';
const KEY_WORDS = `The idempotencyKey must be ${KEY_FORM}.`;

/** The one way a request leaves: typed by the route table, repeated after what passes by itself. */
export function createCall(config: Config): Call {
  const { environment, locale } = config;
  return (endpoint, input, { signal, idempotencyKey, timeout = config.timeout } = {}) => {
    const key = partsOf(endpoint).isCommand ? (idempotencyKey ?? environment.uuid()) : undefined;
    if (key !== undefined && !VISIBLE_ASCII.test(key)) {
      const issue = {
        pointer: HEADERS.idempotencyKey,
        code: 'format',
        params: { expected: KEY_FORM },
      } as const;
      return Promise.reject(new DomainError('invalid', { issues: [issue] }, { message: KEY_WORDS }));
    }
    const headers = { ...input.headers, [HEADERS.idempotencyKey]: key };
    const attempt = () =>
      attemptOnce(
        async (own) => {
          const response = await send(endpoint, { ...input, headers }, config, own);
          return outcomeOf<ReplyOf<RouteAt<typeof endpoint>>>(response, { locale, now: environment.now() });
        },
        { signal, timeout, config },
      );
    return retrying(attempt, { retries: config.retries, signal, environment });
  };
}

interface Attempt {
  readonly signal: AbortSignal | undefined;
  readonly timeout: number;
  readonly config: Config;
}

/** One try within its time. What it throws otherwise than as a DomainError is not ours: a token that cannot be had, an abort. */
export async function attemptOnce<T>(
  work: (signal: AbortSignal) => Promise<Outcome<T>>,
  { signal, timeout, config: { environment, locale } }: Attempt,
): Promise<Outcome<T>> {
  if (signal?.aborted) throw reasonOf(signal);
  const own = new AbortController();
  const late = () => localError('timeout', { timeout }, locale);
  try {
    return await within(work(own.signal), { signal, ms: timeout, late, environment });
  } catch (error) {
    own.abort();
    if (DomainError.is(error)) return { ok: false, error };
    throw error;
  }
}
