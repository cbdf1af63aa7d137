import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { BUILT } from '../e2e/support/build-embed';
import { version } from '../package.json';
import { hashOf } from './embed-scripts';
import type { EmbedFile } from './snippet';
import { writeEmbedFiles } from './write-embed-files';

async function written() {
  const folder = await mkdtemp(join(tmpdir(), 'wuyou-embed-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const parts = new Map([['photos-a1b2c3d4.js', 'export default[];']]);
  const pasted = await writeEmbedFiles(folder, '1.4.2', { script: '"wuyou";', parts });
  return { folder, pasted, read: (name: string) => readFile(join(folder, name), 'utf8') };
}

test('the follower is the newest version, and the hash is what openssl makes of it', async () => {
  const { pasted, read } = await written();
  const { integrity, ...file } = JSON.parse(await read('embed.json')) as EmbedFile;
  expect(file).toMatchObject({ path: '/embed/v1.4.2/wuyou.js', follower: '/embed/v1/wuyou.js' });
  // openssl dgst -sha384 -binary v1.4.2/wuyou.js | openssl base64 -A
  expect(integrity).toBe('sha384-+0fsBOFcPuSi1wiwDju7AmKkMIlPdf6+OndOqGXgGuqAGB9IkiOWFEYsEeimUs8r');
  expect(await read('v1/wuyou.js')).toBe('"wuyou";');
  const html = await read('snippet.html');
  expect(html).toBe(pasted.html);
  for (const part of [integrity, 'crossorigin="anonymous"', 'charset="utf-8"', ' defer>', 'tel:12345'])
    expect(html).toContain(part);
});

test('the parts stand beside the script, under its version and its follower', async () => {
  const { folder, read } = await written();
  const { parts } = JSON.parse(await read('embed.json')) as EmbedFile;
  expect(parts).toEqual(['photos-a1b2c3d4.js']);
  for (const version of ['v1.4.2', 'v1'])
    expect((await readdir(join(folder, version))).sort()).toEqual([...parts, 'wuyou.js']);
});

test('what is built knows the hash of each of its parts, and all of it is pure ASCII', async () => {
  const read = (name: string) => readFile(`${BUILT}/v${version}/${name}`, 'utf8');
  const { parts } = JSON.parse(await readFile(`${BUILT}/embed.json`, 'utf8')) as EmbedFile;
  const script = await read('wuyou.js');
  expect(parts.length).toBeGreaterThan(3);
  for (const name of parts) {
    const code = await read(name);
    expect(script).toContain(hashOf(code));
    expect(code).toMatch(/^[\0-\x7f]+$/);
  }
  expect(script).toMatch(/^[\0-\x7f]+$/);
});

test('the version that is built is the one of the package', async () => {
  const { version: built } = JSON.parse(await readFile(`${BUILT}/embed.json`, 'utf8')) as EmbedFile;
  expect(built).toBe(version);
});
