import { createInterface } from 'node:readline/promises';
import { parseMobile, referenceOf, type Tenant, toInstant } from '@wuyou/domain';
import type { LogName, PostgresStore } from '@wuyou/postgres';
import type { Command } from 'commander';
import { exportPerson } from './person-export';
import { readSites } from './sites';
import { UsageError } from './usage-error';
import type { WithStore } from './with-store';

interface PersonOptions {
  readonly mobile: string;
}

interface EraseOptions extends PersonOptions {
  readonly reason: string;
  readonly yes?: true;
}

export function addPersonCommands(program: Command, withStore: WithStore): void {
  const person = program
    .command('person')
    .description(
      "One person's data, found by a whole mobile number. Of an embedded database, stop `serve` first.",
    );

  person
    .command('export <site>')
    .description('Everything of one person as a readable JSON document, in Chinese, for that person.')
    .requiredOption('--mobile <number>', 'the whole number, in any usual writing')
    .action(async (site: string, { mobile }: PersonOptions) => {
      await withStore(async ({ store, settings }) => {
        const tenant = siteNamed(site, await readSites(settings.sites));
        const exported = await exportPerson(wholeMobile(mobile), {
          store,
          tenant,
          now: toInstant(Date.now()),
        });
        console.log(JSON.stringify(exported, undefined, 2));
      });
    });

  person
    .command('erase <site>')
    .description(
      'Destroy what is personal in all that has ended; what an office still owes is kept until it has.',
    )
    .requiredOption('--mobile <number>', 'the whole number, in any usual writing')
    .requiredOption('--reason <words>', 'why; kept in the clear, so it must name nobody')
    .option('--yes', 'do not ask')
    .action(async (site: string, { mobile, reason, yes }: EraseOptions) => {
      await withStore(async ({ store }) => {
        const number = wholeMobile(mobile);
        const logs = await store.people.logsOf(site, number);
        if (logs.length === 0) throw new UsageError(`${site} keeps nothing under this number.`);
        if (!yes)
          await confirm(
            `Destroy what is personal in ${logs.length} cases and applications? There is no way back.`,
          );
        for (const line of await erasePerson(store, { site, logs, reason })) console.log(line);
      });
    });
}

interface ErasePerson {
  readonly site: string;
  readonly logs: readonly LogName[];
  readonly reason: string;
}

/** One line for each case and application, saying what became of it. */
export async function erasePerson(
  store: PostgresStore,
  { site, logs, reason }: ErasePerson,
): Promise<string[]> {
  const lines: string[] = [];
  for (const log of logs) {
    const shelf = log.kind === 'case' ? store.cases : store.applications;
    const state = await shelf.find(site, log.id);
    const called = `${log.kind} ${state ? referenceOf(state.facts.code) : log.id}`;
    const done = await store.people.erase(site, log, { reason, at: toInstant(Date.now()) });
    lines.push(
      done === 'erased'
        ? `${called}  erased`
        : `${called}  kept: an office still owes an answer (${state?.status}). Erase it when that is given, or it is taken back.`,
    );
  }
  return lines;
}

/** @throws {UsageError} */
export function wholeMobile(text: string): string {
  const mobile = parseMobile(text);
  if (mobile === undefined) throw new UsageError('--mobile must be a whole mobile number of 11 digits.');
  return mobile;
}

function siteNamed(id: string, sites: readonly Tenant[]): Tenant {
  const site = sites.find((one) => one.id === id);
  if (!site)
    throw new UsageError(`There is no site ${id}. There are ${sites.map((one) => one.id).join(', ')}.`);
  return site;
}

async function confirm(question: string): Promise<void> {
  if (!process.stdin.isTTY)
    throw new UsageError('Nobody is there to be asked. Say --yes to erase without asking.');
  const asking = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await asking.question(`${question} Type yes: `);
  asking.close();
  if (answer.trim().toLowerCase() !== 'yes') throw new UsageError('Nothing was erased.');
}
