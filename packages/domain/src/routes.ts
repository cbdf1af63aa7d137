import { FILE_ROUTES } from './file-routes';

/** Who may call: a page's publishable key, a partner's server, staff, or anyone. */
export type Caller = 'publishable' | 'partner' | 'staff' | 'anyone';

export interface Route {
  readonly method: 'GET' | 'POST' | 'PUT';
  /** Parameters in braces, as in OpenAPI. */
  readonly path: string;
  readonly callers: readonly Caller[];
  /**
   * `live` replies are server-sent events, one view each. An `upload` takes a file’s bytes as its body, a `download` replies
   * with them.
   */
  readonly kind: 'query' | 'command' | 'live' | 'upload' | 'download';
}

const page = ['publishable', 'partner', 'staff'] as const;
const staff = ['staff'] as const;

/** Routes that take and give JSON: all that a page needs which sends no files. */
export const JSON_ROUTES = {
  'site.get': { method: 'GET', path: '/v1/site', callers: page, kind: 'query' },
  'promise.get': { method: 'GET', path: '/v1/promise', callers: page, kind: 'query' },
  'challenge.get': { method: 'GET', path: '/v1/challenge', callers: ['publishable'], kind: 'query' },
  'cases.report': { method: 'POST', path: '/v1/cases', callers: page, kind: 'command' },
  'cases.get': { method: 'GET', path: '/v1/cases/{code}', callers: page, kind: 'query' },
  'cases.live': { method: 'GET', path: '/v1/cases/{code}/live', callers: page, kind: 'live' },
  'cases.supply': { method: 'POST', path: '/v1/cases/{code}/supply', callers: page, kind: 'command' },
  'cases.urge': { method: 'POST', path: '/v1/cases/{code}/urge', callers: page, kind: 'command' },
  'cases.answerExtension': {
    method: 'POST',
    path: '/v1/cases/{code}/extension',
    callers: page,
    kind: 'command',
  },
  'cases.withdraw': { method: 'POST', path: '/v1/cases/{code}/withdraw', callers: page, kind: 'command' },
  'bundles.list': { method: 'GET', path: '/v1/bundles', callers: page, kind: 'query' },
  'bundles.get': { method: 'GET', path: '/v1/bundles/{id}', callers: page, kind: 'query' },
  'applications.apply': { method: 'POST', path: '/v1/applications', callers: page, kind: 'command' },
  'applications.get': { method: 'GET', path: '/v1/applications/{code}', callers: page, kind: 'query' },
  'applications.live': { method: 'GET', path: '/v1/applications/{code}/live', callers: page, kind: 'live' },
  'applications.save': {
    method: 'POST',
    path: '/v1/applications/{code}/draft',
    callers: page,
    kind: 'command',
  },
  'applications.submit': {
    method: 'POST',
    path: '/v1/applications/{code}/submit',
    callers: page,
    kind: 'command',
  },
  'applications.supply': {
    method: 'POST',
    path: '/v1/applications/{code}/materials',
    callers: page,
    kind: 'command',
  },
  'applications.withdraw': {
    method: 'POST',
    path: '/v1/applications/{code}/withdraw',
    callers: page,
    kind: 'command',
  },
  'applications.rating': {
    method: 'GET',
    path: '/v1/applications/{code}/rating',
    callers: page,
    kind: 'query',
  },
  'applications.rate': {
    method: 'POST',
    path: '/v1/applications/{code}/rating',
    callers: page,
    kind: 'command',
  },
  'ratings.get': { method: 'GET', path: '/v1/cases/{code}/rating', callers: page, kind: 'query' },
  'ratings.submit': { method: 'POST', path: '/v1/cases/{code}/rating', callers: page, kind: 'command' },
  'desk.cases.list': { method: 'GET', path: '/v1/desk/cases', callers: staff, kind: 'query' },
  'desk.cases.get': { method: 'GET', path: '/v1/desk/cases/{id}', callers: staff, kind: 'query' },
  'desk.cases.do': { method: 'POST', path: '/v1/desk/cases/{id}/commands', callers: staff, kind: 'command' },
  'desk.cases.contact': {
    method: 'POST',
    path: '/v1/desk/cases/{id}/contact',
    callers: staff,
    kind: 'command',
  },
  'desk.applications.list': { method: 'GET', path: '/v1/desk/applications', callers: staff, kind: 'query' },
  'desk.applications.live': {
    method: 'GET',
    path: '/v1/desk/applications/live',
    callers: staff,
    kind: 'live',
  },
  'desk.applications.get': {
    method: 'GET',
    path: '/v1/desk/applications/{id}',
    callers: staff,
    kind: 'query',
  },
  'desk.applications.do': {
    method: 'POST',
    path: '/v1/desk/applications/{id}/commands',
    callers: staff,
    kind: 'command',
  },
  'desk.live': { method: 'GET', path: '/v1/desk/live', callers: staff, kind: 'live' },
  'desk.figures.get': { method: 'GET', path: '/v1/desk/figures', callers: staff, kind: 'query' },
} as const satisfies Record<string, Route>;

/** Header names of the contract. */
export const HEADERS = {
  idempotencyKey: 'Idempotency-Key',
  replayed: 'Idempotent-Replayed',
  requestId: 'Request-Id',
  lastEventId: 'Last-Event-ID',
  challengeSolution: 'Challenge-Solution',
} as const;

/**
 * Every route: what the engine serves, the SDK calls and the docs list. Of two that fit an address the first is served.
 * Schemas stand beside it in `http`. A bundler that sees only one of the parts used drops the rest.
 */
export const ROUTES = /* @__PURE__ */ Object.assign({}, JSON_ROUTES, FILE_ROUTES);

export { FILE_NAME_HEADER, FILE_ROUTES } from './file-routes';

export type JsonRouteName = keyof typeof JSON_ROUTES;
export type RouteName = keyof typeof ROUTES;
