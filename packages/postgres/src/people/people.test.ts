import { PGlite } from '@electric-sql/pglite';
import { ERASED } from '@wuyou/domain';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { pgliteDriver } from '../pglite-driver';
import { createPostgresStore, type PostgresStore } from '../postgres-store';
import { emptied } from '../testing/emptied';
import { LI, livedIn, SITE, siteOn, WRITTEN, ZHANG } from '../testing/lived-in';
import { SECRETS } from '../testing/secrets';

const AT = '2026-09-08T09:00:00+08:00';
const REASON = '本人申请删除';

const pglite = new PGlite();
let store: PostgresStore;
beforeAll(async () => {
  store = await createPostgresStore(pgliteDriver(pglite), { secrets: SECRETS });
}, 240_000);
beforeEach(() => emptied((statement) => pglite.exec(statement)));
afterAll(() => store?.close());

/** Every row of every table as text, by table; with none of the columns left out. */
async function dump(without: Readonly<Record<string, string>> = {}): Promise<Record<string, string>> {
  const { rows } = await pglite.query<{ name: string }>(
    `select table_name as name from information_schema.tables where table_schema = 'public' and table_name not like 'kept_%'`,
  );
  const texts: Record<string, string> = {};
  for (const { name } of rows) {
    const { rows: lines } = await pglite.query<{ line: string }>(
      `select (to_jsonb(t) ${without[name] ? `- '${without[name]}'` : ''})::text as line from ${name} t`,
    );
    texts[name] = lines.map(({ line }) => line).join('\n');
  }
  return texts;
}

const PERSONAL = [ZHANG.mobile, LI.mobile, ZHANG.name, LI.name, WRITTEN];

test('in use, no table holds a number, a name or anything written in the clear but the title that is searched', async () => {
  const { first } = await livedIn(store);
  const texts = await dump({ cases: 'title' });
  expect(Object.keys(texts).length).toBeGreaterThan(10);
  for (const [table, text] of Object.entries(texts))
    for (const personal of PERSONAL) expect(`${table} ${text.includes(personal)}`).toBe(`${table} false`);
  expect((await dump()).cases).toContain(WRITTEN);
  const state = await store.cases.find(SITE.id, first.id);
  expect(state?.facts).toMatchObject({ reporter: { contact: ZHANG }, details: `三天了${WRITTEN}` });
});

test('a whole number finds the cases of its person, and a part of it none', async () => {
  const { first, merged, taken, call } = await livedIn(store);
  const found = async (q: string) => {
    const page = await call(`/v1/desk/cases?q=${encodeURIComponent(q)}`, { as: 'desk' });
    return (page.items as { id: string }[]).map(({ id }) => id).sort();
  };
  expect(await found(LI.mobile)).toEqual([merged.id, taken.id].sort());
  expect(await found('138 1234 5678')).toEqual([first.id]);
  expect(await found(LI.mobile.slice(0, 10))).toEqual([]);
  expect(await store.people.logsOf('430202', LI.mobile)).toEqual([]);
});

test('erased is everything personal, also where another case tells of it; what happened when stays', async () => {
  const { first, merged, taken, application, call } = await livedIn(store);
  const before = await store.cases.events(SITE.id, first.id, 0);
  expect(JSON.stringify(before)).toContain(LI.name);
  for (const log of await store.people.logsOf(SITE.id, LI.mobile))
    expect(await store.people.erase(SITE.id, log, { reason: REASON, at: AT })).toBe('erased');

  expect(await store.people.logsOf(SITE.id, LI.mobile)).toEqual([]);
  expect((await store.audit.verify(SITE.id)).logs).toBe(4);
  const everywhere = JSON.stringify([
    await dump(),
    ...(await Promise.all([first, merged, taken].map(({ id }) => store.cases.events(SITE.id, id, 0)))),
    await store.cases.list(SITE.id, { limit: 100 }),
  ]);
  for (const personal of [LI.mobile, LI.name, '井盖']) expect(everywhere).not.toContain(personal);
  // The other person's is as it was.
  expect(JSON.stringify(await store.cases.find(SITE.id, first.id))).toContain(ZHANG.mobile);

  const view = await call(`/v1/desk/cases/${taken.id}`, { as: 'desk' });
  expect(view).toMatchObject({
    title: ERASED,
    details: ERASED,
    reason: ERASED,
    reporter: { kind: 'citizen', contact: {} },
    status: 'withdrawn',
    erasedAt: AT,
  });
  expect((view.timeline as { type: string; text?: string }[]).at(-1)).toMatchObject({
    type: 'erased',
    text: REASON,
  });
  expect(await call(`/v1/cases/${merged.code}`)).toMatchObject({ title: ERASED, merged: true });

  for (const log of await store.people.logsOf(SITE.id, ZHANG.mobile))
    await store.people.erase(SITE.id, log, { reason: REASON, at: AT });
  const [gone] = await store.applications.list(SITE.id, { limit: 1 });
  expect(gone?.facts.applicant).toEqual({ kind: 'enterprise', name: ERASED, contact: {} });
  expect(await store.applications.list(SITE.id, { holder: '91430200MA4DEM010P', limit: 1 })).toEqual([]);
  expect(JSON.stringify(await dump())).not.toContain(WRITTEN);
  await call(`/v1/applications/${application.code}`);
  await store.audit.verify(SITE.id);
});

