import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { backup, restore } from './backup-commands';
import { firstKeys } from './keys-commands';
import { createLog } from './log';
import { openStore } from './service';
import { readSettings } from './settings';

const log = createLog('silent');

async function folder(): Promise<string> {
  const path = await mkdtemp(join(tmpdir(), 'wuyou-backup-'));
  onTestFinished(() => rm(path, { recursive: true, force: true }));
  return path;
}

test('a backup is one file that only its owner reads, and restores into an empty folder', async () => {
  const place = await folder();
  const settings = (data: string, secrets?: string) =>
    readSettings({ WUYOU_DATA: join(place, data), WUYOU_SECRETS: secrets });
  const store = await openStore(settings('data'), log);
  const keys = await firstKeys(store.keys, 'example', Date.now());
  await store.close();

  const file = join(place, 'monday.tar.gz');
  expect(await backup(settings('data'), file)).toBe((await stat(file)).size);
  if (process.platform !== 'win32') expect((await stat(file)).mode & 0o077).toBe(0);
  expect((await readdir(place)).sort()).toEqual(['data', 'data.secrets.json', 'monday.tar.gz']);
  await expect(backup(settings('data'), file)).rejects.toThrow('is there already');

  await restore(settings('again'), file);
  const again = await openStore(settings('again', join(place, 'data.secrets.json')), log);
  onTestFinished(() => again.close());
  expect(await again.keys.authenticate(keys?.desk ?? '', {})).toMatchObject({ kind: 'staff' });
});

test('what cannot be done is said before anything is', async () => {
  const place = await folder();
  const data = join(place, 'data');
  const server = { data, databaseUrl: 'postgres://example' };
  await expect(backup(server, join(place, 'a'))).rejects.toThrow('pg_dump');
  await expect(restore(server, join(place, 'a'))).rejects.toThrow('pg_restore');
  await expect(restore({ data }, join(place, 'a'))).rejects.toThrow('There is no file');
  await expect(backup({ data }, join(place, 'no', 'a'))).rejects.toThrow('There is no folder');
  await expect(backup({ data }, join(place, 'a'))).rejects.toThrow('There is no database');
  expect(await readdir(place)).toEqual(['data']);
  await writeFile(join(place, 'a'), 'not an archive');
  await expect(restore({ data }, join(place, 'a'))).rejects.toThrow('damaged, or no backup');
});
