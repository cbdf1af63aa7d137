import type { Command } from 'commander';
import { v7 as uuidv7 } from 'uuid';
import { readSettings } from './settings';
import {
  type AddOptions,
  addWebhook,
  missing,
  type ReplayOptions,
  replay,
  rotateSecret,
  webhookLines,
} from './webhooks-commands';
import type { WithStore } from './with-store';

/** `wuyou webhooks …`. */
export function addWebhookCommands(program: Command, withStore: WithStore): void {
  const webhooks = program
    .command('webhooks')
    .description(
      'Addresses that are told what happens. An embedded database is open to one process: stop `serve` first.',
    );

  webhooks
    .command('add <site> <url>')
    .description('Tell an https:// address from now on. Its secret is shown this once.')
    .option('--type <type...>', 'what it is told of, such as case.resolved; everything, if left out')
    .action(async (site: string, url: string, { type }: AddOptions) => {
      const { development } = readSettings(process.env);
      const id = uuidv7();
      const secret = await withStore(({ store: { outbox } }) =>
        addWebhook(outbox, site, url, {
          id,
          now: Date.now(),
          reach: development ? 'public-and-loopback' : 'public',
          ...(type && { type }),
        }),
      );
      console.log(`${id}  ${secret}`);
    });

  webhooks
    .command('list <site>')
    .description('Every webhook of a site, without the secrets.')
    .action(async (site: string) => {
      for (const line of webhookLines(await withStore(({ store: { outbox } }) => outbox.webhooks.list(site))))
        console.log(line);
    });

  webhooks
    .command('rotate <site> <id>')
    .description('Make a new secret, shown this once. The old one signs along for a day.')
    .action(async (site: string, id: string) => {
      const { secret, until } = await withStore(({ store: { outbox } }) =>
        rotateSecret(outbox, site, id, Date.now()),
      );
      console.log(`${secret}\nThe old one signs along until ${until}.`);
    });

  webhooks
    .command('replay <site> <id>')
    .description('Send again, with the ids they had: one delivery, or all of a time.')
    .option('--delivery <id>', 'its webhook-id')
    .option('--from <time>', 'such as 2026-09-07T09:00:00+08:00')
    .option('--to <time>', 'the present, if left out')
    .action(async (site: string, id: string, options: ReplayOptions) => {
      const count = await withStore(({ store: { outbox } }) =>
        replay(outbox, site, id, { ...options, now: Date.now() }),
      );
      console.log(`${count} will be sent again.`);
    });

  webhooks
    .command('enable <site> <id>')
    .description('Tell a webhook again that answered 410. What it missed is sent by `replay`.')
    .action(async (site: string, id: string) => {
      if (!(await withStore(({ store: { outbox } }) => outbox.webhooks.enable(site, id))))
        throw missing(site, id);
      console.log(`${id} is told what happens again.`);
    });

  webhooks
    .command('remove <site> <id>')
    .description('End a webhook, and forget what it was sent.')
    .action(async (site: string, id: string) => {
      if (!(await withStore(({ store: { outbox } }) => outbox.webhooks.remove(site, id))))
        throw missing(site, id);
      console.log(`${id} is told nothing any more.`);
    });
}
