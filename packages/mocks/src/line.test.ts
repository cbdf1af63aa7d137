import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createLine } from './line';

const ADDRESS = 'https://wuyou.example/v1/site';
const answer = async (request: Request) => new Response(request.method);

function liveLine() {
  const left: unknown[] = [];
  const line = createLine(async () => {
    const body = new ReadableStream({
      start: (controller) => controller.enqueue(new TextEncoder().encode(': \n\n')),
      cancel: () => {
        left.push('left');
      },
    });
    return new Response(body, { headers: { 'Content-Type': 'text/event-stream; charset=utf-8' } });
  });
  return { line, left };
}

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

test('a healthy line passes requests on, made in any way that fetch knows', async () => {
  const { fetch } = createLine(answer);
  expect(await (await fetch(ADDRESS)).text()).toBe('GET');
  expect(await (await fetch(new URL(ADDRESS), { method: 'POST' })).text()).toBe('POST');
  expect(await (await fetch(new Request(ADDRESS, { method: 'PUT' }))).text()).toBe('PUT');
});

test('the next so many requests fail with when to come again, then no more', async () => {
  const { fetch, faults } = createLine(answer);
  faults.fail(2);
  const first = await fetch(ADDRESS, { headers: { 'Accept-Language': 'en' } });
  expect([first.status, first.headers.get('Retry-After')]).toEqual([503, '1']);
  expect(await first.json()).toMatchObject({
    code: 'unavailable',
    title: 'The service is resting; try again shortly',
    details: { retryAfter: 1 },
  });
  expect((await fetch(ADDRESS)).status).toBe(503);
  expect((await fetch(ADDRESS)).status).toBe(200);
});

test('a service may be down until it is said to be up again', async () => {
  const { fetch, faults } = createLine(answer);
  faults.fail('always');
  for (let i = 0; i < 10; i += 1) expect((await fetch(ADDRESS)).status).toBe(503);
  faults.fail(false);
  expect((await fetch(ADDRESS)).status).toBe(200);
});

test('a slow line answers after its latency, within the range', async () => {
  const { fetch, faults } = createLine(answer, () => 0.5);
  let answered = false;
  const ask = async () => {
    answered = false;
    await fetch(ADDRESS);
    answered = true;
  };
  for (const [latency, ms] of [
    [300, 300],
    [[100, 200], 150],
  ] as const) {
    faults.latency = latency;
    const asking = ask();
    await vi.advanceTimersByTimeAsync(ms - 1);
    expect(answered).toBe(false);
    await vi.advanceTimersByTimeAsync(1);
    await asking;
    expect(answered).toBe(true);
  }
});

test('who gives up waiting on a slow line is let go at once', async () => {
  const { fetch, faults } = createLine(answer);
  faults.latency = 60_000;
  const stop = new AbortController();
  const asking = fetch(ADDRESS, { signal: stop.signal });
  stop.abort();
  await expect(asking).rejects.toMatchObject({ name: 'AbortError' });
  expect(vi.getTimerCount()).toBe(0);
});

test('a dead line rejects as fetch does, and breaks off what was live', async () => {
  const { line, left } = liveLine();
  const reader = (await line.fetch(ADDRESS)).body?.getReader();
  await reader?.read();
  const waiting = reader?.read();
  line.faults.offline = true;
  await expect(waiting).rejects.toThrow(TypeError);
  expect(left).toEqual(['left']);
  await expect(line.fetch(ADDRESS)).rejects.toThrow(TypeError);
  line.faults.offline = false;
  expect((await line.fetch(ADDRESS)).status).toBe(200);
});

test('aborting ends a live reply with an abort, leaving it ends it quietly', async () => {
  const { line, left } = liveLine();
  const stop = new AbortController();
  const aborted = (await line.fetch(ADDRESS, { signal: stop.signal })).body?.getReader();
  await aborted?.read();
  const waiting = aborted?.read();
  stop.abort();
  await expect(waiting).rejects.toMatchObject({ name: 'AbortError' });
  await (await line.fetch(ADDRESS)).body?.cancel();
  expect(left).toEqual(['left', 'left']);
});

test('a mended line has no fault left', async () => {
  const { fetch, faults, mend } = createLine(answer);
  faults.fail('always');
  faults.latency = 60_000;
  faults.offline = true;
  mend();
  expect((await fetch(ADDRESS)).status).toBe(200);
  expect(faults.offline).toBe(false);
});
