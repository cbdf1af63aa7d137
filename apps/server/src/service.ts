import { chineseCalendar, type Tenant, tenantCalendar } from '@wuyou/domain';
import { createEngine, parseTenant } from '@wuyou/engine';
import {
  createPostgresStore,
  embeddedDriver,
  type PostgresStore,
  SecretsError,
  serverDriver,
} from '@wuyou/postgres';
import type { Incoming } from './address';
import { createCheckpointing } from './checkpointing';
import { EMBED } from './embed/build';
import { openEmbed } from './embed/embed';
import { openFiles } from './files/open-files';
import { type HttpServer, listen } from './http-server';
import { createIds } from './ids';
import { readWecom } from './intake/wecom/settings';
import { createWecom } from './intake/wecom/wecom';
import { createLimits } from './limits';
import { type Log, routeOf } from './log';
import { createMetrics, type Metrics } from './metrics';
import { developmentOutbox } from './outbox/development';
import type { OutboxRunner } from './outbox/outbox';
import { startOutbox } from './outbox/start-outbox';
import { secretsFor } from './secrets';
import type { Settings } from './settings';
import { type StaffSignIn, startSignIn } from './sign-in/sign-in';
import { isToken } from './sign-in/staff-tokens';
import { readSites } from './sites';
import { startTraces } from './traces/traces';

/** Milliseconds between two looks at what is due. */
const TICK = 5_000;

export interface Service extends HttpServer {
  readonly store: PostgresStore;
  /** The sites it serves. */
  readonly sites: readonly Tenant[];
  /** Where metrics are read, if anywhere. */
  readonly metricsAddress?: string;
  /** Where invented people sign in, if anywhere. */
  readonly developmentIssuer?: string;
}

/**
 * The database that the settings name, brought up to date. Figures are counted by each site's own days.
 * @throws {SettingsError} for sites that are wrong, and where there are no secrets
 * @throws {SecretsError} where the data are sealed with others
 */
export async function openStore(settings: Settings, log: Log): Promise<PostgresStore> {
  const { databaseUrl, data, sites } = settings;
  const onError = (error: unknown) => log.error({ error: String(error) }, 'database connection');
  const calendars = new Map((await readSites(sites)).map((site) => [site.id, tenantCalendar(site)]));
  const { secrets, made, discard } = await secretsFor(settings);
  if (made !== undefined) log.warn({ file: made }, 'new secrets: keep a copy of them, apart from the data');
  try {
    return await createPostgresStore(
      databaseUrl === undefined ? await embeddedDriver(data) : serverDriver({ url: databaseUrl, onError }),
      { secrets, calendarOf: (tenant) => calendars.get(tenant) ?? chineseCalendar },
    );
  } catch (error) {
    if (error instanceof SecretsError) await discard();
    throw error;
  }
}

/**
 * Everything, listening.
 * @throws {SettingsError} for sites that are wrong
 * @throws {Error} where the data or the port is another process's
 */
