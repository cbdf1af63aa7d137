import type { BodyOf } from '@wuyou/domain/http';
import { HEADERS } from '@wuyou/domain/routes';
import type { Config } from './config';
import { type Endpoint, partsOf, type RouteAt } from './endpoint';
import { localError } from './local-error';

type ParamName<Path extends string> = Path extends `${string}{${infer Name}}${infer Rest}`
  ? Name | ParamName<Rest>
  : never;

/** What a route takes: its path's parameters, a query, a body where it has one. */
export type Input<E extends Endpoint> = {
  readonly query?: object;
  readonly headers?: Readonly<Record<string, string | undefined>>;
} & ([ParamName<E>] extends [never] ? unknown : { readonly params: Readonly<Record<ParamName<E>, string>> }) &
  (BodyOf<RouteAt<E>> extends undefined ? unknown : { readonly body: BodyOf<RouteAt<E>> });

/** An input whose route is not known to the types. */
export interface AnyInput {
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: object;
  readonly headers?: Readonly<Record<string, string | undefined>>;
  readonly body?: unknown;
}

/** @throws {DomainError} `network`, where no answer came */
export async function send(
  endpoint: Endpoint,
  input: AnyInput,
  config: Config,
  signal: AbortSignal,
): Promise<Response> {
  const request = await requestOf(endpoint, input, config, signal);
  try {
    return await config.fetch(request);
  } catch (cause) {
    throw localError('network', {}, config.locale, { cause });
  }
}

/** The request of one attempt. Made anew each time: a body is read once, and a token may have been renewed. */
async function requestOf(
  endpoint: Endpoint,
  { params = {}, query = {}, headers = {}, body }: AnyInput,
  config: Config,
  signal: AbortSignal,
): Promise<Request> {
  const { method, path, isLive } = partsOf(endpoint);
  const token = await config.token();
  const filled = path.replace(/\{(\w+)\}/g, (_, param: string) => encodeURIComponent(params[param] ?? ''));
  const sent = given({
    Accept: isLive ? 'text/event-stream' : 'application/json',
    'Accept-Language': config.locale,
    Authorization: token && `Bearer ${token}`,
    'Content-Type': body === undefined ? undefined : 'application/json',
    ...headers,
  });
  return new Request(`${config.root}${filled}${search(query)}`, {
    method,
    headers: sent,
    signal,
    ...(body !== undefined && { body: JSON.stringify(body) }),
    ...(isLive && { cache: 'no-store' }),
  });
}

/** Header names of conditional and resumed requests. */
export const CONDITION = {
  ifMatch: 'If-Match',
  lastEventId: HEADERS.lastEventId,
} as const;

/** Whom a desk's command is for, and the version it was decided on, if it was seen. */
export function seenVersion(target: string | { readonly id: string; readonly version: number }) {
  const { id, version } = typeof target === 'string' ? { id: target, version: undefined } : target;
  const ifMatch = version === undefined ? undefined : `"${version}"`;
  return { params: { id }, headers: { [CONDITION.ifMatch]: ifMatch } };
}

function search(query: object): string {
  const text = new URLSearchParams(given(query)).toString();
  return text && `?${text}`;
}

function given(values: object): Record<string, string> {
  return Object.fromEntries(
    Object.entries(values)
      .filter(([, value]) => value !== undefined)
      .map(([name, value]) => [name, String(value)]),
  );
}
