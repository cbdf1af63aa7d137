import type { Commit } from '@wuyou/engine';
import type { Insertable, Transaction } from 'kysely';
import type { Database } from '../schema';
import type { Sealing } from '../write-log';
import { type DataKeys, dataKeys } from './data-keys';
import { type Event, KINDS, LOG_KINDS } from './log-kinds';
import type { Vault } from './vault';

/** The data keys of changes: those of their logs and of whom the events are about, and new ones for those without. */
export async function sealingOf(
  db: Transaction<Database>,
  tenant: string,
  changes: Commit['changes'],
  vault: Vault,
): Promise<Sealing & { readonly fresh: readonly Insertable<Database['vault_keys']>[] }> {
  const keys = new Map<string, NonNullable<ReturnType<DataKeys['get']>>>();
  const begun = new Set(changes.filter(({ expectedVersion }) => expectedVersion === 0).map(({ id }) => id));
  for (const kind of KINDS) {
    const own = changes.filter((change) => change.kind === kind);
    const ids = own.flatMap(({ id, events }) => [
      id,
      ...(events as readonly Event[]).map((event) => LOG_KINDS[kind].subjectOf(event, id)),
    ]);
    const known = ids.filter((id) => !begun.has(id));
    for (const [id, key] of await dataKeys(db, vault, tenant, { kind, ids: known })) keys.set(id, key);
  }
  const fresh = changes
    .filter(({ id, events }) => events.length > 0 && !keys.has(id))
    .map(({ kind, id }) => {
      const { key, row } = vault.newKey(tenant, kind, id);
      keys.set(id, key);
      return row;
    });
  return { vault, keys, fresh };
}
