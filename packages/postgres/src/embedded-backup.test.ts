import { randomBytes } from 'node:crypto';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, onTestFinished, test } from 'vitest';
import { BackupError, backupFolder, restoreFolder } from './embedded-backup';
import { embeddedDriver } from './embedded-driver';
import { DataInUse } from './folder-lock';
import { createPostgresStore } from './postgres-store';
import { SECRETS } from './testing/secrets';

async function folder(): Promise<string> {
  const path = await mkdtemp(join(tmpdir(), 'wuyou-backup-'));
  onTestFinished(() => rm(path, { recursive: true, force: true }));
  return path;
}

const AT = '2026-09-07T09:12:00+08:00';

/** A database with one key. */
async function written(path: string) {
  const store = await createPostgresStore(await embeddedDriver(path), { secrets: SECRETS });
  const { key } = await store.keys.create(
    { kind: 'publishable', tenant: 'example', name: '门户', origins: [] },
    AT,
  );
  return { store, key };
}

test('what was backed up is there in another folder, and the first one is as it was', async () => {
  const [from, to] = [await folder(), await folder()];
  const { store, key } = await written(from);
  await store.close();
  const archive = await backupFolder(from);
  await restoreFolder(to, archive);
  for (const path of [from, to]) {
    const opened = await createPostgresStore(await embeddedDriver(path), { secrets: SECRETS });
    onTestFinished(() => opened.close());
    expect(await opened.keys.authenticate(key, {})).toMatchObject({ tenant: 'example' });
  }
  expect(await readdir(to)).not.toContain('restoring');
});

test('nothing that is open, missing or there already is touched', async () => {
  const [from, empty] = [await folder(), await folder()];
  const { store } = await written(from);
  await expect(backupFolder(from)).rejects.toThrow(DataInUse);
  await store.close();
  await expect(backupFolder(empty)).rejects.toThrow('There is no database in');
  const archive = await backupFolder(from);
  await expect(restoreFolder(from, archive)).rejects.toThrow('A database is in');
});

test('a damaged archive leaves the folder empty, and a whole one can still be restored', async () => {
  const [from, to] = [await folder(), await folder()];
  const { store } = await written(from);
  await store.close();
  const archive = await backupFolder(from);
  const cut = archive.slice(0, archive.size - 1_000);
  const noTar = ['x'.repeat(50_000), '\0'.repeat(1_024), ''].map((text) => new Blob([gzipSync(text)]));
  for (const bad of [cut, new Blob([randomBytes(4_096)]), new Blob([]), ...noTar])
    await expect(restoreFolder(to, bad)).rejects.toThrow(BackupError);
  expect(await readdir(to)).toEqual(['lock']);
  await restoreFolder(to, archive);
});
