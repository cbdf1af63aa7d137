import type { Kind } from '@wuyou/engine';
import { sql, type Transaction } from 'kysely';
import type { Database } from '../schema';
import { dataKeys } from '../vault/data-keys';
import { type Event, KINDS, LOG_KINDS } from '../vault/log-kinds';
import type { Vault } from '../vault/vault';
import { AuditFault } from './fault';
import { type LogRows, verifyLog } from './verify-log';

type Db = Transaction<Database>;

/** Logs held in memory at once. */
const PAGE = 100;

/**
 * Every log by itself, and nothing that belongs to none.
 * @throws {AuditFault}
 */
export async function verifyLogs(
  db: Db,
  vault: Vault,
  tenant: string,
): Promise<{ readonly logs: number; readonly events: number }> {
  let logs = 0;
  let events = 0;
  for (const kind of KINDS) {
    for (let after = ''; ; ) {
      const page = await logsAfter(db, vault, { tenant, kind, after });
      for (const log of page) {
        await verifyLog(db, vault, log);
        logs += 1;
        events += log.events.length;
        after = log.id;
      }
      if (page.length < PAGE) break;
    }
  }
  for (const table of ['events', 'codes', 'people', 'vault_keys'] as const)
    await nothingAstray(db, tenant, table);
  return { logs, events };
}

interface Paging {
  readonly tenant: string;
  readonly kind: Kind;
  readonly after: string;
}

async function logsAfter(db: Db, vault: Vault, { tenant, kind, after }: Paging): Promise<LogRows[]> {
  const { table, subjectOf } = LOG_KINDS[kind];
  const rows = await db
    .selectFrom(table)
    .select([
      'id',
      'version',
      'head',
      'sealed',
      sql<string>`state::text`.as('state'),
      sql<unknown>`to_jsonb(${sql.table(table)}) - 'state' - 'sealed'`.as('columns'),
    ])
    .where('tenant', '=', tenant)
    .where('id', '>', after)
    .orderBy('id')
    .limit(PAGE)
    .execute();
  const ids = rows.map(({ id }) => id);
  if (ids.length === 0) return [];
  const of = (name: 'codes' | 'people' | 'events') =>
    db.selectFrom(name).where('tenant', '=', tenant).where('kind', '=', kind).where('log_id', 'in', ids);
  const events = await of('events')
    .select([
      'events.log_id',
      'events.version',
      'events.sealed',
      'events.hash',
      sql<string>`event::text`.as('event'),
    ])
    .orderBy('events.log_id')
    .orderBy('events.version')
    .execute();
  const codes = await of('codes').select(['codes.log_id', 'codes.code']).execute();
  const people = await of('people').select(['people.log_id', 'people.mobile']).execute();
  const subjects = events.map(({ event, log_id }) => subjectOf(JSON.parse(event) as Event, log_id));
  const keys = await dataKeys(db, vault, tenant, { kind, ids: [...ids, ...subjects] });
  return rows.map(({ columns, ...row }) => ({
    ...row,
    tenant,
    kind,
    columns: (typeof columns === 'string' ? JSON.parse(columns) : columns) as LogRows['columns'],
    events: events.filter(({ log_id }) => log_id === row.id),
    codes: codes.flatMap(({ log_id, code }) => (log_id === row.id ? [code] : [])),
    mobiles: people.flatMap(({ log_id, mobile }) => (log_id === row.id ? [mobile] : [])),
    keys,
  }));
}

async function nothingAstray(db: Db, tenant: string, table: string): Promise<void> {
  const { rows } = await sql<{ kind: string; log_id: string }>`
    select kind, log_id from ${sql.table(table)} as astray where tenant = ${tenant}
      and not (kind = 'case' and exists (select from cases where tenant = ${tenant} and id = astray.log_id))
      and not (kind = 'application' and exists (select from applications where tenant = ${tenant} and id = astray.log_id))
    limit 1`.execute(db);
  const [astray] = rows;
  if (astray)
    throw new AuditFault(`${table} has a row of ${astray.kind} ${astray.log_id}, which is not there.`);
}
