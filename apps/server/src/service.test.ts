import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { EMBED, readBuild } from './embed/build';
import { keptIn } from './embed/kept';
import { failureWords } from './failure-words';
import { diskVault } from './files/disk-vault';
import { firstKeys } from './keys-commands';
import { createLog } from './log';
import { startService } from './service';
import { readSettings } from './settings';
import { signedIn } from './testing/signed-in';

async function folder(): Promise<string> {
  const path = await mkdtemp(join(tmpdir(), 'wuyou-server-'));
  onTestFinished(() => rm(path, { recursive: true, force: true }));
  // The secrets stand beside it.
  return join(path, 'data');
}

const settings = (data: string) => readSettings({ WUYOU_DATA: data, WUYOU_PORT: '0', WUYOU_LOG: 'silent' });
const log = createLog('silent');
const REPORT = {
  category: '其他',
  title: '路灯不亮三天了',
  reporter: { kind: 'citizen', contact: { name: '示例联系人', mobile: '13800000000' } },
};

async function started(data: string) {
  const service = await startService(settings(data), log);
  let running = true;
  const stop = async () => {
    if (running) await service.stop();
    running = false;
  };
  onTestFinished(stop);
  const call = (path: string, key: string, body?: object, headers: Record<string, string> = {}) =>
    fetch(service.address + path, {
      method: body ? 'POST' : 'GET',
      headers: {
        Authorization: `Bearer ${key}`,
        ...(body && { 'Content-Type': 'application/json' }),
        ...headers,
      },
      ...(body && { body: JSON.stringify(body) }),
    });
  return { service, call, stop };
}

test('a first start needs nothing, gives keys once, and keeps what was reported over a restart', async () => {
  const data = await folder();
  const first = await started(data);
  const keys = await firstKeys(first.service.store.keys, 'example', Date.now());
  if (!keys) throw new Error('A new site has no keys, so it is given some.');
  const receipt = (await (await first.call('/v1/cases', keys.page, REPORT)).json()) as { code: string };
  await first.stop();

  const second = await started(data);
  expect(await firstKeys(second.service.store.keys, 'example', Date.now())).toBeUndefined();
  const view = await second.call(`/v1/cases/${receipt.code}`, keys.page);
  expect(await view.json()).toMatchObject({ code: receipt.code, title: REPORT.title, status: 'submitted' });
  const queue = await (await second.call('/v1/desk/cases', keys.desk)).text();
  expect(queue).toContain(REPORT.title);
  expect(queue).not.toContain('13800000000');
});

test('says when it is alive and ready, and lets no unknown key in', async () => {
  const { call } = await started(await folder());
  expect((await call('/healthz', '')).status).toBe(200);
  expect(await (await call('/readyz', '')).json()).toEqual({ status: 'ready' });
  expect((await call('/v1/site', 'pk_example_unknown')).status).toBe(401);
});

test('an older version of the widgets is served from the files, and this one is kept among them', async () => {
  const data = await folder();
  const kept = keptIn(diskVault(`${data}-files`));
  await kept.write('v0.0.0-older/wuyou.js', Uint8Array.from(Buffer.from('"older";')));
  const { call } = await started(data);
  expect(await (await call('/embed/v0.0.0-older/wuyou.js', '')).text()).toBe('"older";');
  for (const path of (await readBuild(EMBED)).keys())
    await expect.poll(() => kept.read(path), { timeout: 30_000 }).toBeDefined();
});

test('a live feed is ended by a stop, within a second, and is resumed where it was', async () => {
  const data = await folder();
  const first = await started(data);
  const keys = await firstKeys(first.service.store.keys, 'example', Date.now());
  const page = keys?.page ?? '';
  const { code } = (await (await first.call('/v1/cases', page, REPORT)).json()) as { code: string };
  const live = await first.call(`/v1/cases/${code}/live`, page);
  const reader = live.body?.getReader();
  await reader?.read();
  const begun = Date.now();
  await first.stop();
  expect(Date.now() - begun).toBeLessThan(1_500);
  const second = await started(data);
  await second.call(`/v1/cases/${code}/supply`, page, { text: '在 3 号路' });
  const resumed = await second.call(`/v1/cases/${code}/live`, page, undefined, { 'Last-Event-ID': '1' });
  const next = resumed.body?.getReader();
  let text = '';
  while (!text.includes('在 3 号路')) text += new TextDecoder().decode((await next?.read())?.value);
  expect(text).toContain('id: 2\n');
  await next?.cancel();
});

