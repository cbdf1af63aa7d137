import { copyFileSync, fsyncSync, mkdirSync, readlinkSync, statSync } from 'node:fs';
import { copyFile, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { Kysely, sql } from 'kysely';
import { afterAll, beforeAll, expect, onTestFinished, test, vi } from 'vitest';
import { startPostgres } from './data-folder';
import { syncTree } from './durable-files';
import { pgliteDriver } from './pglite-driver';
import { dataFolders } from './testing/data-folders';

vi.mock('node:fs', { spy: true });

interface Kept {
  readonly kept: { readonly id: number; readonly words: string };
}

let folders: Awaited<ReturnType<typeof dataFolders>>;
beforeAll(async () => {
  folders = await dataFolders();
});
afterAll(() => folders?.remove());

/** A database's folder, all of it on the disk, and the disk. */
async function begun() {
  const root = join(await folders.folder(), 'postgres');
  const watched = await disk(root);
  syncTree(root);
  return { root, ...watched };
}

async function folder(): Promise<string> {
  const path = await mkdtemp(join(tmpdir(), 'wuyou-cut-'));
  onTestFinished(() => rm(path, { recursive: true, force: true }));
  return path;
}

/** Keeps of each file under `root` what its last sync made sure of. */
async function disk(root: string) {
  const synced = await folder();
  const real = vi.mocked(fsyncSync).getMockImplementation();
  vi.mocked(fsyncSync).mockImplementation((descriptor) => {
    real?.(descriptor);
    const path = readlinkSync(`/proc/self/fd/${descriptor}`);
    if (!path.startsWith(root) || !statSync(path).isFile()) return;
    const copy = join(synced, relative(root, path));
    mkdirSync(dirname(copy), { recursive: true });
    copyFileSync(path, copy);
  });
  return {
    /** The folder as it is after the power went: what was never synced is empty. */
    async cut(): Promise<string> {
      const after = await folder();
      await copyTree(root, '');
      return after;

      async function copyTree(from: string, inside: string): Promise<void> {
        await mkdir(join(after, inside), { recursive: true });
        for (const entry of await readdir(join(from, inside), { withFileTypes: true })) {
          const path = join(inside, entry.name);
          if (entry.isDirectory()) await copyTree(from, path);
          else
            await copyFile(join(synced, path), join(after, path)).catch(() =>
              writeFile(join(after, path), ''),
            );
        }
      }
    },
  };
}

async function open(path: string): Promise<Kysely<Kept>> {
  const db = new Kysely<Kept>({ dialect: pgliteDriver(await startPostgres(path)).dialect });
  onTestFinished(() => db.destroy());
  return db;
}

test.runIf(process.platform === 'linux')(
  'a power cut between any two commits loses nothing that was acknowledged',
  async () => {
    const { root, cut } = await begun();
    const db = await open(root);
    await sql`create table kept (id integer primary key, words text)`.execute(db);
    const cuts: { readonly acknowledged: number; readonly after: string }[] = [];
    for (let id = 1; id <= 30; id += 1) {
      await db
        .insertInto('kept')
        .values({ id, words: '诉求'.repeat(200) })
        .execute();
      if (id % 10 === 5) await sql`checkpoint`.execute(db);
      if (id % 10 === 7) cuts.push({ acknowledged: id, after: await cut() });
    }
    for (const { acknowledged, after } of cuts) {
      const found = await (await open(after)).selectFrom('kept').select('id').orderBy('id').execute();
      expect(found.map(({ id }) => id)).toEqual(Array.from({ length: acknowledged }, (_, i) => i + 1));
    }
  },
);
