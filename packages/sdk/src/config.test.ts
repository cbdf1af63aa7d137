import { expect, test, vi } from 'vitest';
import { type ClientOptions, configure } from './config';

test.for([
  ['https://wuyou.example.cn', 'https://wuyou.example.cn'],
  ['https://wuyou.example.cn/', 'https://wuyou.example.cn'],
  ['https://example.cn/api//', 'https://example.cn/api'],
  ['http://localhost:8080/a/b?x=1#y', 'http://localhost:8080/a/b'],
] as const)('the service at %j is asked under %j', ([baseUrl, root]) => {
  expect(configure({ baseUrl }).root).toBe(root);
});

test('a relative address belongs to the page', () => {
  vi.stubGlobal('document', { baseURI: 'https://portal.example.cn/news/today.html' });
  expect(configure({ baseUrl: '/api/' }).root).toBe('https://portal.example.cn/api');
  expect(configure({ baseUrl: '.' }).root).toBe('https://portal.example.cn/news');
});

test('in a worker it belongs to the script', () => {
  vi.stubGlobal('location', { href: 'https://portal.example.cn/worker.js' });
  expect(configure({ baseUrl: '/api' }).root).toBe('https://portal.example.cn/api');
});

test.for([
  [undefined, /needs a baseUrl/],
  ['', /needs a baseUrl/],
  ['/api', /'\/api' is no full address/],
  ['wuyou.example.cn', /no full address/],
  ['ftp://example.cn', /must start with https/],
] as const)('the address %j is refused with a reason', ([baseUrl, reason]) => {
  expect(() => configure({ baseUrl } as ClientOptions)).toThrow(reason);
});

test("the global fetch is called as the global object's own, and looked up late", async () => {
  const { fetch } = configure({ baseUrl: 'https://example.cn' });
  let caller: unknown = 'nobody';
  vi.stubGlobal('fetch', function (this: unknown) {
    caller = this;
    return Promise.resolve(new Response('{}'));
  });
  await fetch(new Request('https://example.cn'));
  expect(caller).toBe(globalThis);
});

test('a token goes before a key', async () => {
  const baseUrl = 'https://example.cn';
  expect(configure({ baseUrl, key: 'pk' }).token()).toBe('pk');
  expect(configure({ baseUrl, key: 'pk', token: 'jwt' }).token()).toBe('jwt');
  expect(await configure({ baseUrl, token: async () => 'fresh' }).token()).toBe('fresh');
  expect(configure({ baseUrl }).token()).toBeUndefined();
});

test.each(['钥匙', 'pk test', 'pk\n'])('a key that no header can carry is refused at once: %j', (key) => {
  expect(() => configure({ baseUrl: 'https://example.cn', key })).toThrow('The key must be ASCII');
});
