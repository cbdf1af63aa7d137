import { setTimeout as sleep } from 'node:timers/promises';
import type { Vault } from '@wuyou/engine';

/** Scripts that were once served, by their paths; shared by all processes. */
export interface Kept {
  /** @throws {Error} where the store does not answer in time */
  read(path: string): Promise<Uint8Array<ArrayBuffer> | undefined>;
  write(path: string, script: Uint8Array<ArrayBuffer>): Promise<void>;
}

/** Where in the vault. A site may have this id, but its files are named by UUIDs, and none of those begins with a v. */
const SHELF = 'embed';

/**
 * @param patience milliseconds to wait for a script: a page that loads one with `defer` holds up its other scripts
 */
export function keptIn(vault: Vault, patience = 3_000): Kept {
  return {
    read: (path) => Promise.race([readWhole(vault, objectOf(path)), late(patience)]),
    write: (path, script) => vault.put(SHELF, objectOf(path), new Blob([script])),
  };
}

async function readWhole(vault: Vault, object: string): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const stream = await vault.get(SHELF, object);
  return stream && new Response(stream).bytes();
}

async function late(patience: number): Promise<never> {
  await sleep(patience, undefined, { ref: false });
  throw new Error('The store of files does not answer. See WUYOU_FILES.');
}

/** `v1.4.2/case-view-3fA9x.js` as `v1_4_2__case-view-3fA9x`: no version has an underscore. */
function objectOf(path: string): string {
  return path.replace(/\.js$/, '').replace('/', '__').replaceAll('.', '_');
}
