import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import type { Vault } from '@wuyou/engine';
import { expect, onTestFinished, test, vi } from 'vitest';
import { diskVault } from '../files/disk-vault';
import { folder } from '../files/testing/folder';
import { openEmbed } from './embed';
import { keptIn } from './kept';
import { buildOf } from './testing/build-of';

const SCRIPT = '"wuyou";'.repeat(200);
const YEAR = 'public, max-age=31536000, immutable';
const FIVE_MINUTES = 'public, max-age=300';

const eventually = <T>(look: () => T) => expect.poll(look, { timeout: 30_000 });

/** What is answered to a page by one process with that build. */
async function opened(build: string, vault?: Vault) {
  const log = { info: vi.fn(), warn: vi.fn() };
  const embed = await openEmbed({ folder: build, vault, log });
  const get = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
    embed.answer(new Request(`http://127.0.0.1:8787${path}`, { headers, method }));
  const text = async (path: string) => (await get(path))?.text();
  return { get, text, log, keep: embed.keep };
}

/** The same of a process that keeps the version it was built with. */
async function served(version: string, files: Readonly<Record<string, string>>, vault?: Vault) {
  const embed = await opened(await buildOf(version, files), vault);
  const keeping = embed.keep();
  onTestFinished(() => keeping.stop());
  return embed;
}

const OLD = { 'wuyou.js': SCRIPT, 'case-view-3fA9x.js': 'export const view = 1;' };
const NEW = { 'wuyou.js': '"newer";', 'case-view-7Kq2m.js': 'export const view = 2;' };

test.for([
  ['/embed/v1.4.2/wuyou.js', YEAR],
  ['/embed/v1.4.2/case-view-3fA9x.js', YEAR],
  ['/embed/v1/wuyou.js', FIVE_MINUTES],
  ['/embed/v1/case-view-3fA9x.js', YEAR],
] as const)('%s goes to pages of any site: %s', async ([path, caching]) => {
  const { get } = await served('1.4.2', OLD);
  const response = await get(path);
  expect(await response?.text()).toBe(OLD[path.split('/')[3] as keyof typeof OLD]);
  expect(Object.fromEntries(response?.headers ?? [])).toEqual({
    'content-type': 'text/javascript; charset=utf-8',
    'cache-control': caching,
    etag: expect.stringMatching(/^W\/"[\w-]{43}"$/),
    vary: 'Accept-Encoding',
    'access-control-allow-origin': '*',
    'cross-origin-resource-policy': 'cross-origin',
    'x-content-type-options': 'nosniff',
  });
});

test('it is sent as small as the browser can read it', async () => {
  const { get } = await served('1.4.2', OLD);
  const read = async (accepted: string) => {
    const response = await get('/embed/v1/wuyou.js', { 'Accept-Encoding': accepted });
    const encoding = response?.headers.get('Content-Encoding') ?? null;
    return { encoding, bytes: Buffer.from((await response?.arrayBuffer()) ?? new ArrayBuffer(0)) };
  };
  const brotli = await read('gzip, deflate, br');
  expect(brotli.encoding).toBe('br');
  expect(brotliDecompressSync(brotli.bytes).toString()).toBe(SCRIPT);
  const gzip = await read('gzip;q=1.0, deflate');
  expect(gzip.encoding).toBe('gzip');
  expect(gunzipSync(gzip.bytes).toString()).toBe(SCRIPT);
  expect((await read('')).encoding).toBeNull();
});

test.for(['/embed/v1/wuyou.js', '/embed/v1.4.2/case-view-3fA9x.js'])(
  'who has %s already is sent nothing',
  async (path) => {
    const { get } = await served('1.4.2', OLD);
    const tag = (await get(path))?.headers.get('ETag') ?? '';
    const again = await get(path, { 'If-None-Match': tag });
    expect(again?.status).toBe(304);
    expect(await again?.text()).toBe('');
    const head = await get(path, {}, 'HEAD');
    expect([head?.status, head?.headers.get('ETag'), await head?.text()]).toEqual([200, tag, '']);
  },
);

test('what is no script of the version, and another method, are not its own', async () => {
  const { get } = await served('1.4.2', {
    ...OLD,
    '.hidden.js': 'x',
    'wuyou.js.map': 'x',
    'LICENSE.txt': 'x',
  });
  for (const path of [
    '/embed/v9.0.0/wuyou.js',
    '/embed/v2/wuyou.js',
    '/embed/v1.4.2/other-1a2b3.js',
    '/embed/v1.4.2/.hidden.js',
    '/embed/v1.4.2/wuyou.js.map',
    '/embed/v1.4.2/LICENSE.txt',
    '/embed/../v1/wuyou.js',
    '/embed/v1.4.2/..%2fembed.json',
    '/embed/embed.json',
  ])
    expect(await get(path), path).toBeUndefined();
  expect(await get('/embed/v1/wuyou.js', {}, 'POST')).toBeUndefined();
});

test('an upgrade leaves the addresses of the old version as they were, byte for byte', async () => {
  const vault = diskVault(await folder());
  const before = await served('1.4.2', OLD, vault);
  const accepted = { 'Accept-Encoding': 'br' };
  const pinned = await before.get('/embed/v1.4.2/wuyou.js', accepted);
  const after = await served('1.5.0', NEW, vault);
  await eventually(() => after.text('/embed/v1.4.2/wuyou.js')).toBe(SCRIPT);
  await eventually(() => after.text('/embed/v1.4.2/case-view-3fA9x.js')).toBe(OLD['case-view-3fA9x.js']);
  const still = await after.get('/embed/v1.4.2/wuyou.js', accepted);
  expect([...(still?.headers ?? [])]).toEqual([...(pinned?.headers ?? [])]);
  expect(await still?.bytes()).toEqual(await pinned?.bytes());
  expect(await after.text('/embed/v1.5.0/wuyou.js')).toBe(NEW['wuyou.js']);
  expect(await after.text('/embed/v1/wuyou.js')).toBe(NEW['wuyou.js']);
});

