import { toInstant } from '@wuyou/domain';
import { Command } from 'commander';
import { backup, restore } from './backup-commands';
import { failureWords } from './failure-words';
import { type ImportCommandOptions, importCommand } from './import/import-command';
import { type MailCommandOptions, mailCommand, NOT_NOW } from './intake/mail/mail-command';
import { firstKeys, type KeyOptions, keyFor, keyLines, officeOf } from './keys-commands';
import { createLog } from './log';
import { pushLines } from './open311-push/push-lines';
import { addPersonCommands } from './person-commands';
import { recountSites } from './recount-command';
import { addSecretsCommands } from './secrets-commands';
import { seed } from './seed';
import { openStore, startService } from './service';
import { readSettings } from './settings';
import { siteOf } from './sites';
import { UsageError } from './usage-error';
import { addVerifyCommand } from './verify-commands';
import { addWebhookCommands } from './webhooks-cli';
import { withStore } from './with-store';

const program = new Command('wuyou')
  .description('The Wuyou service: cases, approvals and ratings of one or more sites.')
  .addHelpText(
    'after',
    `
Settings come from the environment; none is needed for a first start:
  WUYOU_DATA          folder of the embedded database (./data)
  WUYOU_DATABASE_URL  a PostgreSQL server instead: postgres://user:password@host:5432/database
  WUYOU_SECRETS       a file of what the data are sealed and signed with; required for a
                      server (beside the data folder: ./data.secrets.json)
  WUYOU_SITES         a JSON file of sites (an example site)
  WUYOU_HOST          address to listen on (127.0.0.1)
  WUYOU_PORT          port (8787)
  WUYOU_METRICS_PORT  port that Prometheus reads /metrics at (none)
  WUYOU_PROXIES       proxies whose X-Forwarded-For is believed: addresses or ranges between
                      commas, of proxies only (loopback)
  WUYOU_OIDC_ISSUER   OpenID Connect issuer that staff sign in at (none: keys;
                      while the example site is served to this machine alone, invented
                      people sign in at the next port)
  WUYOU_OIDC_AUDIENCE what its access tokens name in aud (urn:wuyou:service)
  WUYOU_OIDC_CLAIMS   where they hold tenant, role and department
                      (tenant=wuyou_tenant,role=wuyou_role,department=wuyou_department)
  WUYOU_LIMITS        on or off: too many calls by one key, address or phone are held back (on)
  WUYOU_WECOM         a JSON file of WeCom callbacks, see the README (none)
  WUYOU_NOTICES       a JSON file of who is told what by mail, SMS and WeCom groups, and which
                      other Open311 cities new cases go to (nobody)
  WUYOU_SMTP          what mail goes through: smtps://user:password@host:465 (none is sent)
  WUYOU_MAIL_FROM     whom mail is from: desk@example.cn
  WUYOU_SMS           what SMS go through: aliyun://keyId:keySecret@dysmsapi.aliyuncs.com
  WUYOU_OPEN311_KEYS  api_keys of those cities by their names there: zz=key,zs=key (none)
  WUYOU_DEVELOPMENT   on or off: shows at /outbox what would be sent, and lets webhooks go to
                      http://localhost; on this machine alone (off)
  WUYOU_FILES         folder of photos, documents and older versions' scripts, s3+https://… or
                      off (beside the data)
  WUYOU_FILE_LIMIT    MiB a file may have (10)
  WUYOU_CLAMD         ClamAV that looks at files: tcp://host:port or unix:/path (none)
  WUYOU_LOG           debug, info, warn, error or silent (info)
  OTEL_EXPORTER_OTLP_ENDPOINT
                      where traces are sent by OTLP/HTTP: http://127.0.0.1:4318 (nowhere); with it
                      OTEL_SERVICE_NAME, OTEL_TRACES_SAMPLER and OTEL_TRACES_SAMPLER_ARG

A secret may stand in a file: WUYOU_DATABASE_URL_FILE, WUYOU_SMTP_FILE, WUYOU_SMS_FILE,
WUYOU_OPEN311_KEYS_FILE.`,
  );

