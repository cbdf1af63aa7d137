import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { toInstant } from '@wuyou/domain';
import { pino } from 'pino';
import { expect, onTestFinished, test } from 'vitest';
import { firstKeys } from '../keys-commands';
import { receiver } from '../outbox/testing/receiver';
import { newSecret } from '../outbox/webhook-channel';
import { startService } from '../service';
import { readSettings } from '../settings';
import { traceOfLine } from './current';
import { collector, type ReceivedSpan } from './testing/collector';

const NAME = '示例联系人';
const MOBILE = '13800000000';
const REPORT = {
  category: '其他',
  title: '路灯不亮三天了',
  reporter: { kind: 'citizen', contact: { name: NAME, mobile: MOBILE } },
};
const TRACE = '0af7651916cd43dd8448eb211c80319c';
const CALLER = 'b7ad6b7169203331';

async function serve(environment: Record<string, string>) {
  const folder = await mkdtemp(join(tmpdir(), 'wuyou-traces-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const lines: Record<string, unknown>[] = [];
  const stream = new Writable({
    write(line, _encoding, done) {
      lines.push(JSON.parse(String(line)));
      done();
    },
  });
  const settings = readSettings({ WUYOU_DATA: join(folder, 'data'), WUYOU_PORT: '0', ...environment });
  const service = await startService(settings, pino({ base: null, mixin: traceOfLine }, stream));
  let running = true;
  const stop = async () => {
    if (running) await service.stop();
    running = false;
  };
  onTestFinished(stop);
  const keys = await firstKeys(service.store.keys, 'example', Date.now());
  const call = (path: string, { body, ...headers }: Record<string, unknown> = {}) =>
    fetch(service.address + path, {
      method: body ? 'POST' : 'GET',
      headers: {
        Authorization: `Bearer ${keys?.page}`,
        ...(body !== undefined && { 'Content-Type': 'application/json' }),
        ...headers,
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
  return { service, call, stop, lines };
}

const named = (spans: readonly ReceivedSpan[], name: string) => spans.filter((span) => span.name === name);

test('a request is a span of its caller’s trace, named by its route, with its store’s work under it', async () => {
  const { endpoint, paths, resource, spans } = await collector();
  const { call, stop, lines } = await serve({
    OTEL_EXPORTER_OTLP_ENDPOINT: endpoint,
    OTEL_SERVICE_NAME: '示例',
  });
  const reported = await call('/v1/cases', { body: REPORT, traceparent: `00-${TRACE}-${CALLER}-01` });
  expect(reported.status).toBe(201);
  await stop();
  expect(new Set(paths())).toEqual(new Set(['/v1/traces']));
  expect(resource()).toMatchObject({ 'service.name': '示例' });
  const [server] = named(spans(), 'POST /v1/cases') as [ReceivedSpan];
  expect(server).toMatchObject({ traceId: TRACE, parentSpanId: CALLER, kind: 2 });
  expect(server.attributes).toEqual({
    'http.request.method': 'POST',
    'http.route': '/v1/cases',
    'http.response.status_code': 201,
  });
  const under = spans().filter(({ parentSpanId }) => parentSpanId === server.spanId);
  expect(under.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['store.keys.authenticate', 'store.commit']),
  );
  expect(under.every(({ traceId }) => traceId === TRACE)).toBe(true);
  expect(lines.find(({ msg }) => msg === 'request')).toMatchObject({ route: '/v1/cases', trace_id: TRACE });
});

test('no receipt code, mobile, name, word or query is in what is sent', async () => {
  const { endpoint, spans, text } = await collector();
  const { call, stop } = await serve({ OTEL_EXPORTER_OTLP_ENDPOINT: endpoint });
  const { code } = (await (await call('/v1/cases', { body: REPORT })).json()) as { code: string };
  await call(`/v1/cases/${code}`);
  await call(`/v1/cases/${code}/supply`, { body: { text: '在 3 号路' } });
  await call(`/v1/desk/cases?mobile=${MOBILE}&q=${encodeURIComponent(NAME)}`);
  await call(`/open311/v2/requests.json?service_request_id=${code}`);
  await call(`/nowhere/${code}`);
  await stop();
  expect(named(spans(), 'GET /v1/cases/{code}')).toHaveLength(1);
  expect(named(spans(), 'GET')[0]?.attributes).toEqual({
    'http.request.method': 'GET',
    'http.response.status_code': 404,
  });
  for (const secret of [
    code,
    MOBILE,
    NAME,
    encodeURIComponent(NAME),
    '路灯',
    '3 号路',
    '127.0.0.1',
    'pk_example',
  ])
    expect(text()).not.toContain(secret);
});

test('a delivery is a trace of its own, which its receiver is told, and shows how it ended', async () => {
  const { endpoint, spans } = await collector();
  const hook = await receiver((_received, response) => response.writeHead(500).end(NAME));
  const { service, call, stop, lines } = await serve({
    OTEL_EXPORTER_OTLP_ENDPOINT: endpoint,
    WUYOU_DEVELOPMENT: 'on',
  });
  const at = toInstant(Date.now());
  await service.store.outbox.webhooks.add('example', {
    id: 'w1',
    url: hook.url,
    types: [],
    secret: newSecret(),
    at,
  });
  await call('/v1/cases', { body: REPORT, traceparent: `00-${TRACE}-${CALLER}-01` });
  await expect.poll(() => hook.received.length, { timeout: 30_000 }).toBeGreaterThan(0);
  await stop();
  const [sent] = named(spans(), 'outbox.webhook') as [ReceivedSpan];
  expect(sent).toMatchObject({ kind: 3, status: { code: 2 } });
  expect(sent.parentSpanId ?? '').toBe('');
  expect(sent.traceId).not.toBe(TRACE);
  expect(sent.attributes).toMatchObject({
    'wuyou.delivery.type': 'case.reported',
    'wuyou.delivery.outcome': 'failed',
    'error.type': 'failed',
  });
  expect(hook.received[0]?.headers.traceparent).toBe(`00-${sent.traceId}-${sent.spanId}-01`);
  const line = lines.find(({ msg }) => msg === 'delivery');
  expect(line).toMatchObject({ id: sent.attributes['wuyou.delivery.id'] });
  expect(line).not.toHaveProperty('trace_id');
});
