import { PGlite } from '@electric-sql/pglite';
import { Kysely, sql } from 'kysely';
import { expect, onTestFinished, test } from 'vitest';
import { migrate, readMigrations } from './migrate';
import { pgliteDriver } from './pglite-driver';
import type { Database } from './schema';

const NUMBER = 12;

test('cases from before have their category and latest moment afterwards, each from its own tenant', async () => {
  const db = new Kysely<Database>({ dialect: pgliteDriver(new PGlite()).dialect });
  onTestFinished(() => db.destroy());
  const steps = (await readMigrations()).filter(({ number }) => number <= NUMBER);
  await migrate(
    db,
    steps.filter(({ number }) => number < NUMBER),
  );
  const put = async (tenant: string, category: string, moments: readonly string[]) => {
    const state = JSON.stringify({ status: 'accepted', facts: { id: 'case-1', category } });
    await sql`insert into cases (tenant, id, code, version, begun_at, status, channel, title, departments, supervised, standing_light, state)
      values (${tenant}, 'case-1', 'CODE-1', ${moments.length}, now(), 'accepted', 'portal', '示例', '{}', false, 0, ${state})`.execute(
      db,
    );
    for (const [i, at] of moments.entries())
      await sql`insert into events (tenant, kind, log_id, version, event)
        values (${tenant}, 'case', 'case-1', ${i + 1}, ${JSON.stringify({ at })})`.execute(db);
  };
  await put('430211', '城乡建设/工程建设审批', ['2026-09-07T09:12:00+08:00', '2026-09-08T10:00:00+08:00']);
  await put('430202', '其他', ['2026-09-09T09:00:00+08:00']);

  await migrate(db, steps);
  const rows = await db.selectFrom('cases').select(['category', 'state']).orderBy('tenant').execute();
  const facts = rows.map(({ state }) => (typeof state === 'string' ? JSON.parse(state) : state).facts);
  expect(rows.map(({ category }) => category)).toEqual(['其他', '城乡建设/工程建设审批']);
  expect(facts).toEqual([
    { id: 'case-1', category: '其他', updatedAt: '2026-09-09T09:00:00+08:00' },
    { id: 'case-1', category: '城乡建设/工程建设审批', updatedAt: '2026-09-08T10:00:00+08:00' },
  ]);
});
