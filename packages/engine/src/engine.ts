import {
  chineseCalendar,
  createChineseCalendar,
  DomainError,
  type Locale,
  pickLocale,
  type Tenant,
  toInstant,
} from '@wuyou/domain';
import { HEADERS, ROUTES, type RouteName } from '@wuyou/domain/routes';
import { type Context, Hono } from 'hono';
import type { Service } from './call';
import { createChallenges, ownSecret } from './challenge';
import { crossOrigin } from './cross-origin';
import { sweepFiles } from './files/sweep';
import { createIdempotency } from './idempotency';
import { noLicences } from './licence-library';
import { noLimit } from './limit';
import { sleepOnTimer } from './live/sleep';
import { createOpen311 } from './open311/open311';
import { openApiText } from './openapi/openapi';
import type { Engine, EngineOptions } from './options';
import { parseTenant } from './parse-tenant';
import { problemReply } from './problem-reply';
import { jsonReply } from './serve/json-reply';
import { serve } from './serve/serve';
import { fireDue } from './timers';

type Env = {
  Variables: { requestId: string; locale: Locale };
  Bindings: { readonly address?: string };
};

const ROUTE_NAMES = Object.keys(ROUTES) as RouteName[];

/**
 * The whole service as one function from request to reply.
 * @throws {DomainError} `invalid` for a tenant whose policy or catalogue is wrong, with the path of what is
 */
export function createEngine({
  store,
  clock,
  ids,
  tenants,
  authenticate,
  calendar = chineseCalendar,
  licences = noLicences,
  challengeSecret = ownSecret(),
  files,
  limit = noLimit,
  heartbeat = 15_000,
  sleep = sleepOnTimer,
  log = () => {},
}: EngineOptions): Engine {
  const now = () => toInstant(clock());
  const ticks = new Set<() => void>();
  const sources: Service['live']['sources'] = new Map();
  const parsed = tenants.map(parseTenant);
  const calendars = new Map(
    parsed.map(({ id, days = [] }) => [id, days.length > 0 ? createChineseCalendar(days) : calendar]),
  );
  const challenges = createChallenges(challengeSecret, now);
  const serviceOf = ({ id }: Tenant): Service => ({
    store,
    now,
    ids,
    calendar: calendars.get(id) ?? calendar,
    licences,
    challenges,
    ...(files && { files }),
    live: { heartbeat, sleep, ticks, sources },
  });
  const once = createIdempotency(store, now);

  const unexpected = ({ req: { method, path }, var: { requestId } }: Context<Env>, error: unknown) =>
    log({ requestId, method, path, error });
  const refuse = ({ var: { locale, requestId } }: Context<Env>, error: DomainError) =>
    problemReply(error, locale, requestId);

  const app = new Hono<Env>();
  app.use(async (context, next) => {
    context.set('requestId', ids.uuid());
    context.set('locale', pickLocale(context.req.header('Accept-Language')));
    context.header(HEADERS.requestId, context.var.requestId);
    await next();
  });
  app.use(crossOrigin);

  app.get('/healthz', () => jsonReply('{"status":"ok"}', { status: 200 }));
  app.get('/openapi.json', ({ var: { locale } }) => jsonReply(openApiText(locale), { status: 200 }));
  for (const name of ROUTE_NAMES) {
    const { method, path } = ROUTES[name];
    app.on(method, honoPath(path), (context) => {
      const onFeedError = (error: unknown) => unexpected(context, error);
      const { address } = context.env;
      const serving = { serviceOf, tenants: parsed, authenticate, limit, address, once, onFeedError };
      return serve(name, context.req.raw, context.req.param(), serving);
    });
  }

  const open311 = createOpen311({
    serviceOf,
    tenants: parsed,
    authenticate,
    limit,
    once,
    changedAt: now(),
  });
  app.all('/open311/*', (context) => {
    const { locale } = context.var;
    const onError = (error: unknown) => unexpected(context, error);
    return open311(context.req.raw, { locale, address: context.env.address, onError });
  });

  app.notFound((context) => {
    const allowed = methodsOf(context.req.path);
    const error =
      allowed.length > 0
        ? new DomainError('method_not_allowed', { allowed })
        : new DomainError('not_found', {});
    return refuse(context, error);
  });
  app.onError((error, context) => {
    if (DomainError.is(error)) return refuse(context, error);
    unexpected(context, error);
    return refuse(context, new DomainError('internal', {}));
  });

  return {
    fetch: async (request, from = {}) => app.fetch(request, from),
    async tick() {
      let fired = 0;
      for (const tenant of parsed) {
        const onError = (id: string, error: unknown) => log({ tenant: tenant.id, id, error });
        fired += await fireDue({ tenant, service: serviceOf(tenant), onError });
        await store.foldFigures(tenant.id).catch((error: unknown) => onError('figures', error));
        await sweepFiles({ tenant: tenant.id, service: serviceOf(tenant), onError });
      }
      for (const wake of [...ticks]) wake();
      return fired;
    },
  };
}

function honoPath(path: string): string {
  return path.replace(/{(\w+)}/g, ':$1');
}

/** What may be done at an address of the contract, whoever asks. */
function methodsOf(path: string): string[] {
  const fits = (pattern: string) => new RegExp(`^${pattern.replace(/{\w+}/g, '[^/]+')}$`).test(path);
  return ['/healthz', '/openapi.json'].includes(path)
    ? ['GET']
    : ROUTE_NAMES.filter((name) => fits(ROUTES[name].path)).map((name) => ROUTES[name].method);
}
