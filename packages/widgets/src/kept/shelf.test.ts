import { uuid } from '@wuyou/sdk';
import { createStore, type UseStore } from 'idb-keyval';
import { describe, expect, test } from 'vitest';
import { Shelf } from './shelf';

const DEVICE = createStore('wuyou-test', 'kept');
const full: UseStore = async (mode, work) => {
  if (mode === 'readwrite') throw new DOMException('The quota is exceeded', 'QuotaExceededError');
  return DEVICE(mode, work);
};
const blocked: UseStore = () => Promise.reject(new DOMException('Not here', 'SecurityError'));

function shelfOn(device: UseStore, { site = uuid(), form = 'report' } = {}) {
  return new Shelf({ device, site, form });
}

describe.for([
  ['on the device', DEVICE, true],
  ['where the device is full', full, false],
  ['where the page may not use the device', blocked, false],
] as const)('%s', ([, device, lasting]) => {
  test('what was put is there, and gone when it is let go', async () => {
    const shelf = shelfOn(device);
    const photo = new Blob(['示例']);
    expect(
      await shelf.put([
        ['draft', 'a', { title: '漏水' }],
        ['file', 'p', photo],
      ]),
    ).toBe(lasting);
    expect(await shelf.all('draft')).toEqual([{ title: '漏水' }]);
    expect(await (await shelf.get<Blob>('file', 'p'))?.text()).toBe('示例');
    expect(shelf.isInPage('draft', 'a')).toBe(!lasting);
    await shelf.put([['draft', 'a']]);
    expect(await shelf.all('draft')).toEqual([]);
    expect(await shelf.get('draft', 'a')).toBeUndefined();
  });

  test('twenty changes of one thing all count', async () => {
    const shelf = shelfOn(device);
    await Promise.all(
      Array.from({ length: 20 }, () => shelf.change<number>('item', 'count', (now = 0) => now + 1)),
    );
    expect(await shelf.get('item', 'count')).toBe(20);
    await shelf.change('item', 'count', () => undefined);
    expect(await shelf.get('item', 'count')).toBeUndefined();
  });
});

test('what is on the device outlives the shelf, for the same site and form only', async () => {
  const site = uuid();
  await shelfOn(DEVICE, { site }).put([['draft', 'a', 1]]);
  expect(await shelfOn(DEVICE, { site }).all('draft')).toEqual([1]);
  expect(await shelfOn(DEVICE, { site, form: 'apply' }).all('draft')).toEqual([]);
  expect(await shelfOn(DEVICE).all('draft')).toEqual([]);
});

test('what cannot be kept is put whole into the page', async () => {
  const shelf = shelfOn(DEVICE);
  const kept = await shelf.put([
    ['draft', 'a', 1],
    ['draft', 'b', () => 'no database takes a function'],
  ]);
  expect(kept).toBe(false);
  expect(shelf.isInPage('draft', 'a')).toBe(true);
  expect(await shelf.all('draft')).toHaveLength(2);
});

test('what must not be on the device is taken off it', async () => {
  const site = uuid();
  const shelf = shelfOn(DEVICE, { site });
  await shelf.put([['item', 'a', 'before']]);
  await shelf.put([['item', 'a', 'secret']], 'page');
  expect(await shelf.all('item')).toEqual(['secret']);
  expect(await shelfOn(DEVICE, { site }).all('item')).toEqual([]);
});

test('a public device forgets the whole site and keeps nothing of it, whichever tab asks', async () => {
  const site = uuid();
  const [shelf, other] = [shelfOn(DEVICE, { site }), shelfOn(DEVICE, { site, form: 'apply' })];
  await shelf.put([['draft', 'a', 1]]);
  await other.put([['item', 'b', 2]]);
  const elsewhere = shelfOn(DEVICE);
  await elsewhere.put([['draft', 'c', 3]]);
  await shelf.becomePublic();
  expect([await shelf.isPublic(), await other.isPublic(), await elsewhere.isPublic()]).toEqual([
    true,
    true,
    false,
  ]);
  expect([await shelf.all('draft'), await other.all('item'), await elsewhere.all('draft')]).toEqual([
    [],
    [],
    [3],
  ]);
  expect(await other.put([['item', 'b', 2]])).toBe(false);
  await other.change('item', 'd', () => 4);
  expect(await shelfOn(DEVICE, { site, form: 'apply' }).all('item')).toEqual([]);
  await shelf.becomePrivate();
  expect(await shelf.put([['draft', 'a', 1]])).toBe(true);
});

test('a database that never answers is done without', async () => {
  const silent: UseStore = () => new Promise(() => {});
  const shelf = shelfOn(silent);
  expect(await shelf.put([['draft', 'a', 1]])).toBe(false);
  expect(await shelf.all('draft')).toEqual([1]);
});
