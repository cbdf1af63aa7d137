import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { BUILT } from '../e2e/support/build-embed';
import { unpkg, version } from '../package.json';
import type { EmbedFile } from './snippet';
import { versioned, writeEmbedFiles } from './write-embed-files';

async function folderWith(script: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'wuyou-embed-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  await mkdir(join(folder, 'v1.4.2'));
  await writeFile(join(folder, versioned('1.4.2')), script);
  return folder;
}

test('the follower is the newest version, and the hash is what openssl makes of it', async () => {
  const said = vi.spyOn(console, 'log').mockImplementation(() => {});
  const folder = await folderWith('"wuyou";');
  await writeEmbedFiles(folder, '1.4.2');
  const { integrity, ...paths } = JSON.parse(await readFile(join(folder, 'embed.json'), 'utf8')) as EmbedFile;
  expect(paths).toMatchObject({ path: '/embed/v1.4.2/wuyou.js', follower: '/embed/v1/wuyou.js' });
  // openssl dgst -sha384 -binary v1.4.2/wuyou.js | openssl base64 -A
  expect(integrity).toBe('sha384-+0fsBOFcPuSi1wiwDju7AmKkMIlPdf6+OndOqGXgGuqAGB9IkiOWFEYsEeimUs8r');
  expect(await readFile(join(folder, 'v1/wuyou.js'), 'utf8')).toBe('"wuyou";');
  const html = await readFile(join(folder, 'snippet.html'), 'utf8');
  for (const part of [integrity, 'crossorigin="anonymous"', 'charset="utf-8"', ' defer>', 'tel:12345'])
    expect(html).toContain(part);
  expect(said.mock.calls.join()).toContain(html);
});

test('a script that is not pure ASCII is refused by what stands in it', async () => {
  const folder = await folderWith('const a = `请`;');
  await expect(writeEmbedFiles(folder, '1.4.2')).rejects.toThrow('must be pure ASCII, but has: const a = `');
});

test('the manifest names the follower that is built', async () => {
  expect(unpkg).toBe(`./dist/embed/v${version.split('.')[0]}/wuyou.js`);
  const { version: built } = JSON.parse(await readFile(`${BUILT}/embed.json`, 'utf8')) as EmbedFile;
  expect(built).toBe(version);
});
