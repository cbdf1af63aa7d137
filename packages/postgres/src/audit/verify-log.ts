import { isDeepStrictEqual } from 'node:util';
import type { Kind } from '@wuyou/engine';
import type { Transaction } from 'kysely';
import type { Database } from '../schema';
import type { DataKeys } from '../vault/data-keys';
import { type Event, LOG_KINDS, mobilesIn, type State } from '../vault/log-kinds';
import { openBox, openEvent } from '../vault/reading';
import { BoxDamaged, type Vault } from '../vault/vault';
import { BEGINNING, eventHash } from './chain';
import { AuditFault } from './fault';

type Db = Transaction<Database>;

/** All that is stored of one log. */
export interface LogRows {
  readonly tenant: string;
  readonly kind: Kind;
  readonly id: string;
  readonly version: number;
  readonly head: string | null;
  readonly state: string;
  readonly sealed: string | null;
  readonly columns: Readonly<Record<string, unknown>>;
  readonly events: readonly {
    readonly log_id: string;
    readonly version: number;
    readonly event: string;
    readonly sealed: string | null;
    readonly hash: string | null;
  }[];
  readonly codes: readonly string[];
  readonly mobiles: readonly string[];
  /** Of this log and of whom its events are about. */
  readonly keys: DataKeys;
}

/** @throws {AuditFault} naming the log and what of it is wrong */
export async function verifyLog(db: Db, vault: Vault, log: LogRows): Promise<void> {
  const called = `${log.kind} ${log.id}`;
  verifyChain(log, called);
  try {
    const open = log.events.map(({ event }) => JSON.parse(event) as Event);
    const key = log.keys.get(log.id);
    if (!key)
      throw new AuditFault(
        `${called}: its data key is missing or was changed, so nothing personal in it opens.`,
      );
    const whole = await openAll(db, vault, log, open);
    const { tenant, kind, id, version, sealed } = log;
    const state = openBox(vault, sealed, [key], ['state', tenant, kind, id, version]);
    const fold = (events: readonly Event[]) =>
      events.reduce<State | undefined>((before, event) => LOG_KINDS[kind].evolve(before, event), undefined);
    const folded = fold(whole);
    if (!folded || !isSame(fold(open), log.state) || !isSame(folded, state))
      throw new AuditFault(`${called}: its state is not what its events come to.`);
    verifyColumns(log, folded, called);
    verifyPointers(vault, log, whole, folded, called);
  } catch (error) {
    if (error instanceof AuditFault) throw error;
    throw new AuditFault(
      `${called}: ${error instanceof BoxDamaged ? error.message : `it cannot be read. ${error}`}`,
      {
        cause: error,
      },
    );
  }
}

function verifyChain({ tenant, kind, id, version, head, events }: LogRows, called: string): void {
  let hash = BEGINNING;
  events.forEach((row, i) => {
    if (row.version !== i + 1) throw new AuditFault(`${called}, version ${i + 1}: the event is missing.`);
    if (row.hash === null) throw new AuditFault(`${called}, version ${row.version}: the event has no hash.`);
    hash = eventHash(hash, { ...row, tenant, kind, logId: id });
    if (hash !== row.hash)
      throw new AuditFault(
        `${called}, version ${row.version}: the event is not the one that was written there.`,
      );
  });
  if (version !== events.length)
    throw new AuditFault(
      `${called}, version ${Math.min(version, events.length) + 1}: there are ${events.length} events where its row counts ${version}.`,
    );
  if (head !== hash) throw new AuditFault(`${called}: its row ends with another hash than its events.`);
}

/** @throws {AuditFault} for a part that does not open, and no erasure that says why */
async function openAll(db: Db, vault: Vault, log: LogRows, open: readonly Event[]): Promise<Event[]> {
  const { kind, id, events, keys } = log;
  const erasedAt = open.map(({ type }) => type).lastIndexOf('erased');
  const whole: Event[] = [];
  for (const [i, row] of events.entries()) {
    const event = open[i] as Event;
    const opened = openEvent(vault, log, { ...row, open: event }, keys);
    whole.push(opened);
    if (row.sealed === null || opened !== event || i < erasedAt) continue;
    const subject = LOG_KINDS[kind].subjectOf(event, id);
    if (subject !== id && (await isErased(db, log.tenant, subject))) continue;
    throw new AuditFault(
      `${kind} ${id}, version ${row.version}: its key was changed, and no erasure is recorded that would say why.`,
    );
  }
  return whole;
}

async function isErased(db: Db, tenant: string, id: string): Promise<boolean> {
  const row = await db
    .selectFrom('cases')
    .select('state')
    .where('tenant', '=', tenant)
    .where('id', '=', id)
    .executeTakeFirst();
  const state = (typeof row?.state === 'string' ? JSON.parse(row.state) : row?.state) as State | undefined;
  return state?.facts.erasedAt !== undefined;
}

function isSame(state: State | undefined, stored: string | undefined): boolean {
  return stored !== undefined && isDeepStrictEqual(JSON.parse(JSON.stringify(state)), JSON.parse(stored));
}

function verifyColumns({ tenant, kind, columns }: LogRows, state: State, called: string): void {
  const { state: _state, ...expected } = LOG_KINDS[kind].row(tenant, state);
  for (const [name, value] of Object.entries(expected)) {
    const moment = /_(at|after)$/.test(name) && typeof value === 'string';
    const same = moment
      ? Date.parse(value) === Date.parse(String(columns[name]))
      : isDeepStrictEqual(value, columns[name]);
    if (!same) throw new AuditFault(`${called}: its column ${name} is not what its events come to.`);
  }
}

function verifyPointers(
  vault: Vault,
  { tenant, codes, mobiles }: LogRows,
  events: readonly Event[],
  { facts }: State,
  called: string,
): void {
  if (!isDeepStrictEqual(codes, [facts.code]))
    throw new AuditFault(`${called}: its receipt code does not lead to it.`);
  const expected = new Set(events.flatMap(mobilesIn).map((mobile) => vault.mobileIndex(tenant, mobile)));
  if (!isDeepStrictEqual([...expected].sort(), [...mobiles].sort()))
    throw new AuditFault(`${called}: it is not found by the numbers of its person, or by others.`);
}
