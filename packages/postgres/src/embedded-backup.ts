import { mkdirSync, renameSync } from 'node:fs';
import { rm, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { holdFolder, startPostgres } from './data-folder';
import { syncPath, syncTree } from './durable-files';

/** There is no database to back up, one where another is to be restored, or an archive that is none. */
export class BackupError extends Error {
  override readonly name = 'BackupError';
}

/**
 * An embedded database as one archive (tar, gzip).
 * @throws {DataInUse} where a process has it open
 * @throws {BackupError} where there is none
 */
export async function backupFolder(folder: string): Promise<Blob> {
  const { root, files, begun, unlock } = holdFolder(folder);
  try {
    if (!begun) throw new BackupError(`There is no database in ${root}.`);
    const pglite = await startPostgres(files);
    try {
      await pglite.exec('checkpoint');
      return await pglite.dumpDataDir('gzip');
    } finally {
      await pglite.close();
    }
  } finally {
    unlock();
  }
}

/**
 * Puts an archive where no database is yet: whole, or not at all.
 * @throws {DataInUse} where a process has the folder open
 * @throws {BackupError} where a database is there, and for what `backupFolder` did not write
 */
export async function restoreFolder(folder: string, archive: Blob): Promise<void> {
  const { root, files, begun, unlock } = holdFolder(folder);
  const beside = join(root, 'restoring');
  try {
    if (begun) throw new BackupError(`A database is in ${root} already. Restore into an empty folder.`);
    await rm(beside, { recursive: true, force: true });
    const tar = await unpacked(archive);
    await roomFor(tar, root);
    mkdirSync(beside);
    await start(beside, tar);
    syncTree(beside);
    renameSync(beside, files);
    syncPath(root);
  } finally {
    await rm(beside, { recursive: true, force: true });
    unlock();
  }
}

const damaged = (cause?: unknown) =>
  new BackupError(
    `The archive is damaged, or no backup of Wuyou${cause instanceof Error ? ` (${cause.message})` : ''}.`,
    { cause },
  );

/** Looked at before PGlite does, which would end the process over what is no archive. */
async function unpacked(archive: Blob): Promise<Buffer> {
  const compressed = await archive.arrayBuffer();
  const tar = await promisify(gunzip)(compressed).catch((cause) => {
    throw damaged(cause);
  });
  if (tar.toString('latin1', 257, 262) !== 'ustar' || !tar.includes('PG_VERSION')) throw damaged();
  return tar;
}

/** As much again as the files, for what PostgreSQL writes when it starts. */
async function roomFor(tar: Buffer, folder: string): Promise<void> {
  const { bavail, bsize } = await statfs(folder);
  const needed = 2 * tar.length;
  if (bavail * bsize < needed)
    throw new BackupError(`${folder} needs ${Math.ceil(needed / 2 ** 20)} MiB of free space.`);
}

async function start(files: string, tar: Buffer): Promise<void> {
  try {
    const pglite = await startPostgres(files, new Blob([new Uint8Array(tar)]));
    await pglite.query('select from migrations').finally(() => pglite.close());
  } catch (cause) {
    throw damaged(cause);
  }
}