export async function startService(settings: Settings, log: Log): Promise<Service> {
  const tenants = await readSites(settings.sites);
  const callbacks = await readWecom(settings.wecom, tenants);
  const traces = await startTraces(settings.traces, log);
  const store = traces.store(await openStore(settings, log));
  const files = openFiles(settings, log);
  const metrics = createMetrics();
  let metricsServer: HttpServer | undefined;
  let signIn: StaffSignIn | undefined;
  let outbox: OutboxRunner | undefined;
  try {
    const staff = await startSignIn(settings.signIn, { tenants, clock: Date.now });
    signIn = staff;
    const engine = createEngine({
      store,
      clock: Date.now,
      ids: createIds(),
      tenants,
      challengeSecret: (tenant) => store.signingSecret(tenant, 'challenge'),
      ...(files && { files }),
      ...(settings.limited && { limit: createLimits() }),
      authenticate: (credential, from) =>
        isToken(credential)
          ? staff.authenticate(credential, from)
          : store.keys.authenticate(credential, from),
      log: ({ error, ...where }) => {
        const safe = 'path' in where ? { ...where, path: routeOf(where.path) } : where;
        log.error({ ...safe, error: error instanceof Error ? error.stack : String(error) }, 'unexpected');
      },
    });
    const wecom = createWecom({
      sites: tenants,
      settings: callbacks,
      store,
      clock: Date.now,
      receiptCode: createIds().receiptCode,
      onError: (message, error) => log.error({ ...message, error: String(error) }, 'wecom'),
    });
    outbox = await startOutbox({ settings, store, tenants: tenants.map(parseTenant), log, metrics, traces });
    const telling = outbox;
    const outboxPage = settings.development ? developmentOutbox(tenants, store.outbox) : undefined;
    const embed = await openEmbed({ folder: EMBED, vault: files?.vault, log });
    const warnOfProxy = once((proxy?: string) =>
      log.warn(
        { proxy },
        'X-Forwarded-For not believed: all who come through it count as one. See WUYOU_PROXIES.',
      ),
    );
    const answer = async (request: Request, incoming: Incoming): Promise<Response> => {
      const { pathname } = new URL(request.url);
      if (pathname === '/readyz') return readiness(store);
      if (pathname === '/') return new Response(WELCOME);
      if (outboxPage && pathname === '/outbox') return outboxPage(request, incoming);
      const begun = performance.now();
      const { address, forwardedIgnored } = settings.visitorOf(incoming);
      if (forwardedIgnored) warnOfProxy(incoming.peer);
      const response =
        (await embed.answer(request)) ?? (await wecom(request)) ?? (await engine.fetch(request, { address }));
      const ms = performance.now() - begun;
      const answered = { method: request.method, route: routeOf(pathname), status: response.status };
      metrics.answered({ ...answered, seconds: ms / 1000 });
      log.info({ ...answered, ms: Math.round(ms) }, 'request');
      return response;
    };
    metricsServer = await listenForMetrics(metrics, settings);
    const server = await listen(traces.server(answer), settings);
    const checkpoint = createCheckpointing({
      audit: store.audit,
      sites: tenants.map(({ id }) => id),
      clock: Date.now,
    });
    const tick = async (): Promise<number> => {
      await checkpoint();
      const fired = await engine.tick();
      metrics.fired(fired);
      await telling.wake();
      return fired;
    };
    const ticking = ticks(tick, log);
    const keeping = embed.keep();
    return {
      address: server.address,
      store,
      sites: tenants,
      ...(metricsServer && { metricsAddress: `${metricsServer.address}/metrics` }),
      ...(staff.developmentIssuer !== undefined && { developmentIssuer: staff.developmentIssuer }),
      async stop() {
        await server.stop();
        await staff.stop();
        await metricsServer?.stop();
        await keeping.stop();
        await ticking.stop();
        await telling.stop();
        await traces.stop();
        await store.close();
      },
    };
  } catch (error) {
    await signIn?.stop();
    await metricsServer?.stop();
    await outbox?.stop();
    await store.close();
    throw error;
  }
}

/** Does it the first time it is asked to. */
function once<A extends unknown[]>(work: (...args: A) => void): (...args: A) => void {
  let done = false;
  return (...args) => {
    if (!done) work(...args);
    done = true;
  };
}

/** On a port of their own: how busy a site is, is nobody's business outside. */
async function listenForMetrics(
  metrics: Metrics,
  { host, metricsPort: port }: Settings,
): Promise<HttpServer | undefined> {
  if (port === undefined) return undefined;
  const answer = async ({ url }: Request): Promise<Response> =>
    new URL(url).pathname === '/metrics' ? metrics.reply() : new Response(null, { status: 404 });
  return listen(answer, { host, port });
}

/** For whoever opens the address that was printed. */
const WELCOME = `无忧服务在运行。接口见 /openapi.json，Open311 见 /open311/v2，健康检查见 /healthz 和 /readyz。
Wuyou is running. See /openapi.json, /open311/v2, /healthz and /readyz.
`;

/** Alive is not ready: without its database it can answer nothing. */
async function readiness(store: PostgresStore): Promise<Response> {
  try {
    await store.ping();
    return Response.json({ status: 'ready' });
  } catch {
    return Response.json({ status: 'unavailable' }, { status: 503 });
  }
}

/** One after the other, never two at once. */
function ticks(tick: () => Promise<number>, log: Log) {
  let ended = false;
  let wake = (): void => {};
  const running = (async () => {
    while (!ended) {
      try {
        const fired = await tick();
        if (fired > 0) log.info({ fired }, 'timers');
      } catch (error) {
        log.error({ error: String(error) }, 'timers');
      }
      if (ended) return;
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, TICK);
        wake = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
  })();
  return {
    async stop() {
      ended = true;
      wake();
      await running;
    },
  };
}