test('a page that has an older follower still finds its parts, of the same major', async () => {
  const vault = diskVault(await folder());
  await served('1.4.2', OLD, vault);
  const next = await served('1.5.0', NEW, vault);
  await eventually(() => next.text('/embed/v1/case-view-3fA9x.js')).toBe(OLD['case-view-3fA9x.js']);
  expect((await next.get('/embed/v1/case-view-3fA9x.js'))?.headers.get('Cache-Control')).toBe(YEAR);
  const major = await served('2.0.0', NEW, vault);
  expect(await major.text('/embed/v1/case-view-3fA9x.js')).toBe(OLD['case-view-3fA9x.js']);
  expect(await major.text('/embed/v2/case-view-3fA9x.js')).toBeUndefined();
});

test('the follower of an older major stays, and is looked at anew after five minutes', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  onTestFinished(() => void vi.useRealTimers());
  const vault = diskVault(await folder());
  const put = (text: string) => keptIn(vault).write('v1/wuyou.js', Uint8Array.from(Buffer.from(text)));
  const { get, text } = await opened(await buildOf('2.0.0', NEW), vault);
  await put('of 1.4.2');
  const response = await get('/embed/v1/wuyou.js');
  expect([await response?.text(), response?.headers.get('Cache-Control')]).toEqual([
    'of 1.4.2',
    FIVE_MINUTES,
  ]);
  await put('of 1.5.0');
  expect(await text('/embed/v1/wuyou.js')).toBe('of 1.4.2');
  vi.advanceTimersByTime(300_000);
  expect(await text('/embed/v1/wuyou.js')).toBe('of 1.5.0');
});

test('while one process is upgraded and another is not yet, each hands out the scripts of both', async () => {
  const shared = await folder();
  const [old, upgraded] = await Promise.all([
    served('1.4.2', OLD, diskVault(shared)),
    served('1.5.0', NEW, diskVault(shared)),
  ]);
  await eventually(() => old.text('/embed/v1.5.0/wuyou.js')).toBe(NEW['wuyou.js']);
  await eventually(() => old.text('/embed/v1/case-view-7Kq2m.js')).toBe(NEW['case-view-7Kq2m.js']);
  await eventually(() => upgraded.text('/embed/v1.4.2/wuyou.js')).toBe(SCRIPT);
  expect(await old.text('/embed/v1/wuyou.js')).toBe(SCRIPT);
});

test('of its own version, the build is believed', async () => {
  const vault = diskVault(await folder());
  const first = await served('0.0.0', OLD, vault);
  const rebuilt = await served('0.0.0', NEW, vault);
  expect(await rebuilt.text('/embed/v0.0.0/wuyou.js')).toBe(NEW['wuyou.js']);
  expect(await first.text('/embed/v0.0.0/wuyou.js')).toBe(SCRIPT);
});

test('an older version is read once, however many pages ask for it at once; what is not there, each time', async () => {
  const vault = diskVault(await folder());
  const { text } = await opened(await buildOf('1.5.0', NEW), vault);
  const get = vi.spyOn(vault, 'get');
  expect(await text('/embed/v1.4.2/wuyou.js')).toBeUndefined();
  await keptIn(vault).write('v1.4.2/wuyou.js', Uint8Array.from(Buffer.from(SCRIPT)));
  const texts = await Promise.all(Array.from({ length: 20 }, () => text('/embed/v1.4.2/wuyou.js')));
  expect(new Set(texts)).toEqual(new Set([SCRIPT]));
  expect(get).toHaveBeenCalledTimes(2);
});

test('while the store is away its own version is served all the same, and an older one is asked for again later', async () => {
  const vault = diskVault(await folder());
  await keptIn(vault).write('v1.4.2/wuyou.js', Uint8Array.from(Buffer.from(SCRIPT)));
  const away = vi.spyOn(vault, 'get').mockRejectedValue(new Error('away'));
  const { get, text, log } = await served('1.5.0', NEW, vault);
  expect(await text('/embed/v1.5.0/wuyou.js')).toBe(NEW['wuyou.js']);
  expect(await text('/embed/v1/case-view-7Kq2m.js')).toBe(NEW['case-view-7Kq2m.js']);
  const refused = await get('/embed/v1.4.2/wuyou.js');
  expect([refused?.status, refused?.headers.get('Cache-Control')]).toEqual([503, 'no-store']);
  expect(log.warn).toHaveBeenCalledWith({ error: 'Error: away' }, 'an older embed file cannot be read');
  away.mockRestore();
  expect(await text('/embed/v1.4.2/wuyou.js')).toBe(SCRIPT);
});

test('where nothing was built it says so, and still serves what was kept', async () => {
  const vault = diskVault(await folder());
  await keptIn(vault).write('v1.4.2/wuyou.js', Uint8Array.from(Buffer.from(SCRIPT)));
  const { text, log } = await opened(await folder(), vault);
  expect(log.warn).toHaveBeenCalledOnce();
  expect(await text('/embed/v1.4.2/wuyou.js')).toBe(SCRIPT);
});
