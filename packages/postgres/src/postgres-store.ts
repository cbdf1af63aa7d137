import type { Application, ApplicationEvent, Case, CaseEvent, WorkCalendar } from '@wuyou/domain';
import { chineseCalendar, toInstant } from '@wuyou/domain';
import type { ApplicationListQuery, CaseListQuery, Kind, Store } from '@wuyou/engine';
import { type ExpressionBuilder, Kysely, sql } from 'kysely';
import { applicationFilters } from './application-shelf';
import { type Audit, audit } from './audit/audit';
import { caseFilters } from './case-shelf';
import { POSITION, sequenceName, type Writing, write } from './commit';
import type { Driver } from './driver';
import { countCase } from './figures/count-case';
import { FOLDED_AT_ONCE, fold } from './figures/fold';
import { readTally } from './figures/read-tally';
import { type Recount, type RecountOptions, recount } from './figures/recount';
import { fileShelf } from './file-shelf';
import { groupCommit } from './group-commit';
import { type Keyring, keyring } from './keyring';
import { migrate } from './migrate';
import { Notices } from './notices';
import { type Outbox, outbox } from './outbox';
import { type People, people } from './people/people';
import type { Database } from './schema';
import { shelf } from './shelf';
import { type SigningSecret, signingSecret } from './signing-secret';
import { enterTenant, tenantTransactions } from './tenant';
import { checkMasters, rewrapAll } from './vault/master-keys';
import { openReply } from './vault/open-reply';
import { sealOlder } from './vault/seal-older';
import { Vault, type VaultOptions } from './vault/vault';

export interface PostgresStore extends Store {
  readonly keys: Keyring;
  readonly audit: Audit;
  readonly people: People;
  readonly signingSecret: SigningSecret;
  /** Wraps every data key with the newest master key. @returns how many there were to wrap */
  rewrap(): Promise<number>;
  /**
   * Counts a tenant's figures anew from its logs, holds every counter against that, and replaces what differs if so told.
   * @throws {Error} where another process folded or repaired them meanwhile; nothing is changed then
   */
  recount(tenant: string, options?: RecountOptions): Promise<Recount>;
  readonly outbox: Outbox;
  /** Whether the database answers. @throws what it answers with otherwise */
  ping(): Promise<void>;
  /** Ends its connections; an embedded database is closed with it. */
  close(): Promise<void>;
}

interface PostgresStoreOptions extends VaultOptions {
  /** By which days a tenant's handling times are reckoned. Default: the State Council's notices. */
  readonly calendarOf?: (tenant: string) => WorkCalendar;
}

/**
 * A store on PostgreSQL, its schema brought up to date first.
 * @throws {SecretsError} for data that were sealed with other secrets
 */
export async function createPostgresStore(
  driver: Driver,
  { calendarOf = () => chineseCalendar, ...options }: PostgresStoreOptions,
): Promise<PostgresStore> {
  const db = new Kysely<Database>({ dialect: driver.dialect });
  const vault = new Vault(options);
  try {
    await migrate(db);
    await checkMasters(db, vault);
    await sealOlder(db, vault);
  } catch (error) {
    await db.destroy();
    await driver.release?.();
    throw error;
  }
  const inTenant = tenantTransactions(db);
  const changes: Store['changes'] = (tenant, afterPosition, limit) =>
    inTenant(tenant, async (transaction) => {
      const rows = await transaction
        .selectFrom('changes')
        .select(['position', 'kind', 'log_id', 'version'])
        .where('tenant', '=', tenant)
        .where('position', '>', afterPosition)
        .orderBy('position')
        .limit(limit)
        .execute();
      return rows.map(({ position, kind, log_id, version }) => ({
        position: Number(position),
        kind: kind as Kind,
        id: log_id,
        version,
      }));
    });
  const counter = (tenant: string, name: string) =>
    inTenant(tenant, async (transaction) => {
      const row = await transaction
        .selectFrom('counters')
        .select('value')
        .where('tenant', '=', tenant)
        .where('name', '=', name)
        .executeTakeFirst();
      return Number(row?.value ?? 0);
    });

  const writingIn = (tenant: string): Writing => ({
    vault,
    count: (transaction, change, inserts) =>
      countCase(transaction, { tenant, calendar: calendarOf(tenant) }, change, inserts),
  });

  const position: Store['position'] = (tenant) => counter(tenant, POSITION);
  const notices = new Notices({ position, changes });
  await notices.begin(driver);

  return {
    keys: keyring(inTenant),
    signingSecret: signingSecret(inTenant),
    audit: audit(db, inTenant, vault),
    people: people(inTenant, writingIn),
    rewrap: () => rewrapAll(db, vault),
    outbox: outbox(inTenant, vault),
    files: fileShelf(inTenant),
    async ping() {
      await sql`select 1`.execute(db);
    },
    cases: shelf<Case, CaseEvent, CaseListQuery>(inTenant, vault, {
      kind: 'case',
      table: 'cases',
      filters: (eb, query, tenant) =>
        caseFilters(eb as unknown as ExpressionBuilder<Database, 'cases'>, query, (mobile) =>
          vault.mobileIndex(tenant, mobile),
        ),
    }),
    applications: shelf<Application, ApplicationEvent, ApplicationListQuery>(inTenant, vault, {
      kind: 'application',
      table: 'applications',
      filters: (eb, query) =>
        applicationFilters(eb as unknown as ExpressionBuilder<Database, 'applications'>, query),
    }),
    commit: groupCommit((tenant, take, written) =>
      inTenant(tenant, async (transaction) => {
        await write(transaction, tenant, take(), writingIn(tenant));
        written();
      }),
    ),
    tally: (tenant, query) => inTenant(tenant, (transaction) => readTally(transaction, tenant, query)),
    recount: (tenant, options = {}) =>
      db
        .transaction()
        .setIsolationLevel('repeatable read')
        .execute(async (transaction) => {
          await enterTenant(transaction, tenant);
          return recount(transaction, { tenant, calendar: calendarOf(tenant) }, options);
        }),
    async foldFigures(tenant) {
      while ((await inTenant(tenant, (transaction) => fold(transaction, tenant))) === FOLDED_AT_ONCE);
    },
    sequence: (tenant, name) => counter(tenant, sequenceName(name)),
    position,
    changes,
    recall: (tenant, scope, key) =>
      inTenant(tenant, async (transaction) => {
        const row = await transaction
          .selectFrom('commands')
          .selectAll()
          .where('tenant', '=', tenant)
          .where('scope', '=', scope)
          .where('key', '=', key)
          .executeTakeFirst();
        return (
          row && {
            scope,
            key,
            requestHash: row.request_hash,
            status: row.status,
            body: await openReply(transaction, vault, row),
            ...(row.version !== null && { version: row.version }),
            at: toInstant(row.at.getTime()),
          }
        );
      }),
    subscribe: (tenant, listener) => notices.subscribe(tenant, listener),
    async close() {
      await notices.end();
      await db.destroy();
      await driver.release?.();
    },
  };
}
