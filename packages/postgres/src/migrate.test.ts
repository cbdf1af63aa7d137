import { PGlite } from '@electric-sql/pglite';
import { Kysely } from 'kysely';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { type Migration, migrate, readMigrations, statementsOf } from './migrate';
import { pgliteDriver } from './pglite-driver';
import type { Database } from './schema';
import { serverDriver } from './server-driver';
import { type TestServer, testServer } from './testing/server';

const ONE: Migration = { number: 1, name: 'one', text: 'create table one (id integer)' };
const TWO: Migration = { number: 2, name: 'two', text: 'create table two (id integer)' };

function embedded(): Kysely<Database> {
  const db = new Kysely<Database>({ dialect: pgliteDriver(new PGlite()).dialect });
  onTestFinished(() => db.destroy());
  return db;
}

let server: TestServer;
beforeAll(async () => {
  server = await testServer();
});
afterAll(() => server?.stop());

test('the package’s own come in the order of their numbers, each number once', async () => {
  const numbers = (await readMigrations()).map(({ number }) => number);
  expect(numbers[0]).toBe(1);
  expect(numbers).toEqual([...new Set(numbers)].sort((a, b) => a - b));
});

test('each is taken once, and the next ones later', async () => {
  const db = embedded();
  expect(await migrate(db, [ONE])).toBe(1);
  expect(await migrate(db, [ONE])).toBe(0);
  expect(await migrate(db, [ONE, TWO])).toBe(1);
});

test('one that was changed after it was applied is refused, and nothing is taken', async () => {
  const db = embedded();
  await migrate(db, [ONE]);
  await expect(migrate(db, [{ ...ONE, text: 'select 1' }, TWO])).rejects.toThrow(
    'Migration 1 (one) was changed after it was applied. Put it back as it was.',
  );
  expect(await migrate(db, [ONE, TWO])).toBe(1);
});

test('line ends of another system are no change', async () => {
  const db = embedded();
  const text = 'create table one (\n  id integer\n)';
  await migrate(db, [{ ...ONE, text }]);
  expect(await migrate(db, [{ ...ONE, text: text.replace(/\n/g, '\r\n') }])).toBe(0);
});

test('a database from a newer version is refused', async () => {
  const db = embedded();
  await migrate(db, [ONE, TWO]);
  await expect(migrate(db, [ONE])).rejects.toThrow(
    'The database has migration 2 (two), which this version does not know. Run a newer version.',
  );
});

test('one that fails leaves nothing behind', async () => {
  const db = embedded();
  const broken = { ...TWO, text: 'create table two (id integer)\n\ncreate table two (id integer)' };
  await expect(migrate(db, [ONE, broken])).rejects.toThrow('already exists');
  expect(await migrate(db, [ONE, TWO])).toBe(2);
});

test('of twenty that begin at once on a server one migrates, and all find it done', async () => {
  const url = await server.database();
  const databases = Array.from(
    { length: 20 },
    () => new Kysely<Database>({ dialect: serverDriver({ url, connections: 1 }).dialect }),
  );
  const taken = await Promise.all(databases.map((db) => migrate(db)));
  expect(taken.filter((count) => count > 0)).toEqual([(await readMigrations()).length]);
  await Promise.all(databases.map((db) => db.destroy()));
});

test('statements stand between empty lines, and comments alone are none', () => {
  expect(
    statementsOf('-- words\n\ncreate table a (\n  id integer\n);\n\n-- of b\ncreate table b ();\n'),
  ).toEqual(['create table a (\n  id integer\n);', '-- of b\ncreate table b ();']);
});
