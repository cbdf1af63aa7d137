import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fsyncSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { Kysely, sql } from 'kysely';
import { expect, onTestFinished, test, vi } from 'vitest';
import { embeddedDriver } from './embedded-driver';

vi.mock('node:fs', { spy: true });

async function folder(): Promise<string> {
  const path = await mkdtemp(join(tmpdir(), 'wuyou-embedded-'));
  onTestFinished(() => rm(path, { recursive: true, force: true }));
  return path;
}

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
  const { db } = await open(await folder());
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
