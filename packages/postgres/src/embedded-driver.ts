import { holdFolder, startPostgres } from './data-folder';
import type { Driver } from './driver';
import { syncTree } from './durable-files';
import { pgliteDriver } from './pglite-driver';

/**
 * PostgreSQL inside this process, its data in a folder: what was acknowledged is on the disk, and no second process
 * opens it.
 * @param folder made where it is missing
 * @throws {DataInUse} where another process has it open
 */
export async function embeddedDriver(folder: string): Promise<Driver> {
  const { files, begun, unlock } = holdFolder(folder);
  try {
    const pglite = await startPostgres(files);
    // Not the folder around it: whoever closes the lock's file, however often it is open, lets go of the lock.
    if (!begun) syncTree(files);
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
