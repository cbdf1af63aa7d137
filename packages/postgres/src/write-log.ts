import type { Commit, Kind } from '@wuyou/engine';
import { StoreConflict } from '@wuyou/engine';
import { sql, type Transaction } from 'kysely';
import { insertAtOnce } from './at-once';
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
  const { expectedVersion } = change;
  const isNew = expectedVersion === 0;
  const before = isNew ? NOTHING : await lockLog(db, tenant, change);
  const { rows, row, head } = sealedLog(tenant, change, before, sealing);
  // A log that is there already has its events: what is refused is the log.
  const events = db
    .insertInto('events')
    .values(rows)
    .$if(isNew, (query) => query.onConflict((conflict) => conflict.doNothing()))
    .returning('version');
  const added = [events, ...peopleOf(db, tenant, change, sealing.vault)];
  if (isNew) await insertLog(db, tenant, change, row, added);
  else {
    await updateRow(db, change, row);
    await insertAtOnce(db, added);
  }
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

/** @param added what is written with it */
async function insertLog(
  db: Db,
  tenant: string,
  { kind, id, state }: Change,
  row: Row,
  added: Parameters<typeof insertAtOnce>[1],
): Promise<void> {
  const log = db
    .insertInto(LOG_KINDS[kind].table)
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .returning('id');
  const code = db
    .insertInto('codes')
    .values({ tenant, code: state.facts.code, kind, log_id: id })
    .onConflict((conflict) => conflict.doNothing())
    .returning('code');
  const [logs, codes] = await insertAtOnce(db, [log, code, ...added]);
  if (logs === 0) throw new StoreConflict('version');
  if (codes === 0) throw new StoreConflict('code');
}

async function updateRow(db: Db, { kind }: Change, { tenant, id, ...row }: Row): Promise<void> {
  await db
    .updateTable(LOG_KINDS[kind].table)
    .set(row)
    .where('tenant', '=', tenant)
    .where('id', '=', id)
    .execute();
}

export async function indexPeople(db: Db, tenant: string, change: Change, vault: Vault): Promise<void> {
  await insertAtOnce(db, peopleOf(db, tenant, change, vault));
}

function peopleOf(db: Db, tenant: string, { kind, id, events }: Change, vault: Vault) {
  const mobiles = new Set((events as readonly Event[]).flatMap(mobilesIn));
  if (mobiles.size === 0) return [];
  const rows = [...mobiles].map((mobile) => ({
    tenant,
    mobile: vault.mobileIndex(tenant, mobile),
    kind,
    log_id: id,
  }));
  const people = db
    .insertInto('people')
    .values(rows)
    .onConflict((conflict) => conflict.doNothing())
    .returning('log_id');
  return [people];
}
