import { createHash } from 'node:crypto';
import { createReadStream, openAsBlob } from 'node:fs';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { invalid } from '@wuyou/domain';
import type { Files } from '@wuyou/engine';
import { kindOf, named } from './kinds';
import { redraw } from './redraw';
import { spool } from './spool';

export interface Receiving {
  /** Where uploads lie until they are kept. */
  readonly folder: string;
  /** Bytes a file may have. */
  readonly limit: number;
  /** Pixels a picture may have. Default: 50 million. */
  readonly pixels?: number;
  /** Milliseconds without a byte after which an upload is given up. Default 30,000. */
  readonly idle?: number;
  /** Milliseconds that an upload may take. Default: ten minutes. */
  readonly patience?: number;
}

/** Takes uploads in by way of the disk: what they are is seen from their content, and pictures are drawn anew. */
export function createReceive({
  folder,
  limit,
  pixels = 50_000_000,
  idle = 30_000,
  patience = 600_000,
}: Receiving): Files['receive'] {
  return async ({ bytes, name, declared }) => {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const own = await mkdtemp(join(folder, 'upload-'));
    const release = () => rm(own, { recursive: true, force: true });
    try {
      const sent = join(own, 'sent');
      const spooled = await spool(bytes, { path: sent, limit, declared: declared.size, idle, patience });
      if (spooled.size === 0) throw invalid('', 'file_refused', { problem: 'empty' });
      const kind = await kindOf(sent, { name, type: declared.type });
      const kept = kind.picture ? join(own, 'kept') : sent;
      if (kind.picture) await redraw({ from: sent, to: kept, pixels });
      return {
        content: await openAsBlob(kept, { type: kind.type }),
        name: named(name, kind),
        type: kind.type,
        hash: kept === sent ? spooled.hash : await hashOf(kept),
        sentHash: spooled.hash,
        release,
      };
    } catch (error) {
      await release();
      throw error;
    }
  };
}

async function hashOf(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
}
