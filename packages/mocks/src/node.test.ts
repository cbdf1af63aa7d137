import type { CasePage } from '@wuyou/domain/http';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createMock } from './mock';
import { createMockServer } from './node';

const mock = createMock({ scenario: 'county', frozen: true });
const server = createMockServer(mock);

beforeEach(async () => {
  await server.listen();
});
afterEach(async () => {
  await server.close();
  await mock.reset();
});

const desk = { headers: { Authorization: `Bearer ${mock.keys.desk}` } };

async function firstCase() {
  const reply = await fetch(`${mock.baseUrl}/v1/desk/cases?status=resolved`, desk);
  const { items } = (await reply.json()) as CasePage;
  const [first] = items;
  if (!first) throw new Error('The county has no answered case.');
  return { id: first.id, code: (await mock.receiptCodeOf(first.id)) ?? '' };
}

test('requests of this process reach the engine, and its headers come back', async () => {
  const { id } = await firstCase();
  const reply = await fetch(`${mock.baseUrl}/v1/desk/cases/${id}`, desk);
  expect(reply.headers.get('ETag')).toMatch(/^"\d+"$/);
  expect(await reply.json()).toMatchObject({ id, status: 'resolved' });
});

test('a live feed streams through as things happen', async () => {
  const { code } = await firstCase();
  const reader = (await fetch(`${mock.baseUrl}/v1/cases/${code}/live`, desk)).body?.getReader();
  let text = '';
  const readUntil = async (words: string) => {
    while (!text.includes(words)) {
      const chunk = await reader?.read();
      if (!chunk?.value) throw new Error(`The feed ended without ${words}.`);
      text += new TextDecoder().decode(chunk.value);
    }
  };
  await readUntil('"status":"resolved"');
  await fetch(`${mock.baseUrl}/v1/cases/${code}/rating`, {
    method: 'POST',
    headers: { ...desk.headers, 'Content-Type': 'application/json' },
    body: JSON.stringify({ level: 'satisfied' }),
  });
  await readUntil('"status":"closed"');
  await reader?.cancel();
});

test('offline is a network error, as fetch knows it', async () => {
  mock.faults.offline = true;
  await expect(fetch(`${mock.baseUrl}/v1/site`, desk)).rejects.toThrow(TypeError);
});