program
  .command('serve')
  .description('Serve until told to stop (Ctrl-C, SIGTERM). Brings the database up to date first.')
  .action(async () => {
    const settings = readSettings(process.env);
    const log = createLog(settings.log);
    const service = await startService(settings, log);
    const sites = service.sites.map(({ id }) => id);
    console.log(`Wuyou is at ${service.address}, for ${sites.join(', ')}.`);
    if (service.metricsAddress !== undefined) console.log(`Metrics are at ${service.metricsAddress}.`);
    if (service.developmentIssuer !== undefined)
      console.log(`Invented staff sign in at ${service.developmentIssuer}, for this example site only.`);
    for (const site of sites) {
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
  .command('seed <site>')
  .description('Fill an empty site with invented cases and applications, to look at.')
  .action(async (id: string) => {
    await withStore(async ({ store, settings }) => {
      const site = await siteOf(settings.sites, id);
      await seed({ store, site, now: Date.now() });
    });
    console.log(`${id} has twelve cases and six applications of invented companies.`);
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
  .command('pushes <site>')
  .description('The newest 100 cases that went to other Open311 cities, and what they are called there.')
  .action(async (site: string) => {
    const pushed = await withStore(({ store }) => store.outbox.deliveries.newest(site, 100, 'open311'));
    for (const line of pushLines(pushed)) console.log(line);
  });

program
  .command('backup <file>')
  .description('Write the embedded database to one file. Stop `serve` first.')
  .action(async (file: string) => {
    const bytes = await backup(readSettings(process.env), file);
    console.log(
      `${file} holds everything (${Math.ceil(bytes / 1024)} KiB) of the database. Not in it: the secrets, without which names, numbers and what people wrote cannot be read (titles can), and the files of WUYOU_FILES. ` +
        'Keep copies of both, the secrets in another place.',
    );
  });

program
  .command('restore <file>')
  .description('Put a backup into an empty WUYOU_DATA.')
  .action(async (file: string) => {
    const settings = readSettings(process.env);
    await restore(settings, file);
    console.log(
      `${settings.data} holds what ${file} held. Give it the secrets it was sealed with and its files before you serve it.`,
    );
  });

program
  .command('import <site> <file>')
  .description('Make a case of every message in an .xlsx or .csv file, once each: it may be run again.')
  .option('--mapping <file>', 'JSON that says which column is which field')
  .option('--dry-run', 'write nothing, say what would become of the rows')
  .option('--errors <file>', 'write the rows that are refused to a CSV file, with the reason')
  .action(async (site: string, file: string, options: ImportCommandOptions) => {
    process.exitCode = await importCommand(site, file, options);
  });

program
  .command('intake-mail <site>')
  .description(
    'Make a case of the letter on standard input, once. For a mail server; needs WUYOU_DATABASE_URL.',
  )
  .option('--category <path>', 'of the case', '其他')
  .option('--channel <code>', 'what it came through', 'mayor-hotline')
  .action(async (site: string, options: MailCommandOptions) => {
    process.exitCode = await mailCommand(site, options, process.stdin).catch((error) => {
      console.error(failureWords(error));
      return NOT_NOW;
    });
  });

program
  .command('recount [site]')
  .description('Hold the counters of figures against a full recount of all logs; of one site, or of each.')
  .option('--repair', 'replace what differs')
  .action(async (site: string | undefined, options: { readonly repair?: boolean }) => {
    const right = await withStore(({ store, settings }) =>
      recountSites(store, { settings, site, ...options }, console.log),
    );
    if (!right) process.exitCode = 1;
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
  .option('--role <role>', 'staff: desk, department, supervisor, leader or admin')
  .option('--department <id>', 'staff: which department')
  .action(async (site: string, kind: string, options: KeyOptions) => {
    const given = keyFor(site, kind, options);
    officeOf(await siteOf(readSettings(process.env).sites, site), options.department);
    const { id, key } = await withStore(({ store }) => store.keys.create(given, toInstant(Date.now())));
    console.log(`${id}  ${key}`);
  });

keys
  .command('list <site>')
  .description('Every key of a site, without the keys themselves.')
  .action(async (site: string) => {
    for (const line of keyLines(await withStore(({ store }) => store.keys.list(site)))) console.log(line);
  });

keys
  .command('revoke <site> <id>')
  .description('End a key. What uses it is refused within a second.')
  .action(async (site: string, id: string) => {
    const revoked = await withStore(({ store }) => store.keys.revoke(site, id, toInstant(Date.now())));
    if (!revoked)
      throw new UsageError(`${site} has no key ${id} that opens anything. See: wuyou keys list ${site}`);
    console.log(`${id} opens nothing any more.`);
  });

addVerifyCommand(program, withStore);
addPersonCommands(program, withStore);
addSecretsCommands(program, withStore);
addWebhookCommands(program, withStore);

function fail(error: unknown): never {
  console.error(failureWords(error));
  process.exit(1);
}

await program.parseAsync().catch(fail);
