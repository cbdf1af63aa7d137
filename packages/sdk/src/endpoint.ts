import type { JSON_ROUTES, JsonRouteName } from '@wuyou/domain/routes';

/**
 * A route as it is called: `GET /v1/cases/{code}`. Written out where it is called, so that a page carries no table of
 * routes; one that is not in the table does not compile.
 */
export type Endpoint<R extends JsonRouteName = JsonRouteName> = R extends JsonRouteName
  ? `${(typeof JSON_ROUTES)[R]['method']} ${(typeof JSON_ROUTES)[R]['path']}`
  : never;

/** Its name in the table. */
export type RouteAt<E extends Endpoint> = {
  [R in JsonRouteName]: E extends Endpoint<R> ? R : never;
}[JsonRouteName];

/** Method and path, and what every route says by them: a `POST` is a command, `…/live` a stream. */
export function partsOf(endpoint: Endpoint) {
  const [method, path] = endpoint.split(' ') as [method: string, path: string];
  return { method, path, isCommand: method === 'POST', isLive: path.endsWith('/live') };
}
