import { existsSync, mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import type { Driver } from './driver';
import { DurableFiles, syncTree } from './durable-files';
import { lockFolder } from './folder-lock';
import { pgliteDriver } from './pglite-driver';

/** As PGlite starts it, but for `-F`, which turns `fsync` off. Of the ways to sync a log this one is there. */
const START = [
  ...PGlite.defaultStartParams.filter((parameter) => parameter !== '-F'),
  ...['fsync=on', 'wal_sync_method=fsync'].flatMap((setting) => ['-c', setting]),
];

/**
 * PostgreSQL inside this process, its data in a folder: what was acknowledged is on the disk, and no second process
 * opens it.
 * @param folder made where it is missing
 * @throws {DataInUse} where another process has it open
 */
export async function embeddedDriver(folder: string): Promise<Driver> {
  const root = resolve(folder);
  mkdirSync(root, { recursive: true });
  const unlock = lockFolder(join(root, 'lock'));
  try {
    const data = join(root, 'postgres');
    const begun = existsSync(join(data, 'PG_VERSION'));
    const pglite = await PGlite.create({ fs: new DurableFiles(data), startParams: [...START] });
    // Not the folder around it: whoever closes the lock's file, however often it is open, lets go of the lock.
    if (!begun) syncTree(data);
    const driver = pgliteDriver(pglite);
    return {
      ...driver,
      async release() {
        unlock();
      },
    };
  } catch (error) {
    unlock();
    throw error;
  }
}
