import { ROOT_CONTEXT, SpanKind } from '@opentelemetry/api';
import { W3CTraceContextPropagator } from '@opentelemetry/core';
import type { Fetch } from '../http-server';
import { routeOf } from '../log';
import { fail, type Spans } from './spans';

const propagator = new W3CTraceContextPropagator();
const GETTER = {
  get: (headers: Headers, name: string) => headers.get(name) ?? undefined,
  keys: (headers: Headers) => [...headers.keys()],
};
/** Those whose names are not somebody's own words. */
const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'];
/** Asked every few seconds by what watches over the process. */
const PROBES = ['/healthz', '/readyz'];

/**
 * Each request within a span, as part of its caller's trace where there is one. It is named by its route alone: an
 * address and its query hold receipt codes and names, so `url.path`, `url.query` and the visitor's address are left out.
 */
export function tracedServer(answer: Fetch, { span }: Spans): Fetch {
  return async (request, incoming) => {
    const { pathname } = new URL(request.url);
    if (PROBES.includes(pathname)) return answer(request, incoming);
    const method = METHODS.includes(request.method) ? request.method : '_OTHER';
    const verb = method === '_OTHER' ? 'HTTP' : method;
    const route = routeOf(pathname);
    const known = route !== 'unknown';
    const options = {
      kind: SpanKind.SERVER,
      parent: propagator.extract(ROOT_CONTEXT, request.headers, GETTER),
      attributes: { 'http.request.method': method, ...(known && { 'http.route': route }) },
    };
    return span(known ? `${verb} ${route}` : verb, options, async (begun) => {
      const response = await answer(request, incoming);
      begun.setAttribute('http.response.status_code', response.status);
      if (response.status >= 500) fail(begun, String(response.status));
      return response;
    });
  };
}
