import { randomUUID } from 'node:crypto';
import { readFile, rename } from 'node:fs/promises';
import { addMaster, createSecrets } from '@wuyou/postgres';
import type { Command } from 'commander';
import { secretsPath, writeSecrets } from './secrets';
import { readSettings } from './settings';
import type { WithStore } from './with-store';

export function addSecretsCommands(program: Command, withStore: WithStore): void {
  const secrets = program
    .command('secrets')
    .description(
      'What the data are sealed and signed with. Whoever loses them has lost everything personal in the data.',
    );

  secrets
    .command('create [file]')
    .description('Make new secrets, into a file that only its owner reads; without one, print them.')
    .action(async (file?: string) => {
      if (file === undefined) return void process.stdout.write(createSecrets());
      await writeSecrets(file, createSecrets());
      console.log(`${file} holds new secrets. Keep a copy away from the data.`);
    });

  secrets
    .command('rotate')
    .description(
      'Put a new master key in front of those in the file. Restart every process, then `secrets rewrap`.',
    )
    .action(async () => {
      const path = secretsPath(readSettings(process.env));
      await rotate(path);
      console.log(`${path} has a new master key. Restart every process with it, then: wuyou secrets rewrap`);
    });

  secrets
    .command('rewrap')
    .description('Wrap every data key with the newest master key. Then the older ones may go.')
    .action(async () => {
      const count = await withStore(({ store }) => store.rewrap());
      console.log(
        `${count} data keys were wrapped anew. The older master keys open nothing of these data any more.`,
      );
    });
}

/** Whole, or not at all. */
export async function rotate(path: string): Promise<void> {
  const part = `${path}.${randomUUID()}.part`;
  await writeSecrets(part, addMaster(await readFile(path, 'utf8')));
  await rename(part, path);
}
