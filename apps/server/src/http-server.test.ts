import { connect } from 'node:net';
import { EventStream } from '@wuyou/engine';
import { expect, onTestFinished, test } from 'vitest';
import { listen } from './http-server';

const at = { host: '127.0.0.1', port: 0 };

async function started(fetch: (request: Request) => Promise<Response>) {
  const server = await listen(fetch, at);
  onTestFinished(() => server.stop());
  return server;
}

test('requests reach the function as they were sent, and replies go back as they are', async () => {
  const server = await started(async (request) => {
    const { pathname, search } = new URL(request.url);
    const body = await request.text();
    return Response.json(
      { method: request.method, path: pathname + search, key: request.headers.get('Idempotency-Key'), body },
      { status: 201, headers: { ETag: '"3"' } },
    );
  });
  const reply = await globalThis.fetch(`${server.address}/v1/cases?q=%E8%AF%89`, {
    method: 'POST',
    headers: { 'Idempotency-Key': 'k', 'Content-Type': 'application/json' },
    body: '{"title":"诉求"}',
  });
  expect([reply.status, reply.headers.get('ETag')]).toEqual([201, '"3"']);
  expect(await reply.json()).toEqual({
    method: 'POST',
    path: '/v1/cases?q=%E8%AF%89',
    key: 'k',
    body: '{"title":"诉求"}',
  });
});

test('a port that is taken is refused, not shared', async () => {
  const server = await started(async () => new Response(''));
  const port = Number(new URL(server.address).port);
  await expect(listen(async () => new Response(''), { ...at, port })).rejects.toMatchObject({
    code: 'EADDRINUSE',
  });
});

test('a stop lets what is under way finish, ends live feeds, and takes less than a second', async () => {
  let release = (): void => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  let left = false;
  const server = await started(async (request) => {
    if (!request.url.endsWith('/live')) {
      await held;
      return new Response('done');
    }
    const stop = new AbortController();
    stop.signal.addEventListener('abort', () => {
      left = true;
    });
    const body = new EventStream(messagesUntil(stop.signal), stop, () => {});
    return new Response(body, { headers: { 'Content-Type': 'text/event-stream' } });
  });
  const live = await globalThis.fetch(`${server.address}/live`);
  const reader = live.body?.getReader();
  await reader?.read();
  const slow = globalThis.fetch(`${server.address}/slow`).then((reply) => reply.text());
  await new Promise((resolve) => setTimeout(resolve, 50));
  const begun = Date.now();
  const stopped = server.stop();
  setTimeout(release, 100);
  await stopped;
  expect(await slow).toBe('done');
  expect(Date.now() - begun).toBeLessThan(1000);
  expect((await reader?.read())?.done).toBe(true);
  await expect.poll(() => left).toBe(true);
  await expect(globalThis.fetch(`${server.address}/late`)).rejects.toThrow();
});

/** One message, and then nothing more until the reader has left. */
async function* messagesUntil(signal: AbortSignal): AsyncGenerator<string, void> {
  yield 'data: 1\n\n';
  await new Promise((resolve) => signal.addEventListener('abort', resolve));
}

test('a slow reader of a feed is waited for, and gets every message', async () => {
  const text = `data: ${'x'.repeat(64_000)}\n\n`;
  let made = 0;
  async function* messages(): AsyncGenerator<string, void> {
    for (; made < 300; made += 1) yield text;
  }
  const server = await started(
    async () => new Response(new EventStream(messages(), new AbortController(), () => {})),
  );
  const reply = await globalThis.fetch(`${server.address}/live`);
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(made).toBeLessThan(300);
  expect((await reply.text()).length).toBe(300 * text.length);
});

test('a feed that breaks ends its connection, and the engine is told', async () => {
  const broken = new Error('disk');
  const told: unknown[] = [];
  async function* messages(): AsyncGenerator<string, void> {
    yield 'data: 1\n\n';
    throw broken;
  }
  const server = await started(
    async () => new Response(new EventStream(messages(), new AbortController(), (error) => told.push(error))),
  );
  await globalThis.fetch(`${server.address}/live`).then(
    (reply) => reply.text(),
    () => '',
  );
  expect(told).toEqual([broken]);
});

test('who breaks off at once is known by the address they came from', async () => {
  let saw = (_peer: string | undefined): void => {};
  const seen = new Promise<string | undefined>((resolve) => {
    saw = resolve;
  });
  const server = await listen(async (_request, { peer }) => {
    await new Promise((resolve) => setTimeout(resolve, 50));
    saw(peer);
    return new Response('');
  }, at);
  onTestFinished(() => server.stop());
  const socket = connect(Number(new URL(server.address).port), '127.0.0.1');
  socket.write('GET / HTTP/1.1\r\nHost: example\r\n\r\n', () => socket.resetAndDestroy());
  expect(await seen).toBe('127.0.0.1');
});
