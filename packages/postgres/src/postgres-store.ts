import type { Application, ApplicationEvent, Case, CaseEvent } from '@wuyou/domain';
import { toInstant } from '@wuyou/domain';
import type { ApplicationListQuery, CaseListQuery, Kind, Store } from '@wuyou/engine';
import { type ExpressionBuilder, Kysely, sql } from 'kysely';
import { applicationFilters } from './application-shelf';
import { caseFilters } from './case-shelf';
import { POSITION, sequenceName, write } from './commit';
import type { Driver } from './driver';
import { fileShelf } from './file-shelf';
import { type Keyring, keyring } from './keyring';
import { migrate } from './migrate';
import { Notices } from './notices';
import type { Database } from './schema';
import { shelf } from './shelf';
import { tenantTransactions } from './tenant';

export interface PostgresStore extends Store {
  readonly keys: Keyring;
  /** Whether the database answers. @throws what it answers with otherwise */
  ping(): Promise<void>;
  /** Ends its connections; an embedded database is closed with it. */
  close(): Promise<void>;
}

/** A store on PostgreSQL, its schema brought up to date first. */
export async function createPostgresStore(driver: Driver): Promise<PostgresStore> {
  const db = new Kysely<Database>({ dialect: driver.dialect });
  await migrate(db);
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

  const position: Store['position'] = (tenant) => counter(tenant, POSITION);
  const notices = new Notices({ position, changes });
  await notices.begin(driver);

  return {
    keys: keyring(inTenant),
    files: fileShelf(inTenant),
    async ping() {
      await sql`select 1`.execute(db);
    },
    cases: shelf<Case, CaseEvent, CaseListQuery>(inTenant, {
      kind: 'case',
      table: 'cases',
      filters: (eb, query) => caseFilters(eb as unknown as ExpressionBuilder<Database, 'cases'>, query),
    }),
    applications: shelf<Application, ApplicationEvent, ApplicationListQuery>(inTenant, {
      kind: 'application',
      table: 'applications',
      filters: (eb, query) =>
        applicationFilters(eb as unknown as ExpressionBuilder<Database, 'applications'>, query),
    }),
    commit: (commit) => inTenant(commit.tenant, (transaction) => write(transaction, commit)),
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
            body: row.body,
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