test('a second process on the same data is told why it cannot start', async () => {
  const data = await folder();
  await started(data);
  const error = await startService(settings(data), log).catch((cause: unknown) => cause);
  expect(failureWords(error)).toMatch(/^Another process has .* open\./);
});

test('the eleventh report with one phone in an hour is held back, and another phone is not', async () => {
  const { service, call } = await started(await folder());
  const keys = await firstKeys(service.store.keys, 'example', Date.now());
  if (!keys) throw new Error('A new site has no keys, so it is given some.');
  const report = (mobile: string) =>
    call('/v1/cases', keys.page, {
      ...REPORT,
      reporter: { kind: 'citizen', contact: { name: '示例联系人', mobile } },
    });
  const first = await Promise.all(Array.from({ length: 10 }, () => report('13800000000')));
  expect(new Set(first.map(({ status }) => status))).toEqual(new Set([201]));
  const held = await report('138 0000 0000');
  expect([held.status, await held.json()]).toMatchObject([429, { code: 'rate_limited' }]);
  expect(Number(held.headers.get('Retry-After'))).toBeGreaterThan(3_500);
  expect((await report('13800000001')).status).toBe(201);
});

test('metrics are read at a port of their own, and hold no receipt code', async () => {
  const data = await folder();
  const environment = { WUYOU_DATA: data, WUYOU_PORT: '0', WUYOU_METRICS_PORT: '0', WUYOU_LOG: 'silent' };
  const service = await startService(readSettings(environment), log);
  onTestFinished(() => service.stop());
  await fetch(`${service.address}/v1/cases/7K3M9Q2C4D5EXW89`);
  expect((await fetch(`${service.address}/metrics`)).status).toBe(404);
  const text = await (await fetch(service.metricsAddress ?? '')).text();
  expect(text).toContain(
    'wuyou_http_request_duration_seconds_count{method="GET",route="/v1/cases/{code}",status="401"} 1',
  );
  expect(text).not.toContain('7K3M9Q2C4D5EXW89');
});

test('on a first start invented staff sign in, each to what their role may do', async () => {
  const { service, call } = await started(await folder());
  const statusFor = async (member: string) => {
    const { tokens } = await signedIn(service.developmentIssuer ?? '', member);
    return (await call('/v1/desk/cases', tokens.access_token)).status;
  };
  expect(await statusFor('example-desk-甲')).toBe(200);
  expect(await statusFor('example-admin-甲')).toBe(403);
  expect((await call('/v1/desk/cases', 'a.b.c')).status).toBe(401);
});

test('what would be sent is shown on a machine of one’s own, with the words a reporter would read, and nowhere else', async () => {
  const data = await folder();
  const environment = { WUYOU_DATA: data, WUYOU_PORT: '0', WUYOU_LOG: 'silent', WUYOU_METRICS_PORT: '0' };
  const service = await startService(readSettings({ ...environment, WUYOU_DEVELOPMENT: 'on' }), log);
  let running = true;
  onTestFinished(async () => (running ? service.stop() : undefined));
  const keys = await firstKeys(service.store.keys, 'example', Date.now());
  const reported = await fetch(`${service.address}/v1/cases`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${keys?.page}`, 'Content-Type': 'application/json' },
    body: JSON.stringify(REPORT),
  });
  const { code } = (await reported.json()) as { code: string };
  const read = async () => (await fetch(`${service.address}/outbox`)).text();
  await expect.poll(read, { timeout: 30_000, interval: 500 }).toContain(code.match(/.{4}/g)?.join('-'));
  const page = await read();
  expect(page).toContain('138****0000');
  expect(page).not.toMatch(/13800000000|路灯|示例联系人/);
  await service.stop();
  running = false;

  const other = await startService(readSettings(environment), log);
  onTestFinished(() => other.stop());
  expect((await fetch(`${other.address}/outbox`)).status).toBe(404);
});
