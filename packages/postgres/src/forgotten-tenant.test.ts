import { PGlite } from '@electric-sql/pglite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Driver } from './driver';
import { pgliteDriver } from './pglite-driver';
import { createPostgresStore } from './postgres-store';
import { serverDriver } from './server-driver';
import { engineOn, MONDAY, send, TENANT } from './testing/engine-on';
import { forgetful } from './testing/forgetful';
import { SECRETS } from './testing/secrets';
import { type TestServer, testServer } from './testing/server';

const STRANGER = '430202';

let server: TestServer;
beforeAll(async () => {
  server = await testServer();
});
afterAll(() => server?.stop());

const DRIVERS: Readonly<Record<string, () => Promise<Driver>>> = {
  PGlite: async () => pgliteDriver(new PGlite()),
  PostgreSQL: async () => serverDriver({ url: await server.database(), connections: 2 }),
};

test.each(Object.keys(DRIVERS))(
  'on %s a store that forgets the tenant in every query still shows another tenant nothing',
  async (name) => {
    const driver = await DRIVERS[name]?.();
    if (!driver) throw new Error(`No driver ${name}`);
    let forgotten = 0;
    const dialect = forgetful(driver.dialect, () => {
      forgotten += 1;
    });
    const store = await createPostgresStore({ ...driver, dialect }, { secrets: SECRETS });
    const engine = engineOn(store, () => MONDAY);
    const body = { category: '示例', title: '厂区门口积水', reporter: { kind: 'anonymous' } };
    const reply = await send(engine, 'page', '/v1/cases', { body, key: 'once' });
    const { code } = (await reply.json()) as { code: string };
    const now = '2027-09-07T09:12:00+08:00';
    const due = { now, calendarThrough: '2026-12-31', limit: 10 };
    const { key } = await store.keys.create({ tenant: TENANT.id, name: '示例', kind: 'partner' }, now);
    const [own] = await store.cases.list(TENANT.id, { limit: 10 });
    const id = own?.facts.id ?? '';
    expect(own?.facts.code).toBe(code);
    expect(await store.cases.due(TENANT.id, due)).toEqual([id]);

    const before = forgotten;
    const seen = async (tenant: string) => [
      await store.cases.find(tenant, id),
      await store.cases.findIdByCode(tenant, code),
      await store.cases.events(tenant, id, 0),
      await store.cases.list(tenant, { limit: 10 }),
      await store.cases.due(tenant, due),
      await store.changes(tenant, 0, 10),
      await store.position(tenant),
      await store.recall(tenant, 'cases.report publishable', 'once'),
      await store.keys.list(tenant),
      await store.keys.revoke(tenant, 'none', now),
    ];
    expect(await seen(STRANGER)).toEqual([undefined, undefined, [], [], [], [], 0, undefined, [], false]);
    expect(forgotten - before).toBeGreaterThanOrEqual(10);
    expect((await seen(TENANT.id)).slice(0, 8)).not.toContain(undefined);
    expect(await store.keys.authenticate(key.replace(TENANT.id, STRANGER), {})).toBeUndefined();

    const events = await store.cases.events(TENANT.id, id, 0);
    const stolen = { kind: 'case', id, expectedVersion: 1, events: [], state: own } as never;
    await expect(store.commit({ tenant: STRANGER, changes: [stolen] })).rejects.toThrow();
    expect(await store.cases.events(TENANT.id, id, 0)).toEqual(events);
    await store.close();
  },
);
