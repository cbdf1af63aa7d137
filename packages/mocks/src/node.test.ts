import { expect, test } from 'vitest';
import { createMock } from './mock';
import { createMockServer } from './node';

test('requests of this process reach the engine', async () => {
  const mock = createMock({ scenario: 'county' });
  const server = createMockServer(mock);
  await server.listen();
  const headers = { Authorization: `Bearer ${mock.keys.desk}` };
  const reply = await fetch(`${mock.baseUrl}/v1/desk/cases`, { headers });
  const page = (await reply.json()) as { items: unknown[] };
  expect(page.items).toHaveLength(9);
  await server.close();
});
