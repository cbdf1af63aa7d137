import type { Commit, Kind } from '@wuyou/engine';
import { StoreConflict } from '@wuyou/engine';
import { sql, type Transaction } from 'kysely';
import { BEGINNING, eventHash } from './audit/chain';
import type { Database } from './schema';
import type { DataKeys } from './vault/data-keys';
import { type Event, LOG_KINDS, mobilesIn, type State } from './vault/log-kinds';
import type { SecretKey } from './vault/secrets';
import type { Vault } from './vault/vault';

type Db = Transaction<Database>;
type Change = Commit['changes'][number];

/** What a log is written with. */
export interface Sealing {
  readonly vault: Vault;
  /** Of every log that the commit touches. */
  readonly keys: DataKeys;
}

/** How a log stood before. */
export interface Standing {
  /** With what stands in for what is a person's. */
  readonly state: State | undefined;
  readonly head: string;
}

/**
 * Adds a change's events to its log, chained and sealed, and sets its row.
 * @returns the hash of its last event
 * @throws {StoreConflict}
 */
export async function writeLog(db: Db, tenant: string, change: Change, sealing: Sealing): Promise<string> {
  const { kind, id, expectedVersion, state } = change;
  const before = expectedVersion === 0 ? NOTHING : await lockLog(db, tenant, change);
  const { rows, row, head } = sealedLog(tenant, change, before, sealing);
  await (expectedVersion === 0 ? insertRow(db, change, row) : updateRow(db, change, row));
  if (expectedVersion === 0) await takeCode(db, tenant, kind, id, state.facts.code);
  await db.insertInto('events').values(rows).execute();
  await indexPeople(db, tenant, change, sealing.vault);
  return head;
}

/** Events and row as they are stored. */
export function sealedLog(tenant: string, change: Change, before: Standing, sealing: Sealing) {
  const { rows, standing } = eventRows(tenant, change, before, sealing);
  const head = rows[rows.length - 1]?.hash ?? before.head;
  const row = {
    ...LOG_KINDS[change.kind].row(tenant, change.state),
    state: JSON.stringify(standing),
    sealed: sealedState(tenant, change, sealing),
    head,
  };
  return { rows, row, head };
}

export const NOTHING: Standing = { state: undefined, head: BEGINNING };

async function lockLog(db: Db, tenant: string, { kind, id, expectedVersion }: Change): Promise<Standing> {
  const row = await db
    .selectFrom(LOG_KINDS[kind].table)
    .select(['version', 'head', sql<string>`state::text`.as('state')])
    .where('tenant', '=', tenant)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  if (row?.version !== expectedVersion) throw new StoreConflict('version');
  return { state: JSON.parse(row.state) as State, head: row.head ?? BEGINNING };
}

function eventRows(tenant: string, { kind, id, events }: Change, before: Standing, { vault, keys }: Sealing) {
  const { part, evolve, subjectOf } = LOG_KINDS[kind];
  let standing = before.state;
  let hash = before.head;
  const rows = (events as readonly Event[]).map((event) => {
    const { version } = event;
    const { open, personal } = part(event);
    standing = evolve(standing, open);
    const key = keys.get(subjectOf(event, id)) ?? keyOf(id, keys);
    const stored = {
      tenant,
      kind,
      version,
      event: JSON.stringify(open),
      sealed: personal
        ? vault.seal(key, JSON.stringify(personal), ['event', tenant, kind, id, version])
        : null,
    };
    hash = eventHash(hash, { ...stored, logId: id });
    return { ...stored, log_id: id, hash };
  });
  return { rows, standing };
}

export function sealedState(
  tenant: string,
  { kind, id, state }: { readonly kind: Kind; readonly id: string; readonly state: State },
  { vault, keys }: Sealing,
): string {
  const place = ['state', tenant, kind, id, state.facts.version] as const;
  return vault.seal(keyOf(id, keys), JSON.stringify(state), place);
}

function keyOf(id: string, keys: DataKeys): SecretKey {
  const key = keys.get(id);
  if (!key) throw new Error(`The data key of ${id} does not open, so nothing can be sealed with it.`);
  return key;
}

type Row = ReturnType<(typeof LOG_KINDS)['case']['row']>;

async function insertRow(db: Db, { kind }: Change, row: Row): Promise<void> {
  const inserted = await db
    .insertInto(LOG_KINDS[kind].table)
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .execute();
  if (inserted.length === 0) throw new StoreConflict('version');
}

async function updateRow(db: Db, { kind }: Change, { tenant, id, ...row }: Row): Promise<void> {
  await db
    .updateTable(LOG_KINDS[kind].table)
    .set(row)
    .where('tenant', '=', tenant)
    .where('id', '=', id)
    .execute();
}

async function takeCode(db: Db, tenant: string, kind: string, id: string, code: string): Promise<void> {
  const inserted = await db
    .insertInto('codes')
    .values({ tenant, code, kind, log_id: id })
    .onConflict((conflict) => conflict.doNothing())
    .returning('code')
    .execute();
  if (inserted.length === 0) throw new StoreConflict('code');
}

export async function indexPeople(
  db: Db,
  tenant: string,
  { kind, id, events }: Change,
  vault: Vault,
): Promise<void> {
  const mobiles = new Set((events as readonly Event[]).flatMap(mobilesIn));
  if (mobiles.size === 0) return;
  await db
    .insertInto('people')
    .values(
      [...mobiles].map((mobile) => ({ tenant, mobile: vault.mobileIndex(tenant, mobile), kind, log_id: id })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
