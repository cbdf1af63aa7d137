import { randomUUID } from 'node:crypto';
import { openAsBlob } from 'node:fs';
import { access, open, rename, rm } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { backupFolder, restoreFolder } from '@wuyou/postgres';
import type { Settings } from './settings';
import { UsageError } from './usage-error';

type Data = Pick<Settings, 'data' | 'databaseUrl'>;

/**
 * Writes the embedded database to a file that is not there yet: whole, or not at all.
 * @returns its size in bytes
 * @throws {UsageError} for a database server, or a file that is there
 * @throws {DataInUse} while the service runs
 * @throws {BackupError} where there is no database
 */
export async function backup({ data, databaseUrl }: Data, file: string): Promise<number> {
  if (databaseUrl !== undefined)
    throw new UsageError('WUYOU_DATABASE_URL names a server. Back it up with its own pg_dump.');
  await reserve(file);
  const part = `${file}.${randomUUID()}.part`;
  try {
    const archive = await backupFolder(data);
    await writeDurably(part, new Uint8Array(await archive.arrayBuffer()));
    await rename(part, file);
    await syncFolder(dirname(file));
    return archive.size;
  } catch (error) {
    await Promise.all([part, file].map((path) => rm(path, { force: true })));
    throw error;
  }
}

/** Takes the name before any work is done, so that no other backup has it, too. */
async function reserve(file: string): Promise<void> {
  try {
    await (await open(file, 'wx', 0o600)).close();
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST') throw new UsageError(`${file} is there already. Name another file.`);
    if (code === 'ENOENT') throw new UsageError(`There is no folder ${dirname(resolve(file))}.`);
    throw error;
  }
}

async function writeDurably(file: string, bytes: Uint8Array): Promise<void> {
  const handle = await open(file, 'wx', 0o600);
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** So that the file's name outlives a power cut, too. Windows opens no folder; its file system journals them. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder);
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/**
 * Puts a backup into an empty data folder: whole, or not at all.
 * @throws {UsageError} for a database server, or a file that is not there
 * @throws {DataInUse} while the service runs
 * @throws {BackupError} where a database is there, or the file is damaged
 */
export async function restore({ data, databaseUrl }: Data, file: string): Promise<void> {
  if (databaseUrl !== undefined)
    throw new UsageError('WUYOU_DATABASE_URL names a server. Restore it with its own pg_restore.');
  if (!(await exists(file))) throw new UsageError(`There is no file ${file}.`);
  await restoreFolder(data, await openAsBlob(file));
}

function exists(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}