test('what an office still owes an answer to is kept, with what was merged into it', async () => {
  const site = siteOn(store);
  const running = await site.report(ZHANG);
  const merged = await site.report(LI);
  await site.act(merged.id, 'desk', { type: 'merge', into: running.id });
  for (const { id } of [running, merged])
    expect(await store.people.erase(SITE.id, { kind: 'case', id }, { reason: REASON, at: AT })).toBe(
      'running',
    );
  expect((await store.people.logsOf(SITE.id, LI.mobile)).length).toBe(1);
  await store.audit.verify(SITE.id);
});

test('an erased case that goes on is sealed anew, and can be erased again', async () => {
  const { first, act, engine } = await livedIn(store);
  const erase = () => store.people.erase(SITE.id, { kind: 'case', id: first.id }, { reason: REASON, at: AT });
  await erase();
  expect(await engine.tick()).toBe(0);
  await act(first.id, 'desk', { type: 'reopen', reason: `又坏了${WRITTEN}` });
  expect(JSON.stringify(await store.cases.events(SITE.id, first.id, 0))).toContain('又坏了');
  expect(await erase()).toBe('running');
  await act(first.id, 'nr', { type: 'resolve', answer: `又修好了${WRITTEN}` });
  await act(first.id, 'desk', { type: 'follow-up', outcome: 'solved' });
  await store.audit.verify(SITE.id);
  await act(first.id, 'desk', { type: 'close' });
  expect(await erase()).toBe('erased');
  expect(JSON.stringify(await store.cases.events(SITE.id, first.id, 0))).not.toContain('又');
  await store.audit.verify(SITE.id);
});

test('a reply that was kept is given again, and goes with what it tells of', async () => {
  const site = siteOn(store);
  const body = { category: '示例', title: '路灯不亮', reporter: { kind: 'citizen', contact: ZHANG } };
  const { code } = await site.call('/v1/cases', { body, key: 'once' });
  expect((await site.call('/v1/cases', { body, key: 'once' })).code).toBe(code);
  expect((await dump()).commands).not.toContain(code);
  await site.call(`/v1/cases/${code}/withdraw`, { body: {} });
  for (const log of await store.people.logsOf(SITE.id, ZHANG.mobile))
    await store.people.erase(SITE.id, log, { reason: REASON, at: AT });
  expect((await dump()).commands).toBe('');
});

test('a contact is read in the clear with a reason, which the desk sees and no reply keeps', async () => {
  const site = siteOn(store);
  const { id, code } = await site.report(ZHANG);
  const path = `/v1/desk/cases/${id}/contact`;
  const ask = { as: 'desk', body: { reason: '约定上门时间' }, key: 'ask' };
  const reply = await site.send(path, ask);
  expect(reply.headers.get('Cache-Control')).toBe('no-store');
  expect(await reply.json()).toEqual({ version: 2, reporter: { kind: 'citizen', contact: ZHANG } });
  // Asked again under the same key it is the same asking.
  expect(await site.call(path, ask)).toMatchObject({ version: 2, reporter: { contact: ZHANG } });
  const kept = await pglite.query(`select from commands where scope like 'desk.cases.contact%'`);
  expect(kept.rows).toEqual([]);

  for (const [as, body, status] of [
    ['desk', {}, 422],
    ['nr', { reason: '想看看' }, 403],
    ['page', { reason: '想看看' }, 403],
  ] as const)
    expect((await site.send(path, { as, body })).status).toBe(status);
  const events = await store.cases.events(SITE.id, id, 1);
  expect(events).toMatchObject([{ type: 'contact-revealed', reason: '约定上门时间', by: { id: 'desk-1' } }]);
  expect(JSON.stringify(await site.call(`/v1/desk/cases/${id}`, { as: 'desk' }))).toContain(
    'contact-revealed',
  );
  expect(JSON.stringify(await site.call(`/v1/cases/${code}`))).not.toContain('contact-revealed');
});
