import { expect, test } from 'vitest';
import { createMockServer } from './node';

test('requests reach the engine', async () => {
  const server = createMockServer();
  await server.listen();
  const reply = await fetch('https://wuyou.example/health');
  expect(await reply.json()).toEqual({ ok: true });
  await server.close();
});
