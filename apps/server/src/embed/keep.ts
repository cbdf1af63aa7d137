import { setTimeout as sleep } from 'node:timers/promises';
import type { Log } from '../log';
import { addressOf } from './address';
import type { Kept } from './kept';
import type { Script } from './script';

interface KeepOptions {
  readonly scripts: ReadonlyMap<string, Script>;
  readonly kept: Kept;
  readonly log: Pick<Log, 'info' | 'warn'>;
  /** Milliseconds until it is tried again. Default 60,000. */
  readonly retry?: number;
}

export interface Keeping {
  stop(): Promise<void>;
}

/** Milliseconds that a stop waits for a script under way. */
const PATIENCE = 500;

/** Puts the scripts of this build where later ones find them, in the background and until it has. */
export function keepBuild({ scripts, kept, log, retry = 60_000 }: KeepOptions): Keeping {
  const ended = new AbortController();
  const { signal } = ended;
  const keep = async (): Promise<void> => {
    for (const [path, script] of scripts) {
      if (signal.aborted) return;
      const own = await script.body('identity');
      const there = await kept.read(path);
      if (there && Buffer.compare(there, own) === 0) continue;
      if (there && addressOf(`/embed/${path}`)?.isForEver)
        log.warn(
          { path },
          'this build replaces another of its version: browsers refuse it to pages with the hash of that one',
        );
      await kept.write(path, own);
    }
  };
  const running = (async () => {
    let failed = false;
    while (!signal.aborted) {
      try {
        await keep();
        if (failed) log.info('the embed files of this version are kept now');
        return;
      } catch (error) {
        if (!failed)
          log.warn(
            { error: String(error) },
            'the embed files of this version cannot be kept yet: without them an upgrade breaks pages that pin it',
          );
        failed = true;
        await sleep(retry, undefined, { signal, ref: false }).catch(() => {});
      }
    }
  })();
  return {
    async stop() {
      ended.abort();
      await Promise.race([running, sleep(PATIENCE, undefined, { ref: false })]);
    },
  };
}
