import type { Kind } from '@wuyou/engine';
import type { Selectable, Transaction } from 'kysely';
import type { Database } from '../schema';
import { dataKeys } from './data-keys';
import type { Vault } from './vault';

/**
 * The reply that a record keeps.
 * @throws {Error} where the key of its log is gone
 */
export async function openReply(
  db: Transaction<Database>,
  vault: Vault,
  { tenant, scope, key, kind, log_id, body }: Selectable<Database['commands']>,
): Promise<string> {
  // From before replies were sealed.
  if (kind === null || log_id === null) return body;
  const dataKey = (await dataKeys(db, vault, tenant, { kind: kind as Kind, ids: [log_id] })).get(log_id);
  const reply = dataKey && vault.open(dataKey, body, ['command', tenant, scope, key]);
  if (reply === undefined) throw new Error(`The reply kept for ${scope} does not open: its key is gone.`);
  return reply;
}
