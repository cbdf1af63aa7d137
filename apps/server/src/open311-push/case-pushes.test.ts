import { DEFAULT_POLICY, type Tenant } from '@wuyou/domain';
import { createEngine, createMemoryStore } from '@wuyou/engine';
import type { PostgresStore } from '@wuyou/postgres';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { listen } from '../http-server';
import { MOBILE, outboxWorld, PATIENCE, testStore } from '../outbox/testing/outbox-world';
import { receiver } from '../outbox/testing/receiver';
import type { PushCity } from './city-settings';
import { pushChannel } from './push-channel';

let store: PostgresStore;
let close: () => Promise<void>;
beforeAll(async () => {
  ({ store, close } = await testStore());
}, PATIENCE);
afterAll(() => close?.());

const ZZ = {
  endpoint: 'https://city.example/open311/v2',
  services: { 其他: '001' },
  address: '示例区',
};
const WRITTEN = {
  details: '晚上很黑，找示例联系人。',
  place: '示例路 1 号',
  privacy: { version: '2026-09' },
};

/** A site whose cases go to a city. */
async function pushingTo(given: Partial<PushCity>, fetch = globalThis.fetch) {
  const settings = { ...ZZ, ...given };
  const cityOf = () => ({ ...settings, apiKey: 'xyz' });
  return outboxWorld(store, {
    notices: { cities: { zz: settings } },
    cityKeys: { zz: 'xyz' },
    channels: { open311: pushChannel({ cityOf, fetch }) },
  });
}

/** A city that answers each request with the next status and text. */
async function cityAnswering(...answers: readonly (readonly [number, string] | 'nothing')[]) {
  const city = await receiver((_, response) => {
    const answer = answers[Math.min(city.received.length, answers.length) - 1] ?? 'nothing';
    if (answer === 'nothing') response.destroy();
    else response.writeHead(answer[0]).end(answer[1]);
  });
  return {
    endpoint: `http://127.0.0.1:${city.port}/open311/v2`,
    sent: () =>
      city.received.map(({ body, headers }) => ({
        key: headers['idempotency-key'],
        form: Object.fromEntries(new URLSearchParams(body)),
      })),
  };
}
const TAKEN = [201, '[{"service_request_id":293944}]'] as const;

test('a new case goes to its city once, however much happens to it, and in no word that anybody wrote', async () => {
  const { endpoint, sent } = await cityAnswering(TAKEN);
  const w = await pushingTo({ endpoint, jurisdiction: 'city.example' });
  const { id, code } = await w.report(MOBILE, '路灯不亮三天了', WRITTEN);
  await w.act('desk', id, { type: 'accept' });
  await w.run();
  await w.run();
  const reference = `${code.slice(0, 4)}-${code.slice(4, 8)}`;
  expect(sent()).toEqual([
    {
      key: expect.any(String),
      form: {
        api_key: 'xyz',
        jurisdiction_id: 'city.example',
        service_code: '001',
        description: `示例区收到的诉求，类别：其他；查询详情请联系示例区（电话 12345），编号 ${reference}。`,
        address_string: '示例区',
      },
    },
  ]);
  expect(await w.all()).toMatchObject([
    { channel: 'open311', status: 'sent', content: { caseId: id, requestId: '293944' } },
  ]);
  // What the desk and the reporter are shown knows nothing of it.
  expect(JSON.stringify(await store.cases.find(w.tenant.id, id))).not.toContain('293944');
  expect(w.errors).toEqual([]);
});

test('words go where the settings name them, and a contact by the privacy notice that says so', async () => {
  const { endpoint, sent } = await cityAnswering(TAKEN);
  const w = await pushingTo({ endpoint, words: ['title', 'details', 'place'], contactUnder: ['2026-09'] });
  await w.report(MOBILE, '路灯不亮三天了', WRITTEN);
  await w.report('13800000001', '路面塌陷', { privacy: { version: '2025-01' } });
  await w.report('13800000002', '路面积水');
  await w.run();
  const forms = sent().map(({ form }) => form);
  const personal = forms.map(({ description, address_string, last_name, phone }) => ({
    description,
    address_string,
    last_name,
    phone,
  }));
  expect(personal).toHaveLength(3);
  expect(personal).toEqual(
    expect.arrayContaining([
      {
        description: '路灯不亮三天了\n晚上很黑，找示例联系人。',
        address_string: '示例路 1 号',
        last_name: '示例联系人',
        phone: MOBILE,
      },
      { description: '路面塌陷', address_string: '示例区' },
      { description: '路面积水', address_string: '示例区' },
    ]),
  );
  // Of what was sent nothing is left here but its ids.
  expect(JSON.stringify(await w.all())).not.toMatch(/路灯|示例联系人|13800000000/);
});

test('other categories go nowhere, nor does what came by Open311 itself', async () => {
  const { endpoint, sent } = await cityAnswering(TAKEN);
  const w = await pushingTo({ endpoint });
  const ask = async (path: string, init?: RequestInit) =>
    (await w.engine.fetch(new Request(`https://wuyou.example/open311/v2/${path}.json`, init))).json();
  const [{ service_code }] = (await ask('services')) as [{ service_code: string }];

  const body = new URLSearchParams({ api_key: 'page', service_code, description: '路面塌陷', phone: MOBILE });
  expect(await ask('requests', { method: 'POST', body })).toMatchObject([
    { service_request_id: expect.any(String) },
  ]);
  await w.report(MOBILE, '路面塌陷', { category: '市政' });
  await w.run();
  expect(sent()).toEqual([]);
  expect(await w.all()).toEqual([]);
});

