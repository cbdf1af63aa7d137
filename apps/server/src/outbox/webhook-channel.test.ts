import type { Delivery, SigningWebhook } from '@wuyou/postgres';
import { Webhook } from 'standardwebhooks';
import { expect, test } from 'vitest';
import type { Resolve } from './pin-target';
import { type Received, receiver } from './testing/receiver';
import { newSecret, webhookChannel } from './webhook-channel';

const NOW = Date.now();
const CONTENT = { type: 'case.resolved', timestamp: '2026-09-07T09:12:00+08:00', data: { id: 'case-1' } };
const DELIVERY: Delivery = {
  id: '0199e1f0-0000-7000-8000-000000000001',
  channel: 'webhook',
  lane: 'w1',
  recipient: 'w1',
  type: CONTENT.type,
  position: 1,
  content: CONTENT,
  status: 'pending',
  createdAt: CONTENT.timestamp,
  tries: 1,
};

interface Sending {
  readonly secrets?: readonly string[];
  readonly disabledAt?: string;
  readonly resolve?: Resolve;
  readonly timeout?: number;
}

async function send(
  url: string | undefined,
  { secrets = [newSecret()], disabledAt, ...options }: Sending = {},
) {
  const found: SigningWebhook | undefined =
    url === undefined
      ? undefined
      : {
          id: 'w1',
          url,
          types: [],
          createdAt: CONTENT.timestamp,
          secrets,
          ...(disabledAt && { disabledAt }),
        };
  const register = { find: async () => found } as unknown as Parameters<typeof webhookChannel>[0]['register'];
  const channel = webhookChannel({ register, reach: 'public-and-loopback', clock: () => NOW, ...options });
  return channel('430211', DELIVERY);
}

const headersOf = ({ headers }: Received) => headers as Record<string, string>;

test('what is sent is verified by Standard Webhooks, and carries the delivery’s id', async () => {
  const { url, received } = await receiver();
  const secret = newSecret();
  expect(await send(url, { secrets: [secret] })).toEqual({ kind: 'sent' });
  const [one] = received as [Received];
  expect(headersOf(one)['webhook-id']).toBe(DELIVERY.id);
  expect(new Webhook(secret).verify(one.body, headersOf(one))).toEqual(CONTENT);
  expect(() => new Webhook(newSecret()).verify(one.body, headersOf(one))).toThrow();
  expect(() => new Webhook(secret).verify(`${one.body} `, headersOf(one))).toThrow();
});

test('while a secret is being changed, both verify', async () => {
  const { url, received } = await receiver();
  const secrets = [newSecret(), newSecret()];
  await send(url, { secrets });
  const [one] = received as [Received];
  for (const secret of secrets) expect(new Webhook(secret).verify(one.body, headersOf(one))).toEqual(CONTENT);
});

test.each([
  [200, { kind: 'sent' }],
  [202, { kind: 'sent' }],
  [301, { kind: 'failed', failure: 'HTTP 301' }],
  [404, { kind: 'failed', failure: 'HTTP 404' }],
  [410, { kind: 'gone', failure: 'HTTP 410' }],
  [500, { kind: 'failed', failure: 'HTTP 500' }],
])('an answer of %i is %o', async (status, outcome) => {
  const { url } = await receiver((_received, response) => response.writeHead(status).end());
  expect(await send(url)).toEqual(outcome);
});

test('a redirect is followed nowhere', async () => {
  const secret = await receiver();
  const { url } = await receiver((_received, response) =>
    response.writeHead(307, { Location: secret.url }).end(),
  );
  expect(await send(url)).toMatchObject({ kind: 'failed' });
  expect(secret.received).toEqual([]);
});

test('of what is answered only the beginning is read and kept, on one line', async () => {
  const { url } = await receiver((_received, response) => {
    response.writeHead(500);
    response.write(`no\n\u0007such\u202e table${'x'.repeat(100_000)}`);
    // Never ends: nobody waits for the rest.
  });
  const outcome = await send(url);
  expect(outcome).toMatchObject({
    kind: 'failed',
    failure: expect.stringMatching(/^HTTP 500 no such table?x+…$/),
  });
  expect('failure' in outcome && outcome.failure.length).toBeLessThan(220);
});

test('who asks for a rest is given it', async () => {
  const { url } = await receiver((_received, response) =>
    response.writeHead(429, { 'Retry-After': '120' }).end(),
  );
  expect(await send(url)).toMatchObject({ kind: 'failed', retryAfter: 120_000 });
});

test('who does not answer is not waited for', async () => {
  const { url } = await receiver(() => {});
  expect(await send(url, { timeout: 100 })).toEqual({ kind: 'failed', failure: 'No answer within 0.1 s.' });
});

test('who has said yes and then goes on in drops is not waited for', async () => {
  const { url } = await receiver((_received, response) => {
    response.writeHead(200);
    response.write('.');
  });
  expect(await send(url, { timeout: 200 })).toEqual({ kind: 'sent' });
});

test('the connection goes to what was looked up, under the name that was given', async () => {
  const { port, received } = await receiver();
  let asked = 0;
  const resolve = async () => {
    asked += 1;
    return asked === 1 ? ['127.0.0.1'] : ['127.0.0.2'];
  };
  expect(await send(`http://receiver.localhost:${port}/hook`, { resolve })).toEqual({ kind: 'sent' });
  expect(asked).toBe(1);
  expect(received[0]?.headers.host).toBe(`receiver.localhost:${port}`);
});

test('where nothing listens, or a name leads inside, it failed and is tried again', async () => {
  expect(await send('http://127.0.0.1:1/')).toMatchObject({
    kind: 'failed',
    failure: expect.stringContaining('ECONNREFUSED'),
  });
  const inside = { resolve: async () => ['10.0.0.8'] };
  expect(await send('https://receiver.example.cn/', inside)).toEqual({
    kind: 'failed',
    failure: 'Not sent: It leads to an address that is not public.',
  });
});

test('nothing is sent to a webhook that was removed or disabled', async () => {
  expect(await send(undefined)).toMatchObject({ kind: 'refused' });
  const { url, received } = await receiver();
  expect(await send(url, { disabledAt: CONTENT.timestamp })).toMatchObject({ kind: 'refused' });
  expect(received).toEqual([]);
});
