import { createRequire, registerHooks } from 'node:module';
import { DEFAULT_POLICY, type Tenant } from '@wuyou/domain';
import { createEngine, createMemoryStore, type Principal } from '@wuyou/engine';
import { v7 as uuidv7 } from 'uuid';
import { beforeAll, expect, onTestFinished, test } from 'vitest';
import { listen } from './http-server';
import type { City } from './open311-push/city';
import { pushRequest } from './open311-push/push-request';
import { requestIdOf, statusOf } from './open311-push/pushed-request';

const CATEGORY = '城乡建设/工程建设审批';
const site = (id: string): Tenant => ({
  id,
  name: { 'zh-CN': '示例区', en: 'Example District' },
  phone: '12345',
  anonymousAllowed: true,
  departments: [{ id: 'nr', name: { 'zh-CN': '自然资源局', en: 'Natural Resources' } }],
  categories: [
    { path: CATEGORY, name: { 'zh-CN': '工程建设审批', en: 'Construction permits' }, keywords: ['验收'] },
  ],
  policy: DEFAULT_POLICY,
});
const PRINCIPALS: Readonly<Record<string, Principal>> = {
  here: { kind: 'partner', tenant: '430211', id: 'app' },
  there: { kind: 'partner', tenant: '430202', id: 'app' },
  desk: { kind: 'staff', tenant: '430211', id: 'desk-1', role: 'desk' },
};

