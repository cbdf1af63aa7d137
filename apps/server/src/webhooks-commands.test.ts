import type { PostgresStore } from '@wuyou/postgres';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { PATIENCE, testStore } from './outbox/testing/outbox-world';
import { UsageError } from './usage-error';
import { addWebhook, replay, rotateSecret, webhookLines } from './webhooks-commands';

let store: PostgresStore;
let close: () => Promise<void>;
beforeAll(async () => {
  ({ store, close } = await testStore());
}, PATIENCE);
afterAll(() => close?.());

const now = Date.parse('2026-09-07T01:12:00Z');
const adding = { id: 'w1', now, reach: 'public' } as const;
const URL = 'https://receiver.example.cn/hook';

test('a webhook is added with a secret that is shown once, listed, given a new one, and sent again what it was sent', async () => {
  const { outbox } = store;
  const secret = await addWebhook(outbox, 'example', URL, { ...adding, type: ['case.resolved'] });
  expect(secret).toMatch(/^whsec_[\w+/]{43}=$/);
  const lines = webhookLines(await outbox.webhooks.list('example'));
  expect(lines).toEqual([`w1  ${URL}  case.resolved  2026-09-07T09:12:00+08:00`]);
  const rotated = await rotateSecret(outbox, 'example', 'w1', now);
  expect(rotated).toMatchObject({ until: '2026-09-08T09:12:00+08:00' });
  expect(rotated.secret).not.toBe(secret);
  const from = '2026-09-01T00:00:00+08:00';
  expect(await replay(outbox, 'example', 'w1', { from, now })).toBe(0);
  expect(await replay(outbox, 'example', 'w1', { delivery: 'none', now })).toBe(0);
});

test.each([
  ['http://receiver.example.cn/', undefined, 'It has to begin with https://.'],
  ['https://user:secret@receiver.example.cn/', undefined, 'It has a user or password in it.'],
  ['https://10.0.0.8/', undefined, 'It leads to an address that is not public.'],
  [URL, ['case.solved'], 'There is no type case.solved. Types are case.reported, '],
])('%s for %o is refused with its mend', async (url, type, words) => {
  const error = await addWebhook(store.outbox, 'example', url, { ...adding, ...(type && { type }) }).catch(
    (cause: unknown) => cause,
  );
  expect(error).toBeInstanceOf(UsageError);
  expect(String(error)).toContain(words);
});

test('a time without its zone, or nothing at all, is no replay', async () => {
  await addWebhook(store.outbox, 'other', URL, { ...adding, id: 'w2' });
  const again = (options: object) => replay(store.outbox, 'other', 'w2', { ...options, now });
  await expect(again({ from: '2026-09-07T09:00:00' })).rejects.toThrow(
    '--from 2026-09-07T09:00:00 is no time.',
  );
  await expect(again({})).rejects.toThrow('Say what: --delivery <id>, or --from <time>');
  await expect(replay(store.outbox, 'other', 'w3', { now })).rejects.toThrow('other has no webhook w3.');
  await store.outbox.webhooks.disable('other', 'w2', '2026-09-07T09:12:00+08:00');
  await expect(again({ from: '2026-09-07T09:00:00Z' })).rejects.toThrow(
    'First: wuyou webhooks enable other w2',
  );
});
