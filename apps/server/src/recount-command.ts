import type { PostgresStore, RecountOptions } from '@wuyou/postgres';
import type { Settings } from './settings';
import { readSites } from './sites';
import { UsageError } from './usage-error';

interface Asked extends RecountOptions {
  readonly settings: Pick<Settings, 'sites'>;
  /** Default: every one. */
  readonly site?: string | undefined;
}

/**
 * Recounts sites one after the other and says what was found.
 * @returns whether every counter is right by now
 * @throws {UsageError} for a site that is not served
 */
export async function recountSites(
  store: Pick<PostgresStore, 'recount'>,
  { settings, site, repair = false }: Asked,
  say: (line: string) => void,
): Promise<boolean> {
  const served = (await readSites(settings.sites)).map(({ id }) => id);
  if (site !== undefined && !served.includes(site))
    throw new UsageError(`There is no site ${site}. Served are ${served.join(', ')}.`);
  let right = true;
  for (const one of site === undefined ? served : [site]) {
    const { cases, differing, differences } = await store.recount(one, { repair });
    const found = differing === 0 ? 'every counter is right' : `${differing} counters differ`;
    say(`${one}: ${cases} cases recounted, ${found}${differing > 0 && repair ? ' and were replaced' : ''}.`);
    for (const difference of differences) say(`  ${difference}`);
    if (differing > differences.length) say(`  and ${differing - differences.length} more`);
    if (differing > 0 && !repair) {
      say(`  To replace them: wuyou recount ${one} --repair`);
      right = false;
    }
  }
  return right;
}
