import { toInstant } from '@wuyou/domain';
import { Command } from 'commander';
import { backup, restore } from './backup-commands';
import { failureWords } from './failure-words';
import { firstKeys, type KeyOptions, keyFor, keyLines } from './keys-commands';
import { createLog } from './log';
import { openStore, startService } from './service';
import { readSettings } from './settings';
import { UsageError } from './usage-error';

const program = new Command('wuyou')
  .description('The Wuyou service: cases, approvals and ratings of one or more sites.')
  .addHelpText(
    'after',
    `
Settings come from the environment; none is needed for a first start:
  WUYOU_DATA          folder of the embedded database (./data)
  WUYOU_DATABASE_URL  a PostgreSQL server instead: postgres://user:password@host:5432/database
  WUYOU_SITES         a JSON file of sites (an example site)
  WUYOU_HOST          address to listen on (127.0.0.1)
  WUYOU_PORT          port (8787)
  WUYOU_METRICS_PORT  port that Prometheus reads /metrics at (none)
  WUYOU_PROXIES       proxies whose X-Forwarded-For is believed: addresses or ranges between
                      commas, of proxies only (loopback)
  WUYOU_LIMITS        on or off: too many calls by one key, address or phone are held back (on)
  WUYOU_FILES         folder of photos and documents, s3+https://… or off (beside the data)
  WUYOU_FILE_LIMIT    MiB a file may have (10)
  WUYOU_CLAMD         ClamAV that looks at files: tcp://host:port or unix:/path (none)
  WUYOU_LOG           debug, info, warn, error or silent (info)`,
  );

program
  .command('serve')
  .description('Serve until told to stop (Ctrl-C, SIGTERM). Brings the database up to date first.')
  .action(async () => {
    const settings = readSettings(process.env);
    const log = createLog(settings.log);
    const service = await startService(settings, log);
    console.log(`Wuyou is at ${service.address}, for ${service.sites.join(', ')}.`);
    if (service.metricsAddress !== undefined) console.log(`Metrics are at ${service.metricsAddress}.`);
    for (const site of service.sites) {
      const keys = await firstKeys(service.store.keys, site, Date.now());
      if (!keys) continue;
      console.log(`\nFirst keys of ${site}, shown this once:`);
      console.log(`  page  ${keys.page}\n  desk  ${keys.desk}`);
    }
    const stop = (signal: NodeJS.Signals) => {
      log.info({ signal }, 'stopping');
      void service.stop().then(
        () => process.exit(0),
        (error) => fail(error),
      );
    };
    process.once('SIGINT', stop);
    process.once('SIGTERM', stop);
  });

program
  .command('migrate')
  .description('Bring the database up to date and end. `serve` does so by itself.')
  .action(async () => {
    const settings = readSettings(process.env);
    const store = await openStore(settings, createLog(settings.log));
    await store.close();
    console.log('The database is up to date.');
  });

program
  .command('backup <file>')
  .description('Write the embedded database to one file. Stop `serve` first.')
  .action(async (file: string) => {
    const bytes = await backup(readSettings(process.env), file);
    console.log(`${file} holds everything (${Math.ceil(bytes / 1024)} KiB). Keep it as safe as the data.`);
  });

program
  .command('restore <file>')
  .description('Put a backup into an empty WUYOU_DATA.')
  .action(async (file: string) => {
    const settings = readSettings(process.env);
    await restore(settings, file);
    console.log(`${settings.data} holds what ${file} held.`);
  });

const keys = program
  .command('keys')
  .description(
    'Keys of pages, partners and staff. An embedded database is open to one process: stop `serve` first.',
  );

keys
  .command('create <site> <kind>')
  .description('Make a key for a page, a partner or staff. It is shown this once.')
  .requiredOption('--name <name>', 'what people call it')
  .option('--origin <origin...>', 'page: where it may be used from; anywhere, if left out')
  .option('--role <role>', 'staff: desk, department, supervisor or leader')
  .option('--department <id>', 'staff: which department')
  .action(async (site: string, kind: string, options: KeyOptions) => {
    const given = keyFor(site, kind, options);
    const { id, key } = await withStore((store) => store.keys.create(given, toInstant(Date.now())));
    console.log(`${id}  ${key}`);
  });

keys
  .command('list <site>')
  .description('Every key of a site, without the keys themselves.')
  .action(async (site: string) => {
    for (const line of keyLines(await withStore((store) => store.keys.list(site)))) console.log(line);
  });

keys
  .command('revoke <site> <id>')
  .description('End a key. What uses it is refused from now on.')
  .action(async (site: string, id: string) => {
    const revoked = await withStore((store) => store.keys.revoke(site, id, toInstant(Date.now())));
    if (!revoked)
      throw new UsageError(`${site} has no key ${id} that opens anything. See: wuyou keys list ${site}`);
    console.log(`${id} opens nothing any more.`);
  });

async function withStore<T>(work: (store: Awaited<ReturnType<typeof openStore>>) => Promise<T>): Promise<T> {
  const settings = readSettings(process.env);
  const store = await openStore(settings, createLog(settings.log));
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}

function fail(error: unknown): never {
  console.error(failureWords(error));
  process.exit(1);
}

await program.parseAsync().catch(fail);
