import { DomainError, type ErrorCode } from '@wuyou/domain/values';
import { expect, test } from 'vitest';
import { outcomeOf } from './outcome';
import { refusal } from './testing/script';

const reading = { locale: 'en', now: Date.parse('2026-10-09T08:00:00Z') } as const;
const read = (response: Response) => outcomeOf(response, reading);

test('a refusal comes back as the error it was, with its details and the request it belongs to', async () => {
  const outcome = await read(refusal('conflict', 409, { details: { version: 7 } }));
  expect(outcome).toMatchObject({
    ok: false,
    error: {
      name: 'DomainError',
      code: 'conflict',
      details: { version: 7 },
      requestId: 'request-1',
      message: 'service says conflict',
    },
  });
});

test('a refusal that came through a proxy as plain JSON is still known', async () => {
  const body = await refusal('not_found', 404).text();
  const outcome = await read(new Response(body, { status: 404, headers: { 'Content-Type': 'text/plain' } }));
  expect(outcome.ok || outcome.error.code).toBe('not_found');
});

const PAGE = '<html><h1>502 Bad Gateway</h1></html>';
const GATEWAY = '{"code":"40310","message":"denied"}';

const FOREIGN: readonly (readonly [number, string, ErrorCode])[] = [
  [401, PAGE, 'unauthorized'],
  [403, GATEWAY, 'forbidden'],
  [404, PAGE, 'internal'],
  [413, PAGE, 'internal'],
  [429, GATEWAY, 'rate_limited'],
  [500, '', 'internal'],
  [502, PAGE, 'unavailable'],
  [503, 'null', 'unavailable'],
  [504, '', 'unavailable'],
];

test.for(FOREIGN)('a gateway that answers %i with %j gives the error %s', async ([status, body, code]) => {
  const headers = { 'Request-Id': 'gateway-9', 'Retry-After': '4' };
  const outcome = await read(new Response(body, { status, headers }));
  if (outcome.ok) throw new Error('A refusal was taken for an answer');
  expect(DomainError.is(outcome.error, code)).toBe(true);
  expect(outcome.retryAfter).toBe(4_000);
  expect(outcome.error.requestId).toBe('gateway-9');
  expect(outcome.error.message).toMatch(/[a-z]{3}/);
  expect(String(outcome.error.cause)).toContain(`HTTP ${status}`);
});

test('a busy gateway says in the details when to come again', async () => {
  const outcome = await read(new Response(PAGE, { status: 503, headers: { 'Retry-After': '4' } }));
  expect(outcome.ok || outcome.error.details).toEqual({ retryAfter: 4 });
});

test('a page in place of an answer is an error, not a parse error', async () => {
  const outcome = await read(new Response(PAGE, { status: 200 }));
  expect(outcome.ok || outcome.error.code).toBe('internal');
});

test('what a page of another origin may not read in the header is read in the details', async () => {
  const outcome = await read(refusal('rate_limited', 429, { details: { retryAfter: 9 } }));
  expect(outcome.ok || outcome.retryAfter).toBe(9_000);
});

test('a body that breaks off is the network', async () => {
  const body = new ReadableStream({
    start(controller) {
      controller.enqueue(new TextEncoder().encode('{"co'));
      controller.error(new TypeError('terminated'));
    },
  });
  await expect(read(new Response(body))).rejects.toMatchObject({ code: 'network' });
});
