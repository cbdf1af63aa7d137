import { PGlite } from '@electric-sql/pglite';
import pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { NewDelivery } from './delivery';
import type { Driver } from './driver';
import { pgliteDriver } from './pglite-driver';
import { createPostgresStore, type PostgresStore } from './postgres-store';
import { serverDriver } from './server-driver';
import { emptied } from './testing/emptied';
import { engineOn, MONDAY, send, TENANT } from './testing/engine-on';
import { SECRETS } from './testing/secrets';
import { type TestServer, testServer } from './testing/server';

let server: TestServer;
beforeAll(async () => {
  server = await testServer();
});
afterAll(() => server?.stop());

const tenant = TENANT.id;
const AT = '2026-09-07T09:12:00+08:00';
const later = (minutes: number) => `2026-09-07T09:${12 + minutes}:00+08:00`;
/** A store, and what empties it for the next test. */
const STORES = {
  PGlite: async () => {
    const pglite = new PGlite();
    return { driver: pgliteDriver(pglite), run: (statement: string) => pglite.exec(statement) };
  },
  PostgreSQL: async () => {
    const url = await server.database();
    const pool = new pg.Pool({ connectionString: url, max: 1 });
    // Its idle connections are cut off when the server stops.
    pool.on('error', () => {});
    const driver = serverDriver({ url });
    return { driver, run: (statement: string) => pool.query(statement), end: () => pool.end() };
  },
} satisfies Record<
  string,
  () => Promise<{ driver: Driver; run: (statement: string) => Promise<unknown>; end?: () => Promise<void> }>
>;

