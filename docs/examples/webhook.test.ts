import { Webhook } from 'standardwebhooks';
import { expect, test } from 'vitest';
import { handle, receive } from './webhook';

const secret = 'whsec_MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=';
const BODY = JSON.stringify({
  type: 'case.resolved',
  timestamp: '2026-09-07T09:12:00+08:00',
  data: { reference: '7K3M-9Q2C' },
});

function sent(body = BODY, signedBy = secret): Request {
  const at = new Date();
  return new Request('https://receiver.example.cn/wuyou', {
    method: 'POST',
    body,
    headers: {
      'webhook-id': 'w1',
      'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
      'webhook-signature': new Webhook(signedBy).sign('w1', at, BODY),
    },
  });
}

function receiver() {
  const shown: string[] = [];
  const known = new Set<string>();
  const options = {
    secret,
    isNew: async (id: string) => !known.has(id) && Boolean(known.add(id)),
    handle: async (event: Parameters<typeof handle>[0]) =>
      handle(event, (text) => {
        shown.push(text);
      }),
  };
  return { shown, receive: (request: Request) => receive(request, options) };
}

test('what comes twice is handled once, and both are answered alike', async () => {
  const { shown, receive } = receiver();
  expect((await receive(sent())).status).toBe(204);
  expect((await receive(sent())).status).toBe(204);
  expect(shown).toEqual(['7K3M-9Q2C 已有答复']);
});

test('what somebody else wrote, or changed, is refused', async () => {
  const { shown, receive } = receiver();
  expect((await receive(sent(BODY.replace('7K3M', '8888')))).status).toBe(400);
  expect((await receive(sent(BODY, `whsec_${btoa('other'.repeat(6))}`))).status).toBe(400);
  expect(shown).toEqual([]);
});
