import { PGlite } from '@electric-sql/pglite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { pgliteDriver } from '../pglite-driver';
import { createPostgresStore, type PostgresStore } from '../postgres-store';
import { MONDAY } from '../testing/engine-on';
import { livedIn, SITE } from '../testing/lived-in';
import { SECRETS } from '../testing/secrets';
import { columnsOf, snapshot } from '../testing/tampering';

const DAY = 86_400_000;
/** Everything that is held to what was written. */
const AUDITED = [
  'events',
  'changes',
  'cases',
  'applications',
  'codes',
  'people',
  'vault_keys',
  'checkpoints',
] as const;

const pglite = new PGlite();
let store: PostgresStore;
let site: Awaited<ReturnType<typeof livedIn>>;
let putBack: () => Promise<void>;
let noted: string;

const fault = async (line?: string): Promise<string> => {
  try {
    await store.audit.verify(SITE.id, line);
    return '';
  } catch (error) {
    return (error as Error).message;
  }
};

beforeAll(async () => {
  store = await createPostgresStore(pgliteDriver(pglite), { secrets: SECRETS });
  await store.audit.checkpoint(SITE.id, MONDAY);
  site = await livedIn(store);
  await store.audit.checkpoint(SITE.id, MONDAY + DAY);
  noted = (await store.audit.verify(SITE.id)).latest ?? '';
  await site.report({ name: '王示例', mobile: '13700000000' });
  await store.audit.checkpoint(SITE.id, MONDAY + 3 * DAY);
  putBack = await snapshot(pglite, [...AUDITED, 'counters']);
}, 240_000);
afterAll(() => store?.close());

async function countOf(table: string): Promise<number> {
  const { rows } = await pglite.query<{ count: number }>(`select count(*)::int as count from ${table}`);
  return rows[0]?.count ?? 0;
}

/** The same row each time, however often the table was filled anew. */
function nth(table: string, row: number): string {
  return `where ctid = (select ctid from ${table} as t order by t::text offset ${row} limit 1)`;
}

test('what nobody touched is found whole, with a checkpoint for each day and its line', async () => {
  const report = await store.audit.verify(SITE.id, noted);
  expect(report).toMatchObject({ logs: 5, checkpoints: 4 });
  expect(report.events).toBeGreaterThan(25);
  expect(report.latest).toMatch(/^430211\.2026-09-09\.\d+\.[0-9a-f]{64}\./);
});

test('a day has one checkpoint, however many ask for it at once', async () => {
  const later = MONDAY + 5 * DAY;
  const written = await Promise.all([1, 2, 3, 4].map(() => store.audit.checkpoint(SITE.id, later)));
  expect(written.sort()).toEqual([0, 0, 0, 2]);
  await putBack();
});

describe.each(AUDITED)('in %s', (table) => {
  test('every column that is changed in any row is found, and the place is named', async () => {
    for (const { column, to } of await columnsOf(pglite, table)) {
      const count = await countOf(table);
      for (const row of [0, count >> 1, count - 1]) {
        const changed = `update ${table} set ${column} = ${to} ${nth(table, row)}`;
        await pglite.exec(changed);
        expect(await fault(), changed).toMatch(
          /^(case|application|change|the checkpoint|\d+ checkpoints|\w+ has a row|changes end|no change tells)/i,
        );
        await putBack();
      }
    }
  });

  test('a row that is taken out is found, whichever it is', async () => {
    const count = await countOf(table);
    for (let row = 0; row < count; row += 1) {
      await pglite.exec(`delete from ${table} ${nth(table, row)}`);
      expect(await fault(), `${table} ${row}`).not.toBe('');
      await putBack();
    }
  });
});

test('the fault says which log, which version, and what is wrong', async () => {
  const { id } = site.first;
  const at = (version: number) => `where log_id = '${id}' and version = ${version}`;
  await pglite.exec(`update events set event = replace(event::text, 'desk-1', 'desk-2')::json ${at(2)}`);
  expect(await fault()).toBe(`case ${id}, version 2: the event is not the one that was written there.`);
  await putBack();
  // A text that means the same is another text.
  await pglite.exec(`update events set event = replace(event::text, ':', ': ')::json ${at(3)}`);
  expect(await fault()).toBe(`case ${id}, version 3: the event is not the one that was written there.`);
  await putBack();
  await pglite.exec(`delete from events ${at(4)}`);
  expect(await fault()).toBe(`case ${id}, version 4: the event is missing.`);
  await putBack();
  await pglite.exec(`delete from vault_keys where log_id = '${id}'`);
  expect(await fault()).toContain(`case ${id}: its data key is missing`);
  await putBack();
  expect(await fault()).toBe('');
});

test('two events that changed places are found, and so is one put in', async () => {
  const { id } = site.first;
  await pglite.exec(`
    update events set version = -2 where log_id = '${id}' and version = 2;
    update events set version = 2 where log_id = '${id}' and version = 3;
    update events set version = 3 where log_id = '${id}' and version = -2`);
  expect(await fault()).toContain(`case ${id}, version 2`);
  await putBack();
  await pglite.exec(`insert into events select tenant, kind, log_id, version + 1, event, hash, sealed from events
    where log_id = '${id}' order by version desc limit 1`);
  expect(await fault()).toContain(`case ${id}`);
  await putBack();
});

test('a log that was taken out everywhere but in the order of changes is found', async () => {
  const { id } = site.taken;
  await pglite.exec(`delete from cases where id = '${id}';
    delete from events where log_id = '${id}'; delete from codes where log_id = '${id}';
    delete from people where log_id = '${id}'; delete from vault_keys where log_id = '${id}'`);
  expect(await fault()).toMatch(/^Change \d+ is of case .*, which is not there\.$/);
  await putBack();
});

test('a history cut off everywhere, checkpoints and counters too, is caught by a line kept elsewhere', async () => {
  const position = Number(noted.split('.')[2]);
  await pglite.exec(`delete from checkpoints where position >= ${position};
    update counters set value = (select count(*) from checkpoints) where name = 'checkpoints';
    delete from cases where id = '${site.taken.id}'`);
  const all = ['events', 'codes', 'people', 'vault_keys'].map((table) => `delete from ${table}`).join(';');
  await pglite.exec(`${all}; delete from cases; delete from applications; delete from changes;
    delete from counters where name = 'position'`);
  expect(await fault()).toBe('');
  expect(await fault(noted)).toMatch(
    /^The checkpoint of 2026-09-07 that was kept elsewhere covers change \d+, but/,
  );
  await putBack();
});

test('a line of another site, of another key, or changed is no checkpoint', async () => {
  expect(await fault(noted.replace('430211', '430202'))).toContain('is no checkpoint of 430211');
  expect(await fault(noted.replace('2026-09-07', '2026-09-06'))).toContain('is not signed');
  expect(await fault('nonsense')).toContain('is no checkpoint');
});
