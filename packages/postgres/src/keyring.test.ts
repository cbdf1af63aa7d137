import { PGlite } from '@electric-sql/pglite';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { pgliteDriver } from './pglite-driver';
import { createPostgresStore, type PostgresStore } from './postgres-store';
import { emptied } from './testing/emptied';
import { SECRETS } from './testing/secrets';

const pglite = new PGlite();
const AT = '2026-09-07T09:12:00+08:00';
const tenant = '430211';
let store: PostgresStore;

beforeAll(async () => {
  store = await createPostgresStore(pgliteDriver(pglite), { secrets: SECRETS });
});
beforeEach(() => emptied((statement) => pglite.exec(statement)));
afterAll(() => store?.close());

test('a key opens what it was made for, and is kept as its hash alone', async () => {
  const { keys } = store;
  const page = await keys.create({ tenant, name: '门户', kind: 'publishable', origins: [] }, AT);
  const staff = { kind: 'staff', role: 'department', department: 'nr' } as const;
  const officer = await keys.create({ tenant, name: '自然资源局', ...staff }, AT);
  expect(await keys.authenticate(page.key, {})).toEqual({ kind: 'publishable', tenant, id: page.id });
  expect(await keys.authenticate(officer.key, {})).toEqual({ ...staff, tenant, id: officer.id });
  const dump = JSON.stringify((await pglite.query('select * from keys')).rows);
  expect(dump).not.toContain(page.key.slice(-43));
  expect(JSON.stringify(await keys.list(tenant))).not.toContain(page.key.slice(-43));
});

test('a page’s key is refused from any other page', async () => {
  const origins = ['https://portal.example.cn'];
  const { key } = await store.keys.create({ tenant, name: '门户', kind: 'publishable', origins }, AT);
  const from = async (origin?: string) =>
    store.keys.authenticate(key, origin === undefined ? {} : { origin });
  expect(await from('https://portal.example.cn')).toMatchObject({ kind: 'publishable' });
  expect(await from('https://portal.example.cn.evil.example')).toBeUndefined();
  expect(await from('null')).toBeUndefined();
  expect(await from()).toMatchObject({ kind: 'publishable' });
});

test('a revoked key opens nothing, and is revoked once', async () => {
  const { keys } = store;
  const { id, key } = await keys.create({ tenant, name: '合作方', kind: 'partner' }, AT);
  expect(await keys.revoke(tenant, id, AT)).toBe(true);
  expect(await keys.authenticate(key, {})).toBeUndefined();
  expect(await keys.revoke(tenant, id, AT)).toBe(false);
  expect(await keys.list(tenant)).toMatchObject([{ id, kind: 'partner', revokedAt: AT }]);
});

test('nothing is opened by what is no key, or by another tenant’s written over it', async () => {
  const { key } = await store.keys.create({ tenant, name: '合作方', kind: 'partner' }, AT);
  for (const wrong of [
    '',
    'sk_',
    key.slice(0, -1),
    key.replace(tenant, '430202'),
    `${key}x`,
    "sk_430211_' or 1=1",
  ])
    expect(await store.keys.authenticate(wrong, {}), wrong).toBeUndefined();
});
