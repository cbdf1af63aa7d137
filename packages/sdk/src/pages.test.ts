import { expect, test } from 'vitest';
import { createClientIn } from './client';
import { clockwork } from './testing/clockwork';
import { script, settled } from './testing/script';

const PAGES = [
  { items: [{ id: 'a' }, { id: 'b' }], next: 'p2' },
  { items: [], next: 'p3' },
  { items: [{ id: 'c' }] },
];

function setUp(pages: readonly object[] = PAGES) {
  const { fetch, sent } = script(...pages.map((page) => Response.json(page)));
  const { desk } = createClientIn({ baseUrl: 'https://example.com', fetch, retries: 0 }, clockwork());
  const queries = () => sent.map(({ url }) => Object.fromEntries(new URL(url).searchParams));
  return { desk, queries };
}

test('an awaited list is one page, with the cursor of the next', async () => {
  const { desk, queries } = setUp();
  const list = desk.cases.list({ light: 'red', limit: 2 });
  expect(await list).toEqual(PAGES[0]);
  expect(await list).toEqual(PAGES[0]);
  expect(queries()).toEqual([{ light: 'red', limit: '2' }]);
});

test('a loop goes through every page with the same filter', async () => {
  const { desk, queries } = setUp();
  const ids: string[] = [];
  for await (const { id } of desk.cases.list({ channel: 'portal' })) ids.push(id);
  expect(ids).toEqual(['a', 'b', 'c']);
  expect(queries()).toEqual([
    { channel: 'portal', limit: '100' },
    { channel: 'portal', limit: '100', cursor: 'p2' },
    { channel: 'portal', limit: '100', cursor: 'p3' },
  ]);
});

test('a loop may start at a cursor and choose its page size', async () => {
  const { desk, queries } = setUp([{ items: [] }]);
  for await (const _ of desk.cases.list({ cursor: 'p3', limit: 5 }))
    throw new Error('Nothing was on that page');
  expect(queries()).toEqual([{ cursor: 'p3', limit: '5' }]);
});

test('a loop that is left asks for no further page', async () => {
  const { desk, queries } = setUp();
  for await (const { id } of desk.cases.list()) if (id === 'b') break;
  expect(queries()).toHaveLength(1);
});

test('a list nobody reads asks for nothing', () => {
  const { desk, queries } = setUp();
  desk.cases.list();
  expect(queries()).toEqual([]);
});

test('a page that cannot be had rejects', async () => {
  const { desk } = setUp([]);
  expect(await settled(Promise.resolve(desk.cases.list()))).toMatchObject({ code: 'network' });
});
