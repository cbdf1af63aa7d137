import type { Commit } from '@wuyou/engine';
import { type Kysely, sql, type Transaction } from 'kysely';
import { BEGINNING, changeHash } from '../audit/chain';
import { Inserts } from '../inserts';
import type { Database } from '../schema';
import { NOTHING, peopleOf, sealedLog } from '../write-log';
import { type Event, KINDS, LOG_KINDS, type State } from './log-kinds';
import type { SecretKey } from './secrets';
import type { Vault } from './vault';

type Db = Transaction<Database>;
type Change = Commit['changes'][number];

/** Logs sealed in one go. */
const BATCH = 100;
const CHANGES = 1_000;

/**
 * Chains and seals what was written before there was a chain. Once, when a store is opened: what is chained is never
 * touched. From then on it is held to be true as it was found.
 */
export async function sealOlder(db: Kysely<Database>, vault: Vault): Promise<void> {
  const tenants = await db
    .selectFrom('changes')
    .select('tenant')
    .distinct()
    .where('hash', 'is', null)
    .execute();
  for (const { tenant } of tenants)
    await db.transaction().execute(async (transaction) => {
      // Whoever commits waits here, and so does whoever seals, too.
      await sql`select 1 from counters where tenant = ${tenant} and name = 'position' for update`.execute(
        transaction,
      );
      if (!(await isUnchained(transaction, tenant))) return;
      await sealLogs(transaction, vault, tenant);
      await chainChanges(transaction, tenant);
    });
}

/** Another process may have been first. */
async function isUnchained(db: Db, tenant: string): Promise<boolean> {
  const row = await db
    .selectFrom('changes')
    .select('position')
    .where('tenant', '=', tenant)
    .where('hash', 'is', null)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

async function sealLogs(db: Db, vault: Vault, tenant: string): Promise<void> {
  const keys = new Map<string, SecretKey>();
  for (const kind of KINDS) {
    for (;;) {
      const rows = await db
        .selectFrom(LOG_KINDS[kind].table)
        .select(['id', sql<string>`state::text`.as('state')])
        .where('tenant', '=', tenant)
        .where('head', 'is', null)
        .orderBy('id')
        .limit(BATCH)
        .execute();
      for (const { id, state } of rows) {
        const events = await eventsOf(db, tenant, kind, id);
        const change = { kind, id, expectedVersion: 0, events, state: JSON.parse(state) as State } as Change;
        await sealLog(db, vault, { tenant, change, keys });
      }
      if (rows.length < BATCH) break;
    }
  }
}

async function eventsOf(db: Db, tenant: string, kind: string, id: string): Promise<Event[]> {
  const rows = await db
    .selectFrom('events')
    .select(sql<string>`event::text`.as('event'))
    .where('tenant', '=', tenant)
    .where('kind', '=', kind)
    .where('log_id', '=', id)
    .orderBy('version')
    .execute();
  return rows.map(({ event }) => JSON.parse(event) as Event);
}

interface Older {
  readonly tenant: string;
  readonly change: Change;
  /** Of the logs sealed so far, by their id. */
  readonly keys: Map<string, SecretKey>;
}

async function sealLog(db: Db, vault: Vault, { tenant, change, keys }: Older): Promise<void> {
  const { kind, id, events } = change;
  const subjects = (events as readonly Event[]).map((event) => LOG_KINDS[kind].subjectOf(event, id));
  for (const whose of new Set([id, ...subjects])) {
    if (keys.has(whose)) continue;
    const { key, row } = vault.newKey(tenant, kind, whose);
    keys.set(whose, key);
    await db.insertInto('vault_keys').values(row).execute();
  }
  const { rows, row } = sealedLog(tenant, change, NOTHING, { vault, keys });
  for (const { version, event, sealed, hash } of rows)
    await db
      .updateTable('events')
      .set({ event, sealed, hash })
      .where('tenant', '=', tenant)
      .where('kind', '=', kind)
      .where('log_id', '=', id)
      .where('version', '=', version)
      .execute();
  const { state, sealed, head } = row;
  await db
    .updateTable(LOG_KINDS[kind].table)
    .set({ state, sealed, head })
    .where('tenant', '=', tenant)
    .where('id', '=', id)
    .execute();
  const people = new Inserts();
  people.add('people', peopleOf(tenant, change, vault));
  await people.execute(db);
}

async function chainChanges(db: Db, tenant: string): Promise<void> {
  let hash = BEGINNING;
  for (let after = 0; ; ) {
    const rows = await db
      .selectFrom('changes')
      .innerJoin('events', (join) =>
        join
          .onRef('events.tenant', '=', 'changes.tenant')
          .onRef('events.kind', '=', 'changes.kind')
          .onRef('events.log_id', '=', 'changes.log_id')
          .onRef('events.version', '=', 'changes.version'),
      )
      .select(['position', 'changes.kind', 'changes.log_id', 'changes.version', 'events.hash as head'])
      .where('changes.tenant', '=', tenant)
      .where('position', '>', after)
      .orderBy('position')
      .limit(CHANGES)
      .execute();
    for (const { kind, log_id: logId, version, head, ...row } of rows) {
      after = Number(row.position);
      hash = changeHash(hash, { tenant, position: after, kind, logId, version, head: head ?? BEGINNING });
      await db
        .updateTable('changes')
        .set({ hash })
        .where('tenant', '=', tenant)
        .where('position', '=', after)
        .execute();
    }
    if (rows.length < CHANGES) return;
  }
}