/** Two sites behind one address, on a port. */
async function started() {
  const store = createMemoryStore();
  const engine = createEngine({
    store,
    clock: Date.now,
    ids: { uuid: () => uuidv7(), receiptCode: () => uuidv7() },
    tenants: ['430211', '430202'].map(site),
    authenticate: (credential) => PRINCIPALS[credential],
  });
  const server = await listen((request) => engine.fetch(request), { host: '127.0.0.1', port: 0 });
  let running = true;
  const stop = async () => {
    if (running) await server.stop();
    running = false;
  };
  onTestFinished(stop);
  const act = (id: string, body: object) =>
    fetch(`${server.address}/v1/desk/cases/${id}/commands`, {
      method: 'POST',
      headers: { Authorization: 'Bearer desk', 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    });
  return { store, act, address: server.address, stop };
}

type Done<T> = (error: unknown, result: T) => void;
type Row = Readonly<Record<string, string>>;

/** What node-open311 has, of which it tells nothing itself. */
interface Client {
  serviceDiscovery(options: object, done: Done<{ readonly endpoints: readonly Row[] }>): void;
  serviceList(done: Done<readonly Row[]>): void;
  serviceDefinition(code: string, done: Done<{ readonly attributes: readonly Row[] }>): void;
  submitRequest(data: object, done: Done<readonly Row[]>): void;
  token(token: string, done: Done<readonly Row[]>): void;
  serviceRequests(id: string | readonly string[], done: Done<readonly Row[]>): void;
}
type ClientClass = new (options: object) => Client;

let Open311: ClientClass;
beforeAll(() => {
  // It asks for its readers of XML as soon as it is loaded; see the overrides in pnpm-workspace.yaml. JSON needs neither.
  const hooks = registerHooks({
    resolve: (name, context, next) =>
      next(['sparkxml', 'xml2json'].includes(name) ? 'node:util' : name, context),
  });
  const require = createRequire(import.meta.url);
  Open311 = require('open311');
  hooks.deregister();
});

const told = <T>(call: (done: Done<T>) => void): Promise<T> =>
  new Promise((resolve, reject) =>
    call((error, result) => (error ? reject(new Error(String(result))) : resolve(result))),
  );

test('a client that somebody else wrote finds the service, reads it, reports, and follows what it reported', async () => {
  const { address, act } = await started();
  const client = new Open311({
    discovery: `${address}/open311/discovery.json`,
    jurisdiction: '430211',
    apiKey: 'here',
  });
  const { endpoints } = await told<{ endpoints: readonly Row[] }>((done) =>
    client.serviceDiscovery({ cache: true }, done),
  );
  expect(endpoints).toMatchObject([{ url: `${address}/open311/v2`, type: 'production' }]);

  const [service] = await told<readonly Row[]>((done) => client.serviceList(done));
  expect(service).toMatchObject({ service_name: '工程建设审批', type: 'realtime', metadata: true });
  const code = service?.service_code ?? '';
  const definition = await told<{ attributes: readonly Row[] }>((done) =>
    client.serviceDefinition(code, done),
  );
  expect(definition.attributes.map(({ code: name }) => name)).toEqual(['company', 'uscc']);

  const [submitted] = await told<readonly Row[]>((done) =>
    client.submitRequest(
      {
        service_code: code,
        description: '联合验收 <受阻> & "停滞" 🏗️',
        lat: 27.8274,
        long: 113.1516,
        phone: '13800000000',
        attributes: { company: '示例装备集团' },
      },
      done,
    ),
  );
  const id = submitted?.service_request_id ?? '';
  expect(await told((done: Done<readonly Row[]>) => client.token(id, done))).toEqual([
    { service_request_id: id, token: id },
  ]);

  await act(id, { type: 'decline', reason: '请向市级反映' });
  const [request] = await told<readonly Row[]>((done) => client.serviceRequests(id, done));
  expect(request).toMatchObject({
    service_request_id: id,
    status: 'closed',
    status_notes: '不予受理',
    service_code: code,
  });
  const listed = await told<readonly Row[]>((done) => client.serviceRequests([id, 'none'], done));
  expect(listed.map(({ service_request_id }) => service_request_id)).toEqual([id]);
});

test('what the client gets wrong is told by status and in words', async () => {
  const { address } = await started();
  const endpoint = `${address}/open311/v2/`;
  const stranger = new Open311({ endpoint, jurisdiction: '430211', apiKey: 'there' });
  await expect(told((done: Done<readonly Row[]>) => stranger.submitRequest({}, done))).rejects.toThrow(
    /403.*api_key/,
  );
  const lost = new Open311({ endpoint, jurisdiction: 'city.gov', apiKey: 'here' });
  await expect(told((done: Done<readonly Row[]>) => lost.serviceList(done))).rejects.toThrow('404');
});

test.each(['json', 'xml'] as const)(
  'our own push reports to our own service in %s, and hears how it stands',
  async (format) => {
    const { address, act, store } = await started();
    const services = await (await fetch(`${address}/open311/v2/services.json?jurisdiction_id=430211`)).json();
    const city: City = {
      endpoint: `${address}/open311/v2`,
      apiKey: 'here',
      jurisdiction: '430211',
      services: { '其他/道路': services[0].service_code },
      format,
    };
    const push = {
      key: 'push-1',
      category: '其他/道路',
      title: '路面 <塌陷> & "积水"',
      details: '很大一个坑 🕳️。\n下雨就满。',
      place: '示例路 1 号',
      contact: { name: '欧阳示例', mobile: '13812345678' },
    };
    const pushed = await pushRequest(push, city, { fetch });
    expect(await pushRequest(push, city, { fetch })).toEqual(pushed);
    if (!('requestId' in pushed)) throw new Error('Our own service gives an id at once.');
    const { requestId } = pushed;
    const kept = await store.cases.list('430211', { limit: 9 });
    expect(kept.map(({ facts }) => facts)).toMatchObject([
      {
        id: requestId,
        channel: 'open311',
        title: '路面 <塌陷> & "积水" 很大一个坑 🕳️。 下雨就满。',
        details: '路面 <塌陷> & "积水"\n很大一个坑 🕳️。\n下雨就满。',
        place: '示例路 1 号',
        reporter: { kind: 'citizen', contact: push.contact },
      },
    ]);
    expect(await requestIdOf(requestId, city, { fetch })).toBe(requestId);
    expect(await statusOf(requestId, city, { fetch })).toMatchObject({ status: 'open', notes: '已提交' });
    await act(requestId, { type: 'accept' });
    await act(requestId, { type: 'assign', tasks: [{ department: 'nr', role: 'lead', title: '核实' }] });
    expect(await statusOf(requestId, city, { fetch })).toMatchObject({
      status: 'open',
      notes: '已交办',
      agency: '自然资源局',
      updatedAt: expect.stringMatching(/\+08:00$/),
    });
    await expect(pushRequest(push, { ...city, apiKey: 'there' }, { fetch })).rejects.toMatchObject({
      failure: 'unauthorized',
      retry: 'no',
    });
    await expect(statusOf(requestId, { ...city, jurisdiction: '430202' }, { fetch })).rejects.toMatchObject({
      failure: 'unknown',
    });
  },
);

test('a city that is gone was sent nothing, so the push may come again', async () => {
  const { address, stop } = await started();
  await stop();
  const city = { endpoint: `${address}/open311/v2`, apiKey: 'here', services: { '其他/道路': '001' } };
  const push = { key: 'push-1', category: '其他/道路', title: '路面塌陷' };
  await expect(pushRequest(push, city, { fetch })).rejects.toMatchObject({
    failure: 'unreached',
    retry: 'yes',
  });
});
