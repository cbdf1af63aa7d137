import type { PostgresPool } from 'kysely';
import type pg from 'pg';

type Client = Awaited<ReturnType<PostgresPool['connect']>>;

/**
 * What begins a transaction and says whose it is. Settings that fail, fail what comes after them; `begin` fails only with
 * its connection, as nothing here cancels statements.
 */
const OPENING = /^(?:begin|start transaction|select set_config\()/;

/** What nobody looks at: kysely reads no rows of these. */
const UNREAD = { command: 'SELECT', rowCount: 0, rows: [] } as const;

/**
 * The connections of a pool whose clients are pipelined: what opens a transaction goes out with its first statement, in
 * one round trip.
 */
export function pipelined(pool: pg.Pool): PostgresPool {
  const known = new WeakMap<pg.PoolClient, Client>();
  return {
    options: pool.options,
    async connect() {
      const client = await pool.connect();
      const made = known.get(client) ?? opening(client);
      known.set(client, made);
      return made;
    },
    end: () => pool.end(),
  };
}

function opening(client: pg.PoolClient): Client {
  const { stream } = (client as unknown as pg.Client).connection;
  let unanswered: Promise<unknown>[] = [];
  const query = async (sql: string, parameters: readonly unknown[]) => {
    const opens = OPENING.test(sql);
    if (opens && unanswered.length === 0) stream.cork();
    const answer = client.query(sql, [...parameters]);
    if (opens) {
      unanswered.push(answer);
      // Told by the statement that comes next, at the latest by `commit` or `rollback`.
      answer.catch(() => {});
      return UNREAD;
    }
    const before = unanswered;
    unanswered = [];
    if (before.length > 0) stream.uncork();
    const [result] = await Promise.all([answer, ...before]);
    return result;
  };
  return {
    query,
    release: (destroy?: boolean) => client.release(destroy),
  } as unknown as Client;
}
