import { randomBytes } from 'node:crypto';
import { createReceiptCode } from '@wuyou/domain';
import { createEngine, type Ids } from '@wuyou/engine';
import { createPostgresStore, embeddedDriver, type PostgresStore, serverDriver } from '@wuyou/postgres';
import { v7 as uuidv7 } from 'uuid';
import type { Incoming } from './address';
import { openFiles } from './files/open-files';
import { type HttpServer, listen } from './http-server';
import { createLimits } from './limits';
import { type Log, routeOf } from './log';
import { createMetrics, type Metrics } from './metrics';
import type { Settings } from './settings';
import { readSites } from './sites';

/** Milliseconds between two looks at what is due. */
const TICK = 5_000;

export interface Service extends HttpServer {
  readonly store: PostgresStore;
  /** Ids of the sites it serves. */
  readonly sites: readonly string[];
  /** Where metrics are read, if anywhere. */
  readonly metricsAddress?: string;
}

/** The database that the settings name, brought up to date. */
export async function openStore({ databaseUrl, data }: Settings, log: Log): Promise<PostgresStore> {
  const onError = (error: unknown) => log.error({ error: String(error) }, 'database connection');
  return createPostgresStore(
    databaseUrl === undefined ? await embeddedDriver(data) : serverDriver({ url: databaseUrl, onError }),
  );
}

/**
 * Everything, listening.
 * @throws {SettingsError} for sites that are wrong
 * @throws {Error} where the data or the port is another process's
 */
export async function startService(settings: Settings, log: Log): Promise<Service> {
  const tenants = await readSites(settings.sites);
  const store = await openStore(settings, log);
  const files = openFiles(settings, log);
  const metrics = createMetrics();
  let metricsServer: HttpServer | undefined;
  try {
    const engine = createEngine({
      store,
      clock: Date.now,
      ids: IDS,
      tenants,
      ...(files && { files }),
      ...(settings.limited && { limit: createLimits() }),
      authenticate: (credential, from) => store.keys.authenticate(credential, from),
      log: ({ error, ...where }) => {
        const safe = 'path' in where ? { ...where, path: routeOf(where.path) } : where;
        log.error({ ...safe, error: error instanceof Error ? error.stack : String(error) }, 'unexpected');
      },
    });
    const warnOfProxy = once((proxy?: string) =>
      log.warn(
        { proxy },
        'X-Forwarded-For not believed: all who come through it count as one. See WUYOU_PROXIES.',
      ),
    );
    const answer = async (request: Request, incoming: Incoming): Promise<Response> => {
      const { pathname } = new URL(request.url);
      if (pathname === '/readyz') return readiness(store);
      const begun = performance.now();
      const { address, forwardedIgnored } = settings.visitorOf(incoming);
      if (forwardedIgnored) warnOfProxy(incoming.peer);
      const response = await engine.fetch(request, { address });
      const ms = performance.now() - begun;
      const answered = { method: request.method, route: routeOf(pathname), status: response.status };
      metrics.answered({ ...answered, seconds: ms / 1000 });
      log.info({ ...answered, ms: Math.round(ms) }, 'request');
      return response;
    };
    metricsServer = await listenForMetrics(metrics, settings);
    const server = await listen(answer, settings);
    const tick = async (): Promise<number> => {
      const fired = await engine.tick();
      metrics.fired(fired);
      return fired;
    };
    const ticking = ticks(tick, log);
    return {
      address: server.address,
      store,
      sites: tenants.map(({ id }) => id),
      ...(metricsServer && { metricsAddress: `${metricsServer.address}/metrics` }),
      async stop() {
        await server.stop();
        await metricsServer?.stop();
        await ticking.stop();
        await store.close();
      },
    };
  } catch (error) {
    await metricsServer?.stop();
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

const IDS: Ids = {
  uuid: () => uuidv7(),
  receiptCode: () => createReceiptCode((count) => Uint8Array.from(randomBytes(count))),
};