test('without a reply, or with a 5xx, it is sent again under the same key', async () => {
  const { endpoint, sent } = await cityAnswering('nothing', [503, ''], [500, 'Oops'], TAKEN);
  const w = await pushingTo({ endpoint });
  await w.report();
  await w.run();
  expect(await w.all()).toMatchObject([{ status: 'pending', failure: 'unanswered' }]);
  w.pass(1);
  await w.run();
  expect(await w.all()).toMatchObject([{ status: 'pending', failure: 'busy, HTTP 503' }]);
  w.pass(10);
  await w.run();
  w.pass(60);
  await w.run();
  expect(await w.all()).toMatchObject([{ status: 'sent', tries: 4, content: { requestId: '293944' } }]);
  expect(sent()).toHaveLength(4);
  expect(new Set(sent().map(({ key }) => key)).size).toBe(1);
});

test('refused, it is given up; what the city said is sealed, and what is said of it names nobody', async () => {
  const { endpoint, sent } = await cityAnswering([
    400,
    `[{"code":400,"description":"phone ${MOBILE} is no phone"}]`,
  ]);
  const w = await pushingTo({ endpoint });
  const { id } = await w.report();
  await w.run();
  w.pass(60 * 24);
  await w.run();
  expect(sent()).toHaveLength(1);
  expect(w.tried).toEqual(['case.reported refused']);
  expect(await w.all()).toMatchObject([
    {
      status: 'failed',
      failure: 'refused, HTTP 400',
      content: { caseId: id, said: `phone ${MOBILE} is no phone` },
    },
  ]);
});

test('broken for three days, it is given up, and it is still known which case that was', async () => {
  const { endpoint } = await cityAnswering([500, 'Oops']);
  const w = await pushingTo({ endpoint });
  const { id } = await w.report(MOBILE, '路灯不亮三天了');
  for (let tries = 0; tries < 11; tries += 1) {
    await w.run();
    w.pass(60 * 24);
  }
  expect(await w.all()).toMatchObject([
    { status: 'failed', tries: 10, failure: 'failed, HTTP 500', content: { caseId: id } },
  ]);
  expect(JSON.stringify(await w.all())).not.toContain('路灯');
});

test('a wrong key is tried again, since it can be mended here', async () => {
  const { endpoint } = await cityAnswering([403, ''], TAKEN);
  const w = await pushingTo({ endpoint });
  await w.report();
  await w.run();
  w.pass(1);
  await w.run();
  expect(w.tried).toEqual(['case.reported failed', 'case.reported sent']);
});

test('a token is kept where the city has no id yet', async () => {
  const { endpoint } = await cityAnswering([202, '[{"token":"503fc0","service_request_id":null}]']);
  const w = await pushingTo({ endpoint });
  const { id } = await w.report();
  await w.run();
  expect(await w.all()).toMatchObject([{ content: { caseId: id, token: '503fc0' } }]);
});

test('two processes send each case once', async () => {
  const { endpoint, sent } = await cityAnswering(TAKEN);
  const w = await pushingTo({ endpoint });
  const cityOf = () => ({ ...ZZ, endpoint, apiKey: 'xyz' });
  const other = await w.open({
    notices: { cities: { zz: { ...ZZ, endpoint } } },
    cityKeys: { zz: 'xyz' },
    channels: { open311: pushChannel({ cityOf, fetch }) },
  });
  for (let i = 0; i < 6; i += 1) {
    await w.report(`1380000000${i}`);
    await Promise.all([w.run(), w.run(other)]);
  }
  await Promise.all([w.run(), w.run(other)]);
  expect(sent()).toHaveLength(6);
  expect(new Set(sent().map(({ key }) => key)).size).toBe(6);
});

/** Our own service as the other city. */
async function wuyouCity() {
  const tenant: Tenant = {
    id: 'there',
    name: { 'zh-CN': '示例市', en: 'Example City' },
    phone: '12345',
    anonymousAllowed: true,
    departments: [],
    categories: [{ path: '市政', name: { 'zh-CN': '市政', en: 'Streets' }, keywords: [] }],
    policy: DEFAULT_POLICY,
  };
  const memory = createMemoryStore();
  const engine = createEngine({
    store: memory,
    clock: Date.now,
    ids: { uuid: () => uuidv7(), receiptCode: () => uuidv7() },
    tenants: [tenant],
    authenticate: () => ({ kind: 'partner', tenant: 'there', id: 'here' }),
  });
  const server = await listen((request) => engine.fetch(request), { host: '127.0.0.1', port: 0 });
  onTestFinished(() => server.stop());
  const endpoint = `${server.address}/open311/v2`;
  const [{ service_code }] = (await (await fetch(`${endpoint}/services.json`)).json()) as [
    { service_code: string },
  ];
  return {
    city: { endpoint, services: { 其他: service_code } },
    kept: async () => (await memory.cases.list('there', { limit: 9 })).map(({ facts }) => facts),
  };
}

test('a city of our own has one case of it, also where its first reply is lost', async () => {
  const { city, kept } = await wuyouCity();
  let lost = 0;
  const losing: typeof fetch = async (...call) => {
    const response = await fetch(...call);
    lost += 1;
    if (lost === 1) throw new TypeError('fetch failed', { cause: { code: 'ECONNRESET' } });
    return response;
  };
  const w = await pushingTo(city, losing);
  await w.report();
  await w.run();
  expect(await kept()).toHaveLength(1);
  w.pass(1);
  await w.run();
  const [there, ...more] = await kept();
  expect(more).toEqual([]);
  expect(there).toMatchObject({ channel: 'open311', category: '市政', reporter: { kind: 'anonymous' } });
  expect(await w.all()).toMatchObject([{ status: 'sent', tries: 2, content: { requestId: there?.id } }]);
});
