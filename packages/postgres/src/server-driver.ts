import { PostgresDialect } from 'kysely';
import pg from 'pg';
import type { Driver } from './driver';
import { pipelined } from './pipelined';

interface ServerOptions {
  /** `postgres://user:password@host:5432/database`. */
  readonly url: string;
  /** Connections at most. Default: 10. */
  readonly connections?: number;
  /** Told of connections that break while nobody waits for them. */
  readonly onError?: (error: unknown) => void;
}

/** Milliseconds before a lost listener connects again. */
const RECONNECT = 1_000;

/** A PostgreSQL server. */
export function serverDriver({ url, connections = 10, onError = () => {} }: ServerOptions): Driver {
  const pool = new pg.Pool({ connectionString: url, max: connections, pipeline: true });
  pool.on('error', onError);
  // One in use is not the pool's to listen to, and unheard it would end the process.
  pool.on('connect', (client) => client.on('error', onError));
  return {
    dialect: new PostgresDialect({ pool: pipelined(pool) }),
    async listen(channel, onNotice) {
      let client: pg.Client | undefined;
      let ended = false;
      let retry: ReturnType<typeof setTimeout> | undefined;

      async function connect(): Promise<void> {
        const next = new pg.Client({ connectionString: url });
        next.on('notification', ({ payload }) => onNotice(payload ?? ''));
        next.on('error', onError);
        next.on('end', () => {
          if (!ended) retry = setTimeout(() => void reconnect(), RECONNECT);
        });
        await next.connect();
        client = next;
        await next.query(`listen ${pg.escapeIdentifier(channel)}`);
      }

      async function reconnect(): Promise<void> {
        try {
          await connect();
          onNotice('');
        } catch (error) {
          onError(error);
          if (!ended) retry = setTimeout(() => void reconnect(), RECONNECT);
        }
      }

      await connect();
      return async () => {
        ended = true;
        clearTimeout(retry);
        await client?.end();
      };
    },
  };
}
