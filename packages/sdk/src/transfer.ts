import { FILE_ROUTES } from '@wuyou/domain/routes';
import { DomainError } from '@wuyou/domain/values';
import { attemptOnce, type CallOptions } from './call';
import type { Config } from './config';
import { localError } from './local-error';
import { type Outcome, outcomeOf } from './outcome';
import { retrying } from './retry';

/** What a call takes that sends or fetches a file. Default of `timeout`: 120,000 milliseconds for each attempt. */
export type TransferOptions = Pick<CallOptions, 'signal' | 'timeout'>;

/** A phone sends ten megabytes in that time over a poor connection. */
const TIMEOUT = 120_000;

interface Transfer<T> {
  readonly params: Readonly<Record<string, string>>;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Blob;
  /** Reads a good reply; others are read alike. */
  readonly read: (response: Response) => Promise<Outcome<T>>;
}

/** Sends or fetches the bytes of a file, again after what passes by itself. */
export function transfer<T>(
  name: keyof typeof FILE_ROUTES,
  { params, headers = {}, body, read }: Transfer<T>,
  config: Config,
  { signal, timeout = TIMEOUT }: TransferOptions = {},
): Promise<T> {
  const { environment, locale, retries } = config;
  const { method, path } = FILE_ROUTES[name];
  const filled = Object.entries(params).reduce(
    (rest, [param, value]) => rest.replace(`{${param}}`, encodeURIComponent(value)),
    path as string,
  );
  const once = async (own: AbortSignal): Promise<Outcome<T>> => {
    const token = await config.token();
    const request = new Request(config.root + filled, {
      method,
      headers: { ...headers, 'Accept-Language': locale, ...(token && { Authorization: `Bearer ${token}` }) },
      signal: own,
      ...(body && { body }),
    });
    const lost = (cause: unknown) => {
      throw localError('network', {}, locale, { cause });
    };
    const response = await config.fetch(request).catch(lost);
    if (response.ok) return read(response).catch(lost);
    const outcome = await outcomeOf<T>(response, { locale, now: environment.now() });
    // The connection broke off on its way to the service: it is the network's doing.
    if (!outcome.ok && DomainError.is(outcome.error, 'upload_incomplete')) lost(outcome.error);
    return outcome;
  };
  const attempt = () => attemptOnce(once, { signal, timeout, config });
  return retrying(attempt, { retries, signal, environment });
}
