import { chineseCalendar, DomainError, type Locale, pickLocale, toInstant } from '@wuyou/domain';
import { HEADERS, ROUTES, type RouteName } from '@wuyou/domain/routes';
import { type Context, Hono } from 'hono';
import type { Service } from './call';
import { crossOrigin } from './cross-origin';
import { createIdempotency } from './idempotency';
import { sleepOnTimer } from './live/sleep';
import { createOpenApi } from './openapi/openapi';
import type { Engine, EngineOptions } from './options';
import { problemReply } from './problem-reply';
import { jsonReply } from './serve/json-reply';
import { serve } from './serve/serve';

type Env = { Variables: { requestId: string; locale: Locale } };

const ROUTE_NAMES = Object.keys(ROUTES) as RouteName[];

/** The whole service as one function from request to reply. */
export function createEngine({
  store,
  clock,
  ids,
  tenants,
  authenticate,
  calendar = chineseCalendar,
  heartbeat = 15_000,
  sleep = sleepOnTimer,
  log = () => {},
}: EngineOptions): Engine {
  const now = () => toInstant(clock());
  const ticks = new Set<() => void>();
  const service: Service = { store, now, ids, calendar, live: { heartbeat, sleep, ticks } };
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
  app.get('/openapi.json', ({ var: { locale } }) =>
    jsonReply(JSON.stringify(createOpenApi({ locale })), { status: 200 }),
  );
  for (const name of ROUTE_NAMES) {
    const { method, path } = ROUTES[name];
    app.on(method, honoPath(path), (context) => {
      const onFeedError = (error: unknown) => unexpected(context, error);
      const serving = { service, tenants, authenticate, once, onFeedError };
      return serve(name, context.req.raw, context.req.param(), serving);
    });
  }

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
    fetch: async (request) => app.fetch(request),
    tick() {
      for (const wake of [...ticks]) wake();
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
