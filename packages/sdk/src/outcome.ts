import type { Problem } from '@wuyou/domain/http';
import { HEADERS } from '@wuyou/domain/routes';
import { type DomainError, type ErrorDetails, errorOf, type Locale } from '@wuyou/domain/values';
import { localError } from './local-error';
import { askedIn, retryAfterOf } from './retry';

/** What one attempt came to. */
export type Outcome<T> =
  | { readonly ok: true; readonly value: T }
  | {
      readonly ok: false;
      readonly error: DomainError;
      /** How long the service asked to be left alone, in milliseconds. */
      readonly retryAfter?: number | undefined;
    };

interface Reading {
  readonly locale: Locale;
  readonly now: number;
}

/** Reads a reply. One that is not the service's own, such as a gateway's page, is an error too, never a parse error. */
export async function outcomeOf<T>(response: Response, reading: Reading): Promise<Outcome<T>> {
  const text = await textOf(response, reading.locale);
  const json = parse(text);
  if (response.ok && json !== undefined) return { ok: true, value: json as T };
  const retryAfter = retryAfterOf(response.headers.get('Retry-After'), reading.now);
  if (!isProblem(json)) {
    return { ok: false, error: foreign(response, text, retryAfter, reading.locale), retryAfter };
  }
  const error = errorOf(json);
  return { ok: false, error, retryAfter: retryAfter ?? askedIn(error) };
}

/** @throws {DomainError} `network`, where the connection breaks off in the body */
function textOf(response: Response, locale: Locale): Promise<string> {
  return response.text().catch((cause) => {
    throw localError('network', {}, locale, { cause });
  });
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** A gateway's JSON may have a `code` too: ours is known by its `type`. */
function isProblem(json: unknown): json is Problem {
  const { type, code } = (json ?? {}) as Partial<Problem>;
  return code !== undefined && type === `urn:wuyou:error:${code}`;
}

function foreign(
  { status, headers }: Response,
  text: string,
  retryAfter: number | undefined,
  locale: Locale,
): DomainError {
  const requestId = headers.get(HEADERS.requestId);
  const words = {
    cause: new Error(`HTTP ${status}, and not from the service: ${text.slice(0, 200)}`),
    ...(requestId !== null && { requestId }),
  };
  const busy: ErrorDetails['unavailable'] =
    retryAfter === undefined ? {} : { retryAfter: Math.ceil(retryAfter / 1000) };
  switch (status) {
    case 401:
      return localError('unauthorized', {}, locale, words);
    case 403:
      return localError('forbidden', {}, locale, words);
    case 429:
      return localError('rate_limited', busy, locale, words);
    case 502:
    case 503:
    case 504:
      return localError('unavailable', busy, locale, words);
  }
  return localError('internal', {}, locale, words);
}
