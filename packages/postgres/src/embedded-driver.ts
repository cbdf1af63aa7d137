import { PostgresDialect, type PostgresPool } from 'kysely';
import { holdFolder } from './data-folder';
import type { Driver } from './driver';
import { type EmbeddedThread, startThread } from './embedded-thread';

/**
 * PostgreSQL inside this process, in a thread of its own, its data in a folder: what was acknowledged is on the disk,
 * and no second process opens it.
 * @param folder made where it is missing
 * @throws {DataInUse} where another process has it open
 */
export async function embeddedDriver(folder: string): Promise<Driver> {
  const { files, begun, unlock } = holdFolder(folder);
  try {
    const thread = await startThread(files, begun);
    return {
      dialect: new PostgresDialect({ pool: poolOfOne(thread) }),
      async listen(channel, onNotice) {
        let ended = false;
        thread.onNotice((of, payload) => of === channel && !ended && onNotice(payload));
        await thread.ask({ does: 'listen', channel });
        return async () => {
          ended = true;
        };
      },
      async release() {
        await thread.terminate();
        unlock();
      },
    };
  } catch (error) {
    unlock();
    throw error;
  }
}

/** Its one connection, for one transaction after the other. */
function poolOfOne(thread: EmbeddedThread): PostgresPool {
  let last = Promise.resolve();
  return {
    options: {},
    async connect() {
      const before = last;
      let release = (): void => {};
      last = new Promise((resolve) => {
        release = resolve;
      });
      await before;
      return {
        async query<R>(sql: string, parameters: readonly unknown[]) {
          const { rows, rowCount } = await thread.ask({ does: 'query', sql, parameters });
          const command = (/^\w+/.exec(sql)?.[0].toUpperCase() ?? '') as 'SELECT';
          return { command, rowCount, rows: rows as R[] };
        },
        release,
      } as Awaited<ReturnType<PostgresPool['connect']>>;
    },
    async end() {
      await thread.ask({ does: 'close' });
    },
  };
}
