import { createEngine, createMemoryStore } from '@wuyou/engine';
import { expect, test } from 'vitest';
import { createClientIn } from './client';
import { REPORT, TIANYUAN, world } from './testing/world';

const ANONYMOUS = { ...REPORT, reporter: { kind: 'anonymous' as const } };

/** A service that asks for a check, and the requests that reached it. */
function careful({ lose = 0 } = {}) {
  const store = createMemoryStore();
  const engine = createEngine({
    store,
    clock: () => Date.parse('2026-09-07T09:12:00+08:00'),
    ids: { uuid: () => crypto.randomUUID(), receiptCode: () => '7K3M9Q2C4D5EXW89' },
    tenants: [{ ...TIANYUAN, challenge: 'anonymous' }],
    authenticate: () => ({ kind: 'publishable', tenant: TIANYUAN.id }),
  });
  const sent: { path: string; key: string | null; solved: boolean }[] = [];
  let left = lose;
  const page = createClientIn({
    baseUrl: 'https://wuyou.example',
    key: 'pk_test',
    async fetch(request) {
      const { headers, url } = request;
      const solved = headers.has('Challenge-Solution');
      sent.push({ path: new URL(url).pathname, key: headers.get('Idempotency-Key'), solved });
      const response = await engine.fetch(request);
      if (solved && left-- > 0) throw new TypeError('The reply is lost.');
      return response;
    },
  });
  return { page, sent, store, tenant: TIANYUAN.id };
}

test('an anonymous report is checked by itself, under one key, and its progress told', async () => {
  const { page, sent } = careful();
  const told: number[] = [];
  const { code } = await page.cases.report(ANONYMOUS, { onCheck: (done) => told.push(done) });
  expect(code).toHaveLength(16);
  expect(sent.map(({ path, solved }) => [path, solved])).toEqual([
    ['/v1/cases', false],
    ['/v1/challenge', false],
    ['/v1/cases', true],
  ]);
  expect(sent[0]?.key).toBe(sent[2]?.key);
  expect(told.at(-1)).toBe(1);
  expect(told).toEqual([...told].sort((a, b) => a - b));
}, 60_000);

test('a lost reply is asked for again, and makes no second case', async () => {
  const { page, sent, store, tenant } = careful({ lose: 1 });
  const { code } = await page.cases.report(ANONYMOUS);
  expect(await store.cases.findIdByCode(tenant, code)).toBeDefined();
  expect(await store.position(tenant)).toBe(1);
  expect(new Set(sent.filter(({ path }) => path === '/v1/cases').map(({ key }) => key)).size).toBe(1);
}, 60_000);

test('a report with a name, and a service that asks for nothing, take no check', async () => {
  const { page, sent } = careful();
  await page.cases.report(REPORT);
  expect(sent.map(({ path }) => path)).toEqual(['/v1/cases']);
  await world().page.cases.report(ANONYMOUS);
});

test('whoever leaves meanwhile ends it', async () => {
  const { page } = careful();
  const leaving = new AbortController();
  const reporting = page.cases.report(ANONYMOUS, { signal: leaving.signal, onCheck: () => leaving.abort() });
  await expect(reporting).rejects.toMatchObject({ name: 'AbortError' });
}, 60_000);
