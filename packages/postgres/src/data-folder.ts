import { existsSync, mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { DurableFiles } from './durable-files.ts';
import { lockFolder } from './folder-lock.ts';

/** As PGlite starts it, but for `-F`, which turns `fsync` off. Of the ways to sync a log this one is there. */
const START = [
  ...PGlite.defaultStartParams.filter((parameter) => parameter !== '-F'),
  ...['fsync=on', 'wal_sync_method=fsync'].flatMap((setting) => ['-c', setting]),
];

/** A folder of an embedded database, held for this process alone. */
export interface DataFolder {
  readonly root: string;
  /** Where PostgreSQL keeps its files. */
  readonly files: string;
  /** Whether there is a database yet. */
  readonly begun: boolean;
  unlock(): void;
}

/**
 * @param folder made where it is missing
 * @throws {DataInUse} where another process has it open
 */
export function holdFolder(folder: string): DataFolder {
  const root = resolve(folder);
  mkdirSync(root, { recursive: true });
  const unlock = lockFolder(join(root, 'lock'));
  const files = join(root, 'postgres');
  return { root, files, begun: existsSync(join(files, 'PG_VERSION')), unlock };
}

/** @param archive what to begin with, where there is no database yet */
export function startPostgres(files: string, archive?: Blob): Promise<PGlite> {
  return PGlite.create({
    fs: new DurableFiles(files),
    startParams: [...START],
    ...(archive && { loadDataDir: archive }),
  });
}
