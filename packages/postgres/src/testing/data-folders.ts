import { cp, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPostgres } from '../data-folder';

/** Data folders with a database already begun, for making one takes seconds. */
export async function dataFolders() {
  const root = await mkdtemp(join(tmpdir(), 'wuyou-embedded-'));
  const begun = join(root, 'begun');
  await mkdir(begun);
  await startPostgres(join(begun, 'postgres')).then((pglite) => pglite.close());
  let made = 0;
  return {
    async folder(): Promise<string> {
      made += 1;
      const path = join(root, `${made}`);
      await cp(begun, path, { recursive: true });
      return path;
    },
    remove: () => rm(root, { recursive: true, force: true }),
  };
}
