import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fsyncSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { Kysely, sql } from 'kysely';
import { afterAll, beforeAll, expect, onTestFinished, test, vi } from 'vitest';
import { holdFolder, startPostgres } from './data-folder';
import { embeddedDriver } from './embedded-driver';
import { EmbeddedStopped, startThread } from './embedded-thread';
import { pgliteDriver } from './pglite-driver';
import { dataFolders } from './testing/data-folders';

vi.mock('node:fs', { spy: true });

let folders: Awaited<ReturnType<typeof dataFolders>>;
beforeAll(async () => {
  folders = await dataFolders();
});
afterAll(() => folders?.remove());
const folder = () => folders.folder();

interface Kept {
  readonly kept: { readonly id: number };
}

async function open(path: string) {
  const driver = await embeddedDriver(path);
  const db = new Kysely<Kept>({ dialect: driver.dialect });
  const close = async () => {
    await db.destroy();
    await driver.release?.();
  };
  onTestFinished(close);
  return { db, close };
}

/** Where it can be watched. */
async function inThisThread(path: string) {
  const db = new Kysely<Kept>({ dialect: pgliteDriver(await startPostgres(join(path, 'postgres'))).dialect });
  onTestFinished(() => db.destroy());
  return { db };
}

test('what was written is there after it was closed and opened again', async () => {
  const path = await folder();
  const first = await open(path);
  await sql`create table kept (id integer)`.execute(first.db);
  await first.db.insertInto('kept').values({ id: 1 }).execute();
  await first.close();
  const second = await open(path);
  expect(await second.db.selectFrom('kept').selectAll().execute()).toEqual([{ id: 1 }]);
});

test('every commit reaches the disk before it is acknowledged, and settings say so', async () => {
  const { db } = await inThisThread(await folder());
  const { rows } = await sql<{ setting: string }>`select setting from pg_settings
    where name in ('fsync', 'wal_sync_method', 'synchronous_commit') order by name`.execute(db);
  expect(rows.map(({ setting }) => setting)).toEqual(['on', 'on', 'fsync']);
  await sql`create table kept (id integer)`.execute(db);
  for (let id = 0; id < 5; id += 1) {
    const before = vi.mocked(fsyncSync).mock.calls.length;
    await db.insertInto('kept').values({ id }).execute();
    expect(vi.mocked(fsyncSync).mock.calls.length).toBeGreaterThan(before);
  }
});

test('whoever has it open keeps other processes out from the first moment on', async () => {
  const path = await folder();
  await open(path);
  const lock = `import { DatabaseSync } from 'node:sqlite';
    new DatabaseSync(${JSON.stringify(join(path, 'lock'))}).exec('begin exclusive');`;
  const other = spawn(process.execPath, ['--input-type=module', '-e', lock], { stdio: 'ignore' });
  const [code] = await once(other, 'exit');
  expect(code).toBe(1);
});

test('a second process is kept out, with a reason, until the first one has ended', async () => {
  const path = await folder();
  const lockedBy = `import { DatabaseSync } from 'node:sqlite';
    new DatabaseSync(${JSON.stringify(join(path, 'lock'))}).exec('begin exclusive');
    console.log('locked');
    setInterval(() => {}, 1000);`;
  const other = spawn(process.execPath, ['--input-type=module', '-e', lockedBy], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  await once(createInterface(other.stdout), 'line');
  await expect(embeddedDriver(path)).rejects.toThrow('Another process has');
  other.kill('SIGKILL');
  await once(other, 'exit');
  await open(path);
});

test('what the database refuses is said with its code, and the transaction is undone', async () => {
  const { db } = await open(await folder());
  await sql`create table kept (id integer primary key)`.execute(db);
  const twice = db.transaction().execute(async (transaction) => {
    await transaction.insertInto('kept').values({ id: 1 }).execute();
    await transaction.insertInto('kept').values({ id: 1 }).execute();
  });
  await expect(twice).rejects.toMatchObject({ code: '23505', severity: 'ERROR' });
  expect(await db.selectFrom('kept').selectAll().execute()).toEqual([]);
});

test('transactions take turns, and this thread goes on meanwhile', async () => {
  const { db } = await open(await folder());
  await sql`create table kept (id integer)`.execute(db);
  const turns = [1, 2, 3].map((id) =>
    db.transaction().execute(async (transaction) => {
      const { length } = await transaction.selectFrom('kept').selectAll().execute();
      await transaction.insertInto('kept').values({ id }).execute();
      return length;
    }),
  );
  expect(await Promise.all(turns)).toEqual([0, 1, 2]);
  const long = sql`select count(*) from generate_series(1, 3000000)`.execute(db);
  let done = false;
  void long.then(() => {
    done = true;
  });
  await new Promise((resolve) => setTimeout(resolve, 1));
  expect(done).toBe(false);
  await long;
});

test('a thread that ends fails what was asked of it and all that follows, and the folder opens again', async () => {
  const path = await folder();
  const { files, begun, unlock } = holdFolder(path);
  const thread = await startThread(files, begun);
  const asked = thread.ask({ does: 'query', sql: 'select pg_sleep(60)', parameters: [] });
  const failed = expect(asked).rejects.toThrow(EmbeddedStopped);
  await thread.terminate();
  await failed;
  await expect(thread.ask({ does: 'query', sql: 'select 1', parameters: [] })).rejects.toThrow(
    'The embedded database has stopped. Start the service again.',
  );
  unlock();
  await open(path);
});

test('a folder that holds no database of ours is an error, and no thread is left', async () => {
  const path = await folder();
  await writeFile(join(path, 'postgres', 'PG_VERSION'), '3');
  await expect(embeddedDriver(path)).rejects.toThrow();
});
