import { type Audit, AuditFault } from '@wuyou/postgres';
import type { Command } from 'commander';
import { readSites } from './sites';
import { UsageError } from './usage-error';
import type { WithStore } from './with-store';

interface VerifyOptions {
  readonly checkpoint?: string;
  readonly key?: true;
}

export function addVerifyCommand(program: Command, withStore: WithStore): void {
  program
    .command('verify [site]')
    .description(
      'Read everything a site keeps and say whether it is as it was written; ends with 1 where it is not.',
    )
    .option('--checkpoint <line>', 'a line printed earlier and kept elsewhere: history must still contain it')
    .option('--key', 'print the public key that checkpoints are signed with, and end')
    .action(async (site: string | undefined, { checkpoint, key }: VerifyOptions) => {
      await withStore(async ({ store: { audit }, settings }) => {
        if (key) return console.log(audit.keys.join('\n'));
        const named = site ?? checkpoint?.split('.')[0];
        const sites = named === undefined ? (await readSites(settings.sites)).map(({ id }) => id) : [named];
        const faults = (await Promise.all(sites.map((one) => said(audit, one, checkpoint)))).flat();
        if (faults.length > 0) throw new AuditFault(faults.join('\n'));
      });
    });
}

/** Prints what was found whole. @returns what was not, in words */
async function said(audit: Audit, site: string, noted?: string): Promise<string[]> {
  try {
    const { logs, events, changes, checkpoints, latest } = await audit.verify(site, noted);
    if (changes === 0 && checkpoints === 0) throw new UsageError(`${site} has nothing yet. See WUYOU_SITES.`);
    console.log(
      `${site}: ${logs} cases and applications, ${events} events, ${changes} changes and ${checkpoints} checkpoints, all as they were written.`,
    );
    if (latest !== undefined) console.log(`Latest checkpoint, to be kept elsewhere:\n${latest}`);
    return [];
  } catch (error) {
    if (error instanceof AuditFault) return [`${site}: ${error.message}`];
    throw error;
  }
}
