import { randomUUID } from 'node:crypto';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import type { Vault } from '@wuyou/engine';

/** Ids of sites, and names that the engine draws or that scripts are kept by: none can leave the folder. */
const SAFE = /^[\w-]{1,64}$/;

/** Files in a folder of this machine. */
export function diskVault(folder: string): Vault {
  const pathOf = (tenant: string, object: string): string => {
    if (!SAFE.test(tenant) || !SAFE.test(object)) throw new Error('No such name is drawn for a file.');
    return join(folder, tenant, object.slice(-2), object);
  };
  return {
    async put(tenant, object, content) {
      const path = pathOf(tenant, object);
      const part = `${path}.${randomUUID()}.part`;
      await mkdir(dirname(path), { recursive: true, mode: 0o700 });
      try {
        await writeWhole(part, content);
        await rename(part, path);
      } catch (error) {
        await rm(part, { force: true });
        throw error;
      }
      // A name is on the disk once its folder is, and so on upwards: any of them may be new.
      for (const one of [dirname(path), join(folder, tenant), folder]) await syncFolder(one);
    },

    async get(tenant, object) {
      try {
        const file = await open(pathOf(tenant, object));
        return Readable.toWeb(file.createReadStream()) as ReadableStream<Uint8Array>;
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
        throw error;
      }
    },

    async delete(tenant, object) {
      await rm(pathOf(tenant, object), { force: true });
    },
  };
}

async function writeWhole(path: string, content: Blob): Promise<void> {
  const file = await open(path, 'wx', 0o600);
  try {
    await file.writeFile(Readable.fromWeb(content.stream() as never));
    await file.sync();
  } finally {
    await file.close();
  }
}

async function syncFolder(path: string): Promise<void> {
  const folder = await open(path);
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}
