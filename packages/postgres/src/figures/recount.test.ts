import { PGlite } from '@electric-sql/pglite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { pgliteDriver } from '../pglite-driver';
import { createPostgresStore, type PostgresStore } from '../postgres-store';
import { emptied } from '../testing/emptied';
import { engineOn, MONDAY, send, TENANT } from '../testing/engine-on';
import { SECRETS } from '../testing/secrets';

const T = TENANT.id;
const NOW = '2026-09-30T12:00:00+08:00';

const pglite = new PGlite();
let store: PostgresStore;

beforeAll(async () => {
  store = await createPostgresStore(pgliteDriver(pglite), { secrets: SECRETS });
});

afterAll(() => store?.close());

/** Three cases, one of them accepted. */
async function counted() {
  await emptied((statement) => pglite.exec(statement));
  const engine = engineOn(store, () => MONDAY);
  for (const title of ['路灯不亮', '门口积水', '井盖松动'])
    await send(engine, 'page', '/v1/cases', {
      body: { category: '示例', title, reporter: { kind: 'anonymous' } },
    });
  const listed = await send(engine, 'desk', '/v1/desk/cases?limit=1');
  const { items } = (await listed.json()) as { items: { id: string }[] };
  await send(engine, 'desk', `/v1/desk/cases/${items[0]?.id}/commands`, { body: { type: 'accept' } });
  const tally = () => store.tally(T, { event: 'submitted', now: NOW });
  return { tally };
}

test('counters that are right are found to be so, folded or not', async () => {
  await counted();
  const right = { cases: 3, differing: 0, differences: [] };
  expect(await store.recount(T)).toEqual(right);
  await store.foldFigures(T);
  expect(await store.recount(T)).toEqual(right);
  expect(await store.recount('430202')).toEqual({ ...right, cases: 0 });
});

test('a cell that was tampered with is named, and put right only where that is asked for', async () => {
  const { tally } = await counted();
  const right = await tally();
  await store.foldFigures(T);
  await pglite.exec(`update figure_totals set amounts[1] = 7
    where span = 'month' and event = 'submitted' and department = '' and channel = '' and category = ''`);
  const found = {
    cases: 3,
    differing: 1,
    differences: [`${T} submitted month 2026-09-01: cases is 7, the logs say 3`],
  };
  expect(await store.recount(T)).toEqual(found);
  expect(await store.recount(T, { repair: true })).toEqual(found);
  expect(await store.recount(T)).toEqual({ ...found, differing: 0, differences: [] });
  expect(await tally()).toEqual(right);
});

test('cells and promises that are gone, too many or too late are found and put right', async () => {
  const { tally } = await counted();
  const right = await tally();
  await store.foldFigures(T);
  await pglite.exec(`delete from figure_totals where span = 'day' and channel = 'portal'`);
  await pglite.exec(`insert into figure_totals select tenant, event, 'nobody', channel, category, span, day, amounts, '{0,1}'
    from figure_totals where channel = '' and category = '' and event = 'accepted'`);
  await pglite.exec(
    `update figure_promises set due_at = due_at + interval '1 day' where promise = 'responseRate'`,
  );
  await pglite.exec(`delete from figure_promises where promise = 'onTimeResolving'`);
  const { differing, differences } = await store.recount(T, { repair: true });
  expect(differing).toBe(4 + 2 + 3 + 3);
  expect(differences).toContain(
    `${T} accepted day 2026-09-07 nobody: cases is 1, the logs say 0; extensionUse denominator is 1, the logs say 0; pauseUse denominator is 1, the logs say 0; answered in 1 days is 1, the logs say 0`,
  );
  expect(await store.recount(T)).toMatchObject({ differing: 0 });
  expect(await tally()).toEqual(right);
});

test('a database that had cases before it had counters is counted by one repair', async () => {
  const { tally } = await counted();
  const right = await tally();
  await pglite.exec('truncate figure_totals, figure_deltas, figure_promises');
  expect((await store.recount(T, { repair: true })).differing).toBeGreaterThan(10);
  expect(await tally()).toEqual(right);
});
