import type { AddressInfo } from 'node:net';
import { createServer, connect as dial } from 'node:net';
import pg from 'pg';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { createPostgresStore } from './postgres-store';
import { serverDriver } from './server-driver';
import { engineOn, MONDAY, send } from './testing/engine-on';
import { SECRETS } from './testing/secrets';
import { type TestServer, testServer } from './testing/server';

let server: TestServer;
beforeAll(async () => {
  server = await testServer();
});
afterAll(() => server?.stop());

/** A wire to the database that, once armed, lets one group's `commit` through and breaks before the answer. */
async function wireTo(url: string) {
  const wire = { url: '', armed: false };
  const target = new URL(url);
  const { hostname, port } = target;
  const relay = createServer((near) => {
    const far = dial(Number(port), hostname);
    let changes = 0;
    let mute = false;
    near.on('data', (bytes) => {
      const text = bytes.toString('latin1');
      if (text.includes('insert into "changes"')) changes = text.match(/\(\$\d+(, \$\d+){5}\)/g)?.length ?? 0;
      if (wire.armed && changes > 1 && text.includes('commit\0')) {
        wire.armed = false;
        mute = true;
      }
      far.write(bytes);
    });
    far.on('data', (bytes) => (mute ? near.destroy() : near.write(bytes)));
    for (const [one, other] of [[near, far] as const, [far, near] as const]) {
      one.on('close', () => other.destroy());
      one.on('error', () => {});
    }
  });
  await new Promise<void>((resolve) => relay.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void relay.close());
  target.hostname = '127.0.0.1';
  target.port = String((relay.address() as AddressInfo).port);
  wire.url = target.href;
  return wire;
}

test.each([
  { called: 'without keys', keyOf: () => undefined },
  { called: 'with keys', keyOf: (i: number) => `key-${i}` },
])('a group whose connection breaks in its commit is not written again, $called', async ({ keyOf }) => {
  const url = await server.database();
  const wire = await wireTo(url);
  const broken: unknown[] = [];
  const driver = serverDriver({ url: wire.url, connections: 6, onError: (error) => broken.push(error) });
  const store = await createPostgresStore(driver, { secrets: SECRETS });
  onTestFinished(() => store.close());
  const engine = engineOn(store, () => MONDAY);
  const report = (i: number) => {
    const key = keyOf(i);
    const body = { category: '示例', title: `厂区门口积水 ${i} 号`, reporter: { kind: 'anonymous' } };
    return send(engine, 'page', '/v1/cases', { body, ...(key !== undefined && { key }) });
  };
  wire.armed = true;
  const all = Array.from({ length: 12 }, (_, i) => i);
  const replies = await Promise.all(all.map(report));
  expect(wire.armed).toBe(false);
  const failed = all.filter((i) => replies[i]?.status !== 201);
  expect(failed.length).toBeGreaterThan(1);
  expect(broken.length).toBeGreaterThan(0);
  // Whoever has a key may ask again, and hears of what was written.
  if (keyOf(0) !== undefined)
    for (const i of failed) expect((await report(i)).headers.get('Idempotent-Replayed')).toBe('true');
  const owner = new pg.Client({ connectionString: url });
  await owner.connect();
  const { rows } = await owner.query<{ cases: number }>('select count(*)::int as cases from cases');
  await owner.end();
  expect(rows).toEqual([{ cases: 12 }]);
});
