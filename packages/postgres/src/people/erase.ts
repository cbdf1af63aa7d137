import {
  type CaseEvent,
  ERASED,
  eraseApplication,
  eraseCase,
  type Instant,
  isRunning,
  toInstant,
} from '@wuyou/domain';
import type { Commit, Kind } from '@wuyou/engine';
import { sql, type Transaction } from 'kysely';
import { type Writing, write } from '../commit';
import { readJson } from '../read-json';
import type { Database } from '../schema';
import { dataKeys } from '../vault/data-keys';
import { type Event, LOG_KINDS, type State } from '../vault/log-kinds';
import { readEvents } from '../vault/reading';
import type { Vault } from '../vault/vault';
import { sealedState } from '../write-log';
import { forgetDeliveries, forgetMessages } from './forget-deliveries';

type Db = Transaction<Database>;
type Change = Commit['changes'][number];

export type Erasure = 'erased' | 'running';

interface Erasing {
  readonly tenant: string;
  readonly kind: Kind;
  readonly id: string;
  readonly reason: string;
  readonly at: Instant;
}

/** In the transaction that it is given. */
export async function erase(
  db: Db,
  writing: Writing,
  { tenant, kind, id, reason, at }: Erasing,
): Promise<Erasure> {
  const { vault } = writing;
  const hosts = kind === 'case' ? await hostsOf(db, tenant, id) : [];
  await lockInOrder(db, tenant, kind, [id, ...hosts]);
  const before = await standing(db, tenant, kind, id);
  if (isRunning(await answering(db, tenant, before))) return 'running';
  await forgetMessages(db, vault, { tenant, id, hosts });
  await forget(db, 'people', tenant, kind, id);
  await forget(db, 'commands', tenant, kind, id);
  await forgetDeliveries(db, tenant, kind, id);
  await letGoOfFiles(db, tenant, kind, id);
  // A log without a key is given a new one when it is next written, which is now.
  await forget(db, 'vault_keys', tenant, kind, id);
  const { version } = before.facts;
  const context = { at, by: { role: 'system' }, via: 'desk', commandId: `erase ${id} ${version}` } as const;
  const events =
    kind === 'case'
      ? eraseCase(before as never, reason, context)
      : eraseApplication(before as never, reason, context);
  // What it knows of others, whose cases were merged into it, is theirs and stays.
  const left = await readable(db, vault, { tenant, kind, id });
  const state = (events as readonly Event[]).reduce(LOG_KINDS[kind].evolve, left);
  const change = { kind, id, expectedVersion: version, events, state } as Change;
  await write(db, tenant, [{ tenant, changes: [change] }], writing);
  for (const host of hosts) await readAnew(db, vault, tenant, host);
  return 'erased';
}

/** Cases that it was ever merged into, and those that they went on in: each was told of it. */
async function hostsOf(db: Db, tenant: string, id: string): Promise<string[]> {
  const found = [id];
  for (const one of found) {
    const rows = await db
      .selectFrom('events')
      .select('event')
      .where('tenant', '=', tenant)
      .where('kind', '=', 'case')
      .where('log_id', '=', one)
      .execute();
    const into = rows
      .map(({ event }) => readJson<CaseEvent>(event))
      .flatMap((event) => (event.type === 'merged' ? [event.into.caseId] : []));
    found.push(...into.filter((host) => !found.includes(host)));
  }
  return found.slice(1);
}

/** In the order in which every commit locks them. */
async function lockInOrder(db: Db, tenant: string, kind: Kind, ids: readonly string[]): Promise<void> {
  await db
    .selectFrom(LOG_KINDS[kind].table)
    .select('id')
    .where('tenant', '=', tenant)
    .where('id', 'in', ids)
    .orderBy('id')
    .forUpdate()
    .execute();
}

/** The case that is answered for this one. */
async function answering(db: Db, tenant: string, state: State): Promise<State> {
  if (state.status !== 'merged') return state;
  return answering(db, tenant, await standing(db, tenant, 'case', state.into.caseId));
}

/** How a log stands without anything that is a person's. */
async function standing(db: Db, tenant: string, kind: Kind, id: string): Promise<State> {
  const { state } = await db
    .selectFrom(LOG_KINDS[kind].table)
    .select(sql<string>`state::text`.as('state'))
    .where('tenant', '=', tenant)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirstOrThrow();
  return JSON.parse(state) as State;
}

async function forget(
  db: Db,
  table: 'people' | 'commands' | 'vault_keys',
  tenant: string,
  kind: Kind,
  id: string,
): Promise<void> {
  await db
    .deleteFrom(table)
    .where('tenant', '=', tenant)
    .where('kind', '=', kind)
    .where('log_id', '=', id)
    .execute();
}

/** Files that belong to nothing, for longer than anyone waits, are swept away with their bytes. */
async function letGoOfFiles(db: Db, tenant: string, kind: Kind, id: string): Promise<void> {
  await db
    .updateTable('files')
    .set({ name: ERASED, kind: null, log_id: null, uploaded_at: toInstant(0), status: 'expired' })
    .where('tenant', '=', tenant)
    .where('kind', '=', kind)
    .where('log_id', '=', id)
    .execute();
}

/** How a log stands by what of it still opens. */
async function readable(
  db: Db,
  vault: Vault,
  { tenant, kind, id }: Pick<Erasing, 'tenant' | 'kind' | 'id'>,
): Promise<State> {
  const rows = await db
    .selectFrom('events')
    .select(['log_id', 'version', 'event', 'sealed'])
    .where('tenant', '=', tenant)
    .where('kind', '=', kind)
    .where('log_id', '=', id)
    .orderBy('version')
    .execute();
  const events = (await readEvents(db, vault, { tenant, kind }, rows)) as Event[];
  const { evolve } = LOG_KINDS[kind];
  return events.reduce<State | undefined>((state, event) => evolve(state, event), undefined) as State;
}

/** The case that a merged one goes on in keeps its reporter as an intake: what it knew of them is gone there, too. */
async function readAnew(db: Db, vault: Vault, tenant: string, id: string): Promise<void> {
  await forget(db, 'commands', tenant, 'case', id);
  const state = await readable(db, vault, { tenant, kind: 'case', id });
  const keys = await dataKeys(db, vault, tenant, { kind: 'case', ids: [id] });
  const sealed = sealedState(tenant, { kind: 'case', id, state }, { vault, keys });
  await db.updateTable('cases').set({ sealed }).where('tenant', '=', tenant).where('id', '=', id).execute();
}
