import { PushError, type PushFailure, type Retry } from './push-error';
import { type CityRecord, recordsOf } from './records';

/** Another city's Open311 service. */
export interface City {
  /** Of its GeoReport v2, without the slash at the end: `https://city.example/open311/v2`. */
  readonly endpoint: string;
  readonly apiKey: string;
  /** Where its endpoint serves several jurisdictions. */
  readonly jurisdiction?: string;
  /** Our categories, by path, as its service codes. */
  readonly services: Readonly<Record<string, string>>;
  /** What it answers in. Default: `json`; what comes is read whichever it is. */
  readonly format?: 'json' | 'xml';
  /** Sent for a case that names no place, since the standard asks for one. */
  readonly address?: string;
}

export interface Reach {
  readonly fetch: typeof globalThis.fetch;
  /** Milliseconds that an answer is waited for. Default: 15,000. */
  readonly timeout?: number;
}

interface CityCall {
  readonly method: 'GET' | 'POST';
  /** Below the endpoint, without the format. */
  readonly path: string;
  readonly form?: URLSearchParams;
  readonly headers?: Readonly<Record<string, string>>;
}

/** No answer of the standard's to one request is longer. */
const MOST_CHARACTERS = 1_000_000;
/** Before a connection: nothing was sent. */
const UNREACHED = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
]);

/**
 * What a city answers to one call.
 * @throws {PushError}
 */
export async function ask(city: City, call: CityCall, reach: Reach): Promise<readonly CityRecord[]> {
  const again: Retry = call.method === 'GET' ? 'yes' : 'repeats';
  const { response, text } = await exchange(city, call, reach, again);
  const { ok, status } = response;
  const errors = (recordsOf(text, 'errors') ?? []).filter(isComplaint);
  if (!ok) throw refusal(response, errors, again);
  if (errors.length > 0)
    throw new PushError('refused', { retry: 'no', status, message: wordsOf(errors, status) });
  const records = recordsOf(text, 'service_requests');
  if (records) return records;
  const message = 'The answer is not one of GeoReport v2.';
  throw new PushError('unreadable', { retry: again, status, message });
}

/** Without its list's name, an error is told from a request by what it has. */
function isComplaint({ code, description, service_request_id, token }: CityRecord): boolean {
  return (code ?? description) !== undefined && (service_request_id ?? token) === undefined;
}

async function exchange(
  { endpoint, jurisdiction, format = 'json' }: City,
  { method, path, form, headers }: CityCall,
  { fetch, timeout = 15_000 }: Reach,
  again: Retry,
): Promise<{ readonly response: Response; readonly text: string }> {
  const url = new URL(`${endpoint.replace(/\/$/, '')}/${path}.${format}`);
  if (jurisdiction !== undefined) url.searchParams.set('jurisdiction_id', jurisdiction);
  try {
    const response = await fetch(url, {
      method,
      headers: { Accept: format === 'json' ? 'application/json' : 'text/xml', ...headers },
      ...(form && { body: form }),
      // The key is for this city, not for where it points.
      redirect: 'manual',
      signal: AbortSignal.timeout(timeout),
    });
    return { response, text: await beginningOf(response) };
  } catch (cause) {
    const unreached = UNREACHED.has(codeOf(cause));
    throw new PushError(unreached ? 'unreached' : 'unanswered', {
      retry: unreached ? 'yes' : again,
      message: `${url.host} ${unreached ? 'cannot be reached' : 'did not answer'}.`,
      cause,
    });
  }
}

/** No more than an answer may have, however much a city sends. */
async function beginningOf({ body }: Response): Promise<string> {
  let text = '';
  for await (const part of body?.pipeThrough(new TextDecoderStream()) ?? []) {
    text += part;
    if (text.length > MOST_CHARACTERS) break;
  }
  return text;
}

function codeOf(error: unknown): string {
  const cause = error instanceof Error ? error.cause : undefined;
  return typeof cause === 'object' && cause !== null && 'code' in cause ? String(cause.code) : '';
}

const FAILURES: Readonly<Record<number, PushFailure>> = {
  401: 'unauthorized',
  403: 'unauthorized',
  404: 'unknown',
  408: 'busy',
  409: 'busy',
  425: 'busy',
  429: 'busy',
  503: 'busy',
};

function refusal({ status, headers }: Response, errors: readonly CityRecord[], again: Retry): PushError {
  const failure = FAILURES[status] ?? (status >= 500 ? 'failed' : 'refused');
  const retry: Retry = failure === 'busy' ? 'yes' : failure === 'failed' ? again : 'no';
  const seconds = Number(headers.get('Retry-After') ?? Number.NaN);
  return new PushError(failure, {
    retry,
    status,
    message: wordsOf(errors, status),
    ...(failure === 'busy' && Number.isFinite(seconds) && { retryAfter: seconds }),
  });
}

/** The city's own words: they say what to mend. */
function wordsOf(errors: readonly CityRecord[], status: number): string {
  return (
    errors.map(({ code, description }) => description ?? code).join('; ') ||
    `The city answers with status ${status}.`
  );
}
