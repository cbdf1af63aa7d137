import type { Delivery, PostgresStore } from '@wuyou/postgres';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { botChannel } from './bot-channel';
import { outboxWorld, PATIENCE, testStore } from './testing/outbox-world';

let store: PostgresStore;
let close: () => Promise<void>;
beforeAll(async () => {
  ({ store, close } = await testStore());
}, PATIENCE);
afterAll(() => close?.());

const ADDRESS = 'https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=example';
const DELIVERY = { lane: 'department nr', content: { text: '示例' } } as Delivery;

function group(...answers: object[]) {
  const sent: { address: string; body: unknown }[] = [];
  const fetch = async (address: string, { body }: RequestInit) => {
    sent.push({ address, body: JSON.parse(String(body)) });
    return Response.json(answers[sent.length - 1] ?? { errcode: 0, errmsg: 'ok' });
  };
  return { sent, send: botChannel({ addressOf: () => ADDRESS, fetch: fetch as typeof globalThis.fetch }) };
}

test('a group is written to in plain text', async () => {
  const { sent, send } = group();
  expect(await send('430211', DELIVERY)).toEqual({ kind: 'sent' });
  expect(sent).toEqual([{ address: ADDRESS, body: { msgtype: 'text', text: { content: '示例' } } }]);
});

test('too many messages wait a minute; a bot that is gone is not asked again', async () => {
  const { send } = group(
    { errcode: 45009, errmsg: 'api freq out of limit' },
    { errcode: 93000, errmsg: 'invalid' },
  );
  expect(await send('430211', DELIVERY)).toMatchObject({ kind: 'failed', retryAfter: 60_000 });
  expect(await send('430211', DELIVERY)).toMatchObject({ kind: 'refused' });
  const none = botChannel({ addressOf: () => undefined });
  expect(await none('430211', DELIVERY)).toMatchObject({ kind: 'refused' });
});

test('however much happens, a group is written to twenty times a minute, by all processes together', async () => {
  const { sent, send } = group();
  const notices = { desk: { bot: ADDRESS } };
  const w = await outboxWorld(store, { notices, channels: { bot: send } });
  const other = await w.open();
  for (let i = 0; i < 25; i += 1) await w.report(`138000000${String(i).padStart(2, '0')}`);
  await Promise.all([w.run(), w.run(other)]);
  await w.run();
  expect(sent).toHaveLength(20);
  w.clock.now += 61_000;
  await w.run();
  expect(sent).toHaveLength(25);
  expect(JSON.stringify(sent)).not.toMatch(/13800|示例联系人|路灯/);
  expect(JSON.stringify(await w.all())).not.toContain('key=');
});
