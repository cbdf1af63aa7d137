import { DomainError } from '@wuyou/domain/values';
import { expect, test } from 'vitest';
import type { CallOptions } from './call';
import { createClientIn } from './client';
import type { ClientOptions } from './config';
import { clockwork } from './testing/clockwork';
import { refusal, script, settled } from './testing/script';

const CODE = '7K3M9Q2C4D5EXW89';
const offline = () => new TypeError('Failed to fetch');

function setUp(answers: Parameters<typeof script>, options: Partial<ClientOptions> = {}) {
  const clock = clockwork();
  const { fetch, sent } = script(...answers);
  const client = createClientIn({ baseUrl: 'https://example.com/wuyou', fetch, ...options }, clock);
  return { clock, client, sent };
}

test('a request says who calls, in which language, and what it takes', async () => {
  const { client, sent } = setUp([Response.json({})], { key: 'pk_test_example', locale: 'en' });
  await client.cases.promise({ category: '城乡建设/工程建设审批' });
  const [request] = sent;
  expect(request?.method).toBe('GET');
  const url = new URL(request?.url ?? '');
  expect(url.origin + url.pathname).toBe('https://example.com/wuyou/v1/promise');
  expect(url.searchParams.get('category')).toBe('城乡建设/工程建设审批');
  expect(Object.fromEntries(request?.headers ?? [])).toEqual({
    accept: 'application/json',
    'accept-language': 'en',
    authorization: 'Bearer pk_test_example',
  });
});

test('an absent filter is not sent', async () => {
  const { client, sent } = setUp([Response.json({})]);
  await client.cases.promise({ category: undefined });
  expect(sent[0]?.url).toBe('https://example.com/wuyou/v1/promise');
});

test('a command sends one key however often it is tried', async () => {
  const { client, clock, sent } = setUp([
    offline(),
    refusal('unavailable', 503),
    Response.json({ code: CODE }),
  ]);
  const outcome = settled(client.cases.urge(CODE, { note: '请尽快' }));
  await clock.advance(10_000);
  expect(await outcome).toEqual({ code: CODE });
  expect(sent.map(({ headers }) => headers.get('Idempotency-Key'))).toEqual(['id-1', 'id-1', 'id-1']);
  expect(await Promise.all(sent.map((request) => request.json()))).toEqual(Array(3).fill({ note: '请尽快' }));
});

test('a key no header can carry, and something that is no case, are refused in words before anything is sent', async () => {
  const { client, sent } = setUp([]);
  await expect(client.cases.urge(CODE, {}, { idempotencyKey: '钥匙' })).rejects.toMatchObject({
    code: 'invalid',
    details: { issues: [{ pointer: 'Idempotency-Key', code: 'format' }] },
  });
  await expect(client.cases.get(undefined as unknown as string)).rejects.toMatchObject({ code: 'not_found' });
  expect(sent).toEqual([]);
});

test('each command has a key of its own, unless the caller gives one', async () => {
  const { client, sent } = setUp([1, 2, 3].map(() => Response.json({})));
  await client.cases.urge(CODE);
  await client.cases.urge(CODE);
  await client.cases.urge(CODE, {}, { idempotencyKey: 'mine' });
  expect(sent.map(({ headers }) => headers.get('Idempotency-Key'))).toEqual(['id-1', 'id-2', 'mine']);
});

test('a lookup sends no key', async () => {
  const { client, sent } = setUp([Response.json({})]);
  await client.cases.get(CODE);
  expect(sent[0]?.headers.has('Idempotency-Key')).toBe(false);
});

test('a lookup is tried again too', async () => {
  const { client, clock, sent } = setUp([offline(), Response.json({ code: CODE })]);
  const outcome = settled(client.cases.get(CODE));
  await clock.advance(500);
  expect(await outcome).toEqual({ code: CODE });
  expect(sent).toHaveLength(2);
});

test('a key that is still at work is waited for', async () => {
  const busy = refusal('idempotency_in_progress', 409, { headers: { 'Retry-After': '1' } });
  const { client, clock, sent } = setUp([busy, Response.json({})]);
  const outcome = settled(client.cases.withdraw(CODE));
  await clock.advance(1_499);
  expect(sent).toHaveLength(1);
  await clock.advance(1);
  expect(await outcome).toEqual({});
});

