import type { Commit, Kind } from '@wuyou/engine';
import { StoreConflict } from '@wuyou/engine';
import { type Insertable, sql, type Transaction } from 'kysely';
import { BEGINNING, eventHash } from './audit/chain';
import type { Inserts } from './inserts';
import type { Database } from './schema';
import type { DataKeys } from './vault/data-keys';
import { type Event, KINDS, LOG_KINDS, mobilesIn, type State } from './vault/log-kinds';
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
  readonly version: number;
  /** With what stands in for what is a person's. */
  readonly state: State | undefined;
  readonly head: string;
}

/**
 * Adds the changes' events to their logs, chained and sealed, and sets their rows; what is new waits in `inserts`.
 * @returns the hash of the last event of each log that has new ones
 * @throws {StoreConflict}
 */
export async function writeLogs(
  db: Db,
  tenant: string,
  changes: readonly Change[],
  sealing: Sealing,
  inserts: Inserts,
): Promise<ReadonlyMap<string, string>> {
  const before = await lockLogs(db, tenant, changes);
  const heads = new Map<string, string>();
  const codes: Insertable<Database['codes']>[] = [];
  for (const change of changes) {
    const { kind, id, expectedVersion, events, state } = change;
    const standing = before.get(id) ?? NOTHING;
    if (standing.version !== expectedVersion) throw new StoreConflict('version');
    if (events.length === 0) continue;
    const { rows, row, head } = sealedLog(tenant, change, standing, sealing);
    heads.set(id, head);
    if (expectedVersion > 0) await updateRow(db, change, row);
    else {
      inserts.add(LOG_KINDS[kind].table, [row], 'version');
      codes.push({ tenant, code: state.facts.code, kind, log_id: id });
    }
    inserts.add('events', rows, 'version');
    inserts.add('people', peopleOf(tenant, change, sealing.vault));
  }
  // After the logs: who comes again with a log has its code, too.
  inserts.add('codes', codes, 'code');
  return heads;
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

export const NOTHING: Standing = { version: 0, state: undefined, head: BEGINNING };

/** Those that were there, as they stood; by kind and id, in which order every process locks them. */
async function lockLogs(
  db: Db,
  tenant: string,
  changes: readonly Change[],
): Promise<ReadonlyMap<string, Standing>> {
  const standings = new Map<string, Standing>();
  for (const kind of KINDS) {
    const ids = changes
      .filter((change) => change.kind === kind && (change.expectedVersion > 0 || change.events.length === 0))
      .map(({ id }) => id);
    if (ids.length === 0) continue;
    const rows = await db
      .selectFrom(LOG_KINDS[kind].table)
      .select(['id', 'version', 'head', sql<string>`state::text`.as('state')])
      .where('tenant', '=', tenant)
      .where('id', 'in', ids)
      .orderBy('id')
      .forUpdate()
      .execute();
    for (const { id, version, head, state } of rows)
      standings.set(id, { version, state: JSON.parse(state) as State, head: head ?? BEGINNING });
  }
  return standings;
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

async function updateRow(db: Db, { kind }: Change, { tenant, id, ...row }: Row): Promise<void> {
  await db
    .updateTable(LOG_KINDS[kind].table)
    .set(row)
    .where('tenant', '=', tenant)
    .where('id', '=', id)
    .execute();
}

/** By which a person's logs are found. */
export function peopleOf(
  tenant: string,
  { kind, id, events }: Change,
  vault: Vault,
): Insertable<Database['people']>[] {
  const mobiles = new Set((events as readonly Event[]).flatMap(mobilesIn));
  return [...mobiles].map((mobile) => ({
    tenant,
    mobile: vault.mobileIndex(tenant, mobile),
    kind,
    log_id: id,
  }));
}
