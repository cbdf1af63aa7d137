import { createIds } from '../ids';
import { createLog } from '../log';
import { openStore } from '../service';
import { readSettings } from '../settings';
import { siteOf } from '../sites';
import { importFile } from './import-file';
import { createProgress, summaryLines } from './progress';

export interface ImportCommandOptions {
  readonly mapping?: string;
  readonly errors?: string;
  readonly dryRun?: boolean;
}

/** Codes of a process that ends without its work done, as shells know them. */
const REFUSED = 2;
const INTERRUPTED = 130;

/**
 * Imports a file into a site's cases, and says what became of its rows.
 * @returns the exit code: 0, 2 where rows were refused, 130 where it was interrupted
 */
export async function importCommand(
  siteId: string,
  file: string,
  { mapping, errors, dryRun = false }: ImportCommandOptions,
): Promise<number> {
  const settings = readSettings(process.env);
  const site = await siteOf(settings.sites, siteId);
  const store = await openStore(settings, createLog(settings.log));
  const interruption = new AbortController();
  const interrupt = () => interruption.abort();
  process.once('SIGINT', interrupt);
  process.once('SIGTERM', interrupt);
  const progress = createProgress(process.stderr);
  try {
    const summary = await importFile(
      { file, mapping, errors, dryRun, onProgress: progress.show, signal: interruption.signal },
      {
        store,
        site,
        clock: Date.now,
        receiptCode: createIds().receiptCode,
      },
    );
    progress.end();
    for (const line of summaryLines({ ...summary, dryRun, errors })) console.log(line);
    if (summary.interrupted) return INTERRUPTED;
    return summary.refused > 0 ? REFUSED : 0;
  } finally {
    process.off('SIGINT', interrupt);
    process.off('SIGTERM', interrupt);
    await store.close();
  }
}
