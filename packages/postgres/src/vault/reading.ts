import type { Kind } from '@wuyou/engine';
import type { Transaction } from 'kysely';
import { readJson } from '../read-json';
import type { Database } from '../schema';
import { type DataKeys, dataKeys } from './data-keys';
import { type Event, LOG_KINDS } from './log-kinds';
import type { SecretKey } from './secrets';
import { BoxDamaged, type Place, type Vault } from './vault';

type Db = Transaction<Database>;

interface StateRow {
  readonly id: string;
  readonly version: number;
  readonly state: unknown;
  readonly sealed: string | null;
}

interface EventRow {
  readonly log_id: string;
  readonly version: number;
  readonly event: unknown;
  readonly sealed: string | null;
}

/** Whose rows they are. */
interface Whose {
  readonly tenant: string;
  readonly kind: Kind;
}

/** States as they are; where the key is gone or the box was changed, with what stands in for what is a person's. */
export async function readStates(
  db: Db,
  vault: Vault,
  { tenant, kind }: Whose,
  rows: readonly StateRow[],
): Promise<unknown[]> {
  const keys = await dataKeys(db, vault, tenant, { kind, ids: rows.map(({ id }) => id) });
  return rows.map(({ id, version, state, sealed }) => {
    const whole = orNothing(() =>
      openBox(vault, sealed, [keys.get(id)], ['state', tenant, kind, id, version]),
    );
    return whole === undefined ? readJson(state) : JSON.parse(whole);
  });
}

/**
 * Events as they were; where the key is gone, with what stands in for what is a person's.
 * @throws {BoxDamaged}
 */
export async function readEvents(
  db: Db,
  vault: Vault,
  { tenant, kind }: Whose,
  rows: readonly EventRow[],
): Promise<unknown[]> {
  const open = rows.map(({ event }) => readJson<Event>(event));
  const ids = rows.flatMap(({ log_id }, i) => [log_id, LOG_KINDS[kind].subjectOf(open[i] as Event, log_id)]);
  const keys = await dataKeys(db, vault, tenant, { kind, ids });
  return rows.map((row, i) => openEvent(vault, { tenant, kind }, { ...row, open: open[i] as Event }, keys));
}

/** @throws {BoxDamaged} */
export function openEvent(
  vault: Vault,
  { tenant, kind }: Whose,
  { log_id, version, sealed, open }: Omit<EventRow, 'event'> & { readonly open: Event },
  keys: DataKeys,
): Event {
  const candidates = [keys.get(log_id), keys.get(LOG_KINDS[kind].subjectOf(open, log_id))];
  const personal = openBox(vault, sealed, candidates, ['event', tenant, kind, log_id, version]);
  return personal === undefined ? open : Object.assign({}, open, JSON.parse(personal));
}

/**
 * With whichever key it was sealed.
 * @returns `undefined` where there is no box, or none of the keys is its own
 * @throws {BoxDamaged}
 */
export function openBox(
  vault: Vault,
  sealed: string | null,
  keys: readonly (SecretKey | undefined)[],
  place: Place,
): string | undefined {
  if (sealed === null) return undefined;
  for (const key of keys) {
    const opened = key && vault.open(key, sealed, place);
    if (opened !== undefined) return opened;
  }
  return undefined;
}

function orNothing(open: () => string | undefined): string | undefined {
  try {
    return open();
  } catch (error) {
    if (error instanceof BoxDamaged) return undefined;
    throw error;
  }
}
