import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createSecrets, readSecrets } from '@wuyou/postgres';
import { expect, onTestFinished, test } from 'vitest';
import { secretsFor } from './secrets';
import { rotate } from './secrets-commands';

async function folder(): Promise<string> {
  const path = await mkdtemp(join(tmpdir(), 'wuyou-secrets-'));
  onTestFinished(() => rm(path, { recursive: true, force: true }));
  return path;
}

test('an embedded database is given secrets once, beside its folder, that only their owner reads', async () => {
  const place = await folder();
  const data = join(place, 'data');
  const first = await secretsFor({ data });
  expect(await readdir(place)).toEqual(['data.secrets.json']);
  if (process.platform !== 'win32') expect((await stat(`${data}.secrets.json`)).mode & 0o077).toBe(0);
  const second = await secretsFor({ data });
  expect(second.secrets.index).toEqual(first.secrets.index);
  // What was there before is never taken back.
  await second.discard();
  expect(await readdir(place)).toEqual(['data.secrets.json']);
  await first.discard();
  expect(await readdir(place)).toEqual([]);
});

test('a server needs secrets, and is told how to make them', async () => {
  const server = { data: './data', databaseUrl: 'postgres://example' };
  await expect(secretsFor(server)).rejects.toThrow('WUYOU_SECRETS must name a file of secrets');
  await expect(secretsFor(server)).rejects.toThrow('wuyou secrets create <file>');
  const missing = join(await folder(), 'none.json');
  await expect(secretsFor({ ...server, secrets: missing })).rejects.toThrow('cannot be read (ENOENT)');
  const given = createSecrets();
  expect((await secretsFor({ ...server, secrets: given })).secrets).toEqual(readSecrets(given));
});

test('rotating puts a new master key in front and keeps all else', async () => {
  const file = join(await folder(), 'secrets.json');
  await writeFile(file, createSecrets(), { mode: 0o600 });
  const before = readSecrets(await readFile(file, 'utf8'));
  await rotate(file);
  const after = readSecrets(await readFile(file, 'utf8'));
  expect(after.master.map(({ id }) => id)).toEqual([expect.any(String), before.master[0].id]);
  expect(after.index).toEqual(before.index);
  expect(after.signing.map(({ id }) => id)).toEqual(before.signing.map(({ id }) => id));
});
