import { createEngine } from '@wuyou/engine';
import { expect, test } from 'vitest';
import { createClient } from './index';

test('a client remembers its base address', () => {
  expect(createClient({ baseUrl: 'https://example.com' }).baseUrl).toBe('https://example.com');
});

test('the engine answers', async () => {
  const reply = await createEngine().fetch(new Request('https://example.com/health'));
  expect(await reply.json()).toEqual({ ok: true });
});
