import { Writable } from 'node:stream';
import { pino } from 'pino';
import { expect, test } from 'vitest';
import { readSettings } from '../settings';
import { traceOfLine } from './current';
import { collector } from './testing/collector';
import { startTraces } from './traces';

const TRACE = '0af7651916cd43dd8448eb211c80319c';
const CALLER = 'b7ad6b7169203331';

/** A server that says one line of each request and answers with a status, traced as the environment says. */
async function traced(endpoint: string, environment: Record<string, string> = {}) {
  const lines: Record<string, unknown>[] = [];
  const stream = new Writable({
    write(line, _encoding, done) {
      lines.push(JSON.parse(String(line)));
      done();
    },
  });
  const log = pino({ base: null, mixin: traceOfLine }, stream);
  const { traces: settings } = readSettings({ OTEL_EXPORTER_OTLP_ENDPOINT: endpoint, ...environment });
  const { server, headers, stop } = await startTraces(settings, log);
  const answering = { status: 200 };
  const sent: object[] = [];
  const answer = server(async () => {
    log.info('request');
    sent.push(headers());
    return new Response(null, answering);
  });
  const call = (path: string, init: RequestInit = {}) =>
    answer(new Request(`http://127.0.0.1${path}`, init), { peer: undefined, headers: {} });
  return { call, stop, lines, sent, answering };
}

const from = (flags: string) => ({ headers: { traceparent: `00-${TRACE}-${CALLER}-${flags}` } });

test('a caller that is not sampled is followed in that, and its trace still is in the log', async () => {
  const { endpoint, spans } = await collector();
  const { call, stop, lines } = await traced(endpoint);
  await call('/v1/site', from('00'));
  await call('/healthz');
  await stop();
  expect(spans()).toEqual([]);
  expect(lines).toMatchObject([{ trace_id: TRACE }, { msg: 'request' }]);
  expect(lines[1]).not.toHaveProperty('trace_id');
});

test('a sampler of its own asks no caller', async () => {
  const { endpoint, spans } = await collector();
  const { call, stop } = await traced(endpoint, { OTEL_TRACES_SAMPLER: 'always_on' });
  await call('/v1/site', from('00'));
  await stop();
  expect(spans()).toMatchObject([{ traceId: TRACE, parentSpanId: CALLER }]);
});

test('what is the service’s fault is an error, what is a caller’s is none, and no method is a caller’s word', async () => {
  const { endpoint, spans } = await collector();
  const { call, stop, answering } = await traced(endpoint);
  for (answering.status of [404, 503]) await call('/v1/site');
  await call('/v1/site', { method: 'SECRET' });
  await stop();
  expect(spans().map(({ name, status }) => [name, status.code ?? 0])).toEqual([
    ['GET /v1/site', 0],
    ['GET /v1/site', 2],
    ['HTTP /v1/site', 2],
  ]);
  expect(spans()[1]?.attributes).toMatchObject({ 'error.type': '503' });
  expect(spans()[2]?.attributes).toMatchObject({ 'http.request.method': '_OTHER' });
});

test('a receiver that does not answer holds up no stop', async () => {
  const { endpoint, answering } = await collector();
  answering.answer = () => {};
  const { call, stop } = await traced(endpoint);
  await call('/v1/site');
  const begun = performance.now();
  await stop();
  expect(performance.now() - begun).toBeLessThan(800);
});

test('a receiver that refuses is told of', async () => {
  const { endpoint, answering } = await collector();
  answering.answer = (_received, response) => response.writeHead(400).end();
  const { call, stop, lines } = await traced(endpoint);
  await call('/v1/site');
  await stop();
  await expect
    .poll(() => lines)
    .toContainEqual(expect.objectContaining({ msg: 'traces not sent', spans: 1 }));
});

test('without an endpoint no line names a trace and none is sent on, whatever a caller sends', async () => {
  const { call, lines, sent } = await traced('');
  await call('/v1/site', from('01'));
  expect(lines).toHaveLength(1);
  expect(lines[0]).not.toHaveProperty('trace_id');
  expect(sent).toEqual([{}]);
});
