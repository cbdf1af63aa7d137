import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect, onTestFinished, test } from 'vitest';
import { createEmbed } from './embed';

const SCRIPT = '"wuyou";'.repeat(200);

async function served(...versions: readonly string[]) {
  const folder = await mkdtemp(join(tmpdir(), 'wuyou-embed-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  for (const version of versions) {
    await mkdir(join(folder, version));
    await writeFile(join(folder, version, 'wuyou.js'), SCRIPT);
  }
  const embed = createEmbed(folder);
  return (path: string, headers: Record<string, string> = {}, method = 'GET') =>
    embed(new Request(`http://127.0.0.1:8787${path}`, { headers, method }));
}

test('a version is kept for ever, what follows the newest for five minutes, by pages of any site', async () => {
  const get = await served('v1.4.2', 'v1');
  const exact = await get('/embed/v1.4.2/wuyou.js');
  expect(await exact?.text()).toBe(SCRIPT);
  expect(exact?.headers.get('Cache-Control')).toBe('public, max-age=31536000, immutable');
  expect(exact?.headers.get('Access-Control-Allow-Origin')).toBe('*');
  expect(exact?.headers.get('Content-Type')).toBe('text/javascript; charset=utf-8');
  const follower = await get('/embed/v1/wuyou.js');
  expect(follower?.headers.get('Cache-Control')).toBe('public, max-age=300');
});

test('it is sent as small as the browser can read it', async () => {
  const get = await served('v1');
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

test('who has it already is sent nothing', async () => {
  const get = await served('v1');
  const tag = (await get('/embed/v1/wuyou.js'))?.headers.get('ETag') ?? '';
  const again = await get('/embed/v1/wuyou.js', { 'If-None-Match': tag });
  expect(again?.status).toBe(304);
  expect(await again?.text()).toBe('');
  expect(await (await get('/embed/v1/wuyou.js', {}, 'HEAD'))?.text()).toBe('');
});

test('a version that is not there, another file and another method are not its own', async () => {
  const get = await served('v1');
  expect(await get('/embed/v9.0.0/wuyou.js')).toBeUndefined();
  expect(await get('/embed/../v1/wuyou.js')).toBeUndefined();
  expect(await get('/embed/v1/embed.json')).toBeUndefined();
  expect(await get('/embed/v1/wuyou.js', {}, 'POST')).toBeUndefined();
});