test('no answer at all is the network, in the language of the client, with its cause', async () => {
  const cause = offline();
  const { client } = setUp([cause], { retries: 0 });
  const error = await settled(client.site.get());
  expect(error).toMatchObject({
    code: 'network',
    message: '网络连不上，请检查网络后重试',
    cause,
    retryable: true,
  });
});

test('each try has its own time, and the error says how long that was', async () => {
  const { client, clock, sent } = setUp(['silence', 'silence'], { timeout: 3_000, retries: 1 });
  const outcome = settled(client.site.get());
  await clock.advance(3_000 + 500 + 3_000);
  expect(await outcome).toMatchObject({ code: 'timeout', details: { timeout: 3_000 } });
  expect(sent.map(({ signal }) => signal.aborted)).toEqual([true, true]);
  expect(clock.timers()).toEqual([]);
});

test('a call may have its own time', async () => {
  const { client, clock } = setUp(['silence'], { retries: 0 });
  const outcome = settled(client.site.get({ timeout: 20 }));
  await clock.advance(20);
  expect(await outcome).toMatchObject({ code: 'timeout', details: { timeout: 20 } });
});

test('a body that does not end counts as no answer', async () => {
  const { client, clock } = setUp([new Response(new ReadableStream())], { retries: 0, timeout: 50 });
  const outcome = settled(client.site.get());
  await clock.advance(50);
  expect(await outcome).toMatchObject({ code: 'timeout' });
});

test('an abort under way rejects at once, cancels the request, and is not tried again', async () => {
  const { client, clock, sent } = setUp(['silence']);
  const controller = new AbortController();
  const outcome = settled(client.cases.get(CODE, { signal: controller.signal }));
  await clock.advance(0);
  controller.abort();
  expect(await outcome).toMatchObject({ name: 'AbortError' });
  expect(sent.map(({ signal }) => signal.aborted)).toEqual([true]);
  expect(clock.timers()).toEqual([]);
});

test('an abort while waiting to try again rejects at once with its reason', async () => {
  const { client, clock, sent } = setUp([offline()]);
  const controller = new AbortController();
  const outcome = settled(client.cases.get(CODE, { signal: controller.signal }));
  await clock.advance(100);
  expect(clock.timers()).toEqual([400]);
  const reason = new Error('The page was left');
  controller.abort(reason);
  expect(await outcome).toBe(reason);
  expect(sent).toHaveLength(1);
  expect(clock.timers()).toEqual([]);
});

test('a call aborted beforehand sends nothing', async () => {
  const { client, sent } = setUp([]);
  const options: CallOptions = { signal: AbortSignal.abort('left') };
  expect(await settled(client.cases.get(CODE, options))).toBe('left');
  expect(sent).toEqual([]);
});

test('a token is asked for before every try', async () => {
  let asked = 0;
  const token = async () => `token-${++asked}`;
  const { client, clock, sent } = setUp([offline(), Response.json({})], { token });
  const outcome = settled(client.site.get());
  await clock.advance(500);
  await outcome;
  expect(sent.map(({ headers }) => headers.get('Authorization'))).toEqual([
    'Bearer token-1',
    'Bearer token-2',
  ]);
});

test("a token that cannot be had is the caller's own error, and nothing is sent", async () => {
  const cause = new Error('Signed out');
  const { client, sent } = setUp([], { token: () => Promise.reject(cause) });
  expect(await settled(client.site.get())).toBe(cause);
  expect(sent).toEqual([]);
});

test('a refusal is thrown as it was sent', async () => {
  const details = { status: 'closed', command: 'urge', allowed: ['rate', 'reopen'] };
  const { client } = setUp([refusal('not_allowed_in_status', 409, { details })]);
  const error = await settled(client.cases.urge(CODE));
  expect(DomainError.is(error, 'not_allowed_in_status') && error.details.allowed).toEqual(['rate', 'reopen']);
});
