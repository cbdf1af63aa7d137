import type { Kind } from '@wuyou/engine';
import type { Transaction } from 'kysely';
import type { Database } from '../schema';
import type { SecretKey } from './secrets';
import type { Vault } from './vault';

/** Data keys by the id of their log. */
export type DataKeys = ReadonlyMap<string, SecretKey>;

/** Of several logs of one kind; a log whose key is gone has none. */
export async function dataKeys(
  db: Transaction<Database>,
  vault: Vault,
  tenant: string,
  { kind, ids }: { readonly kind: Kind; readonly ids: readonly string[] },
): Promise<DataKeys> {
  const wanted = [...new Set(ids)];
  if (wanted.length === 0) return new Map();
  const rows = await db
    .selectFrom('vault_keys')
    .selectAll()
    .where('tenant', '=', tenant)
    .where('kind', '=', kind)
    .where('log_id', 'in', wanted)
    .execute();
  const keys = new Map<string, SecretKey>();
  for (const row of rows) {
    const key = vault.unwrap(row);
    if (key) keys.set(row.log_id, key);
  }
  return keys;
}
