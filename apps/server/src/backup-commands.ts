import { openAsBlob } from 'node:fs';
import { access, open, rename } from 'node:fs/promises';
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
  if (await exists(file)) throw new UsageError(`${file} is there already. Name another file.`);
  const archive = await backupFolder(data);
  const part = `${file}.part`;
  const handle = await open(part, 'w', 0o600);
  try {
    await handle.writeFile(new Uint8Array(await archive.arrayBuffer()));
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(part, file);
  return archive.size;
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
