import { randomBytes } from 'node:crypto';
import { createReceiptCode } from '@wuyou/domain';
import { createEngine, type Ids } from '@wuyou/engine';
import { createPostgresStore, embeddedDriver, type PostgresStore, serverDriver } from '@wuyou/postgres';
import type { Incoming } from './address';
import { type HttpServer, listen } from './http-server';
import { createLimits } from './limits';
import { type Log, routeOf } from './log';
import type { Settings } from './settings';
import { readSites } from './sites';

/** Milliseconds between two looks at what is due. */
const TICK = 5_000;

export interface Service extends HttpServer {
  readonly store: PostgresStore;
  /** Ids of the sites it serves. */
  readonly sites: readonly string[];
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
  try {
    const engine = createEngine({
      store,
      clock: Date.now,
      ids: IDS,
      tenants,
      ...(settings.limited && { limit: createLimits() }),
      authenticate: (credential, from) => store.keys.authenticate(credential, from),
      log: ({ error, ...where }) => {
        const safe = 'path' in where ? { ...where, path: routeOf(where.path) } : where;
        log.error({ ...safe, error: error instanceof Error ? error.stack : String(error) }, 'unexpected');
      },
    });
    const answer = async (
      request: Request,
      { incoming }: { readonly incoming: Incoming },
    ): Promise<Response> => {
      const { pathname } = new URL(request.url);
      if (pathname === '/readyz') return readiness(store);
      const begun = performance.now();
      const address = settings.addressOf(incoming);
      const response = await engine.fetch(request, address === undefined ? {} : { address });
      const ms = Math.round(performance.now() - begun);
      log.info({ method: request.method, route: routeOf(pathname), status: response.status, ms }, 'request');
      return response;
    };
    const server = await listen(answer, settings);
    const ticking = ticks(() => engine.tick(), log);
    return {
      address: server.address,
      store,
      sites: tenants.map(({ id }) => id),
      async stop() {
        await server.stop();
        await ticking.stop();
        await store.close();
      },
    };
  } catch (error) {
    await store.close();
    throw error;
  }
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
  uuid: uuidv7,
  receiptCode: () => createReceiptCode((count) => Uint8Array.from(randomBytes(count))),
};

/** RFC 9562: 48 bits of milliseconds, then random ones. */
function uuidv7(): string {
  const time = Date.now().toString(16).padStart(12, '0');
  const random = randomBytes(10);
  random[0] = 0x70 | ((random[0] ?? 0) & 0x0f);
  random[2] = 0x80 | ((random[2] ?? 0) & 0x3f);
  const tail = random.toString('hex');
  return `${time.slice(0, 8)}-${time.slice(8)}-${tail.slice(0, 4)}-${tail.slice(4, 8)}-${tail.slice(8)}`;
}