describe.each(Object.keys(STORES) as (keyof typeof STORES)[])('on %s', (name) => {
  let store: PostgresStore;
  let run: (statement: string) => Promise<unknown>;
  beforeAll(async () => {
    const made: { driver: Driver; run: typeof run; end?: () => Promise<void> } = await STORES[name]();
    store = await createPostgresStore(made.driver, { secrets: SECRETS });
    run = made.run;
    return async () => {
      await store.close();
      await made.end?.();
    };
  }, 240_000);
  beforeEach(() => emptied(run));

  const report = async (title: string) => {
    const body = { category: '示例', title, reporter: { kind: 'anonymous' } };
    const { code } = (await (
      await send(
        engineOn(store, () => MONDAY),
        'page',
        '/v1/cases',
        { body },
      )
    ).json()) as { code: string };
    return (await store.cases.findIdByCode(tenant, code)) ?? '';
  };
  const accept = (id: string) =>
    send(
      engineOn(store, () => MONDAY),
      'desk',
      `/v1/desk/cases/${id}/commands`,
      { body: { type: 'accept' } },
    );
  let ids = 0;
  const delivery = (given: Partial<NewDelivery> = {}): NewDelivery => {
    ids += 1;
    return {
      id: `delivery-${String(ids).padStart(4, '0')}`,
      channel: 'webhook',
      lane: 'w1',
      recipient: 'w1',
      type: 'case.reported',
      position: 1,
      content: { 示例: true },
      sendAt: AT,
      ...given,
    };
  };
  const write = async (...deliveries: NewDelivery[]) => {
    await store.outbox.begin(tenant);
    const { from } = await store.outbox.untold(tenant, 1);
    expect(await store.outbox.moveOn(tenant, { from, to: from, at: AT, deliveries })).toBe(true);
  };
  const take = (now: string, more: object = {}) =>
    store.outbox.deliveries.take(tenant, {
      channel: 'webhook',
      lane: 'w1',
      now,
      until: later(10),
      limit: 10,
      ...more,
    });

  test('a reader begins with what happens next, and is told where each change’s events begin', async () => {
    await report('很久以前的诉求');
    await store.outbox.begin(tenant);
    await store.outbox.begin(tenant);
    expect(await store.outbox.untold(tenant, 10)).toEqual({ from: 1, changes: [] });
    const id = await report('厂区门口积水');
    await accept(id);
    expect(await store.outbox.untold(tenant, 10)).toEqual({
      from: 1,
      changes: [
        { position: 2, kind: 'case', id, after: 0, version: 1 },
        { position: 3, kind: 'case', id, after: 1, version: 2 },
      ],
    });
  });

  test('of two that read the same changes one moves on, and only its deliveries are written', async () => {
    await store.outbox.begin(tenant);
    await report('厂区门口积水');
    const reading = { from: 0, to: 1, at: AT };
    const moved = await Promise.all(
      [1, 2, 3, 4].map(() => store.outbox.moveOn(tenant, { ...reading, deliveries: [delivery()] })),
    );
    expect(moved.filter(Boolean)).toHaveLength(1);
    expect(await store.outbox.deliveries.newest(tenant, 10)).toHaveLength(1);
    expect((await store.outbox.untold(tenant, 10)).from).toBe(1);
  });

  test('deliveries that cannot be written leave the reader where it was', async () => {
    await store.outbox.begin(tenant);
    const twice = delivery();
    const reading = { from: 0, to: 1, at: AT, deliveries: [twice, twice] };
    await expect(store.outbox.moveOn(tenant, reading)).rejects.toThrow();
    expect((await store.outbox.untold(tenant, 10)).from).toBe(0);
    expect(await store.outbox.deliveries.newest(tenant, 10)).toEqual([]);
  });

  test('what is due is taken once, and again when whoever took it is gone', async () => {
    await write(delivery(), delivery({ sendAt: later(1) }));
    const takers = await Promise.all([take(AT), take(AT), take(AT)]);
    expect(takers.flat()).toMatchObject([{ tries: 1, content: { 示例: true } }]);
    expect(await take(AT)).toEqual([]);
    expect(await take(later(10))).toMatchObject([{ tries: 2 }, { tries: 1 }]);
  });

  test('who lost what it took cannot settle it', async () => {
    await write(delivery());
    const [first] = await take(AT);
    const [second] = await take(later(10), { until: later(20) });
    if (!first || !second) throw new Error('Taken twice.');
    const { deliveries } = store.outbox;
    await deliveries.settle(tenant, second, { status: 'sent' });
    await deliveries.settle(tenant, first, { status: 'failed', failure: 'too late' });
    expect(await deliveries.newest(tenant, 1)).toMatchObject([{ status: 'sent', tries: 2 }]);
  });

  test('what was sent to a person is forgotten with it', async () => {
    await write(delivery({ channel: 'sms', lane: 'sms', recipient: '13800000000' }));
    expect(JSON.stringify(await run('select * from deliveries'))).not.toContain('13800000000');
    const [taken] = await take(AT, { channel: 'sms', lane: 'sms' });
    if (!taken) throw new Error('It was due.');
    const { deliveries } = store.outbox;
    await deliveries.settle(tenant, taken, { status: 'sent', forget: { recipient: '138****0000' } });
    expect(await deliveries.newest(tenant, 1)).toMatchObject([
      { status: 'sent', recipient: '138****0000', content: undefined },
    ]);
  });

  test('of what a city took, what it is called there is left, sealed, and longer than what people were sent', async () => {
    const push = { channel: 'open311', lane: 'city zz', recipient: 'zz' } as const;
    await write(delivery({ ...push, content: { title: '路灯不亮' } }), delivery(push), delivery());
    const { deliveries } = store.outbox;
    const [taken, refused] = await take(AT, { channel: 'open311', lane: 'city zz' });
    if (!taken || !refused) throw new Error('They were due.');
    const keep = { recipient: 'zz', content: { requestId: '293944' } };
    await deliveries.settle(tenant, taken, { status: 'sent', keep });
    await deliveries.settle(tenant, refused, { status: 'failed', failure: 'HTTP 400' });
    expect(JSON.stringify(await run('select * from deliveries'))).not.toContain('293944');
    expect(await deliveries.forget(tenant, later(1))).toBe(1);
    expect(await deliveries.newest(tenant, 9, 'open311')).toMatchObject([{ status: 'sent', ...keep }]);
    expect(await deliveries.newest(tenant, 9)).toHaveLength(2);
  });

  test('a rate is shared by all who take', async () => {
    await write(...Array.from({ length: 12 }, () => delivery()));
    const shared = { limit: 3, perMinute: 7 };
    const taken = await Promise.all([1, 2, 3, 4].map(() => take(AT, shared)));
    expect(taken.flat()).toHaveLength(7);
    expect(await take('2026-09-07T09:12:59+08:00', shared)).toEqual([]);
    expect(await take('2026-09-07T09:13:01+08:00', shared)).toHaveLength(3);
  });

  test('lanes are those with something due', async () => {
    await write(
      delivery(),
      delivery(),
      delivery({ lane: 'w2' }),
      delivery({ lane: 'w3', sendAt: later(1) }),
      delivery({ channel: 'mail', lane: 'mail', sendAt: undefined }),
    );
    const lanes = await store.outbox.deliveries.lanes(tenant, AT);
    expect(lanes.map(({ lane }) => lane).sort()).toEqual(['w1', 'w2']);
    expect(await store.outbox.deliveries.lanes('430202', AT)).toEqual([]);
  });

  test('sent or given up, one is sent again by its id or by its time, with the id it had', async () => {
    const [one, two] = [delivery(), delivery()];
    await write(one, two, delivery({ lane: 'w2' }));
    const { deliveries } = store.outbox;
    for (const taken of await take(AT)) await deliveries.settle(tenant, taken, { status: 'sent' });
    const now = later(5);
    expect(await deliveries.replay(tenant, { lane: 'w1', now, id: one.id })).toBe(1);
    expect(await deliveries.replay(tenant, { lane: 'w1', now, id: one.id })).toBe(0);
    expect(await take(now)).toMatchObject([{ id: one.id, tries: 1, content: one.content }]);
    expect(await deliveries.replay(tenant, { lane: 'w1', now, from: later(1), to: later(2) })).toBe(0);
    expect(await deliveries.replay(tenant, { lane: 'w1', now, from: AT, to: later(2) })).toBe(1);
    expect(await take(now)).toMatchObject([{ id: two.id }]);
  });

  test('a lane that is given up has nothing left to be sent, and others have', async () => {
    await write(delivery(), delivery(), delivery({ lane: 'w2' }));
    const { deliveries } = store.outbox;
    await deliveries.abandon(tenant, 'w1', 'HTTP 410');
    expect(await take(AT)).toEqual([]);
    expect(await deliveries.count(tenant)).toEqual(
      expect.arrayContaining([
        { channel: 'webhook', status: 'failed', count: 2 },
        { channel: 'webhook', status: 'pending', count: 1 },
      ]),
    );
  });

  test('what ended long ago is forgotten, and what is still to be sent never', async () => {
    await write(delivery(), delivery({ sendAt: undefined }));
    const { deliveries } = store.outbox;
    expect(await deliveries.forget(tenant, AT)).toBe(0);
    expect(await deliveries.forget(tenant, later(1))).toBe(1);
    expect(await deliveries.newest(tenant, 10)).toMatchObject([{ status: 'pending' }]);
  });

  test('a webhook signs with both secrets until the old one’s end, and is removed with what it was sent', async () => {
    const { webhooks, deliveries } = store.outbox;
    await webhooks.add(tenant, { id: 'w1', url: 'https://a.example.cn/', types: [], secret: 'old', at: AT });
    expect(await webhooks.find(tenant, 'w1', AT)).toMatchObject({ secrets: ['old'] });
    expect(await webhooks.rotate(tenant, 'w1', { secret: 'new', until: later(5) })).toBe(true);
    expect(await webhooks.find(tenant, 'w1', later(4))).toMatchObject({ secrets: ['new', 'old'] });
    expect(await webhooks.find(tenant, 'w1', later(5))).toMatchObject({ secrets: ['new'] });
    expect(JSON.stringify(await webhooks.list(tenant))).not.toMatch(/old|new/);
    expect(await webhooks.disable(tenant, 'w1', AT)).toBe(true);
    expect(await webhooks.disable(tenant, 'w1', AT)).toBe(false);
    expect(await webhooks.enable(tenant, 'w1')).toBe(true);
    expect(await webhooks.find('430202', 'w1', AT)).toBeUndefined();
    await write(delivery());
    expect(await webhooks.remove(tenant, 'w1')).toBe(true);
    expect(await webhooks.remove(tenant, 'w1')).toBe(false);
    expect(await deliveries.newest(tenant, 10)).toEqual([]);
  });
});
