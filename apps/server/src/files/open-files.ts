import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Files, Scan, Vault } from '@wuyou/engine';
import type { Log } from '../log';
import type { Settings } from '../settings';
import { clamdScan } from './clamd';
import { diskVault } from './disk-vault';
import type { FilesPlace } from './place';
import { createReceive } from './receive';
import { s3Vault } from './s3-vault';

/** What takes files in, as the settings say; nothing where they are off. */
export function openFiles(
  { files: place, fileLimit: limit, clamd }: Pick<Settings, 'files' | 'fileLimit' | 'clamd'>,
  log: Log,
): Files | undefined {
  const vault = vaultAt(place);
  if (!vault) return undefined;
  return {
    receive: createReceive({ folder: incoming(place), limit }),
    vault,
    ...(clamd !== undefined && { scan: telling(clamdScan({ address: clamd }), log) }),
  };
}

function vaultAt(place: FilesPlace): Vault | undefined {
  switch (place.kind) {
    case 'off':
      return undefined;
    case 'folder':
      return diskVault(place.folder);
    case 's3':
      return s3Vault(place);
  }
}

function incoming(place: FilesPlace): string {
  return place.kind === 'folder' ? join(place.folder, 'incoming') : join(tmpdir(), 'wuyou-incoming');
}

/** Says once that nobody looks at files, and once that someone does again. */
function telling(scan: Scan, log: Log): Scan {
  let down = false;
  return async (content) => {
    try {
      const verdict = await scan(content);
      if (down) log.info('clamd answers again');
      down = false;
      return verdict;
    } catch (error) {
      if (!down) log.warn({ error: String(error) }, 'clamd does not answer: files wait. See WUYOU_CLAMD.');
      down = true;
      throw error;
    }
  };
}
