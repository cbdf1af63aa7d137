import type { Kind } from '@wuyou/engine';
import type { Transaction } from 'kysely';
import { deliveryOf } from '../deliveries';
import type { Database } from '../schema';
import type { Vault } from '../vault/vault';

type Db = Transaction<Database>;

/** What was, or was still to be, said of it to people; a webhook tells nothing of anyone. */
export async function forgetDeliveries(db: Db, tenant: string, kind: Kind, id: string): Promise<void> {
  await db
    .deleteFrom('deliveries')
    .where('tenant', '=', tenant)
    .where('channel', '!=', 'webhook')
    .where('position', 'in', (changes) =>
      changes
        .selectFrom('changes')
        .select('position')
        .where('tenant', '=', tenant)
        .where('kind', '=', kind)
        .where('log_id', '=', id),
    )
    .execute();
}

/** What was to be said to the person of the cases that theirs went on in. */
export async function forgetMessages(
  db: Db,
  vault: Vault,
  { tenant, id, hosts }: { readonly tenant: string; readonly id: string; readonly hosts: readonly string[] },
): Promise<void> {
  if (hosts.length === 0) return;
  const people = await db
    .selectFrom('people')
    .select('mobile')
    .where('tenant', '=', tenant)
    .where('kind', '=', 'case')
    .where('log_id', '=', id)
    .execute();
  const theirs = new Set(people.map(({ mobile }) => mobile));
  const rows = await db
    .selectFrom('deliveries')
    .selectAll()
    .where('tenant', '=', tenant)
    .where('channel', '=', 'sms')
    .where('position', 'in', (changes) =>
      changes
        .selectFrom('changes')
        .select('position')
        .where('tenant', '=', tenant)
        .where('kind', '=', 'case')
        .where('log_id', 'in', hosts),
    )
    .execute();
  const said = rows
    .map((row) => deliveryOf(row, vault))
    .filter(({ recipient }) => theirs.has(vault.mobileIndex(tenant, recipient)));
  if (said.length === 0) return;
  await db
    .deleteFrom('deliveries')
    .where('tenant', '=', tenant)
    .where(
      'id',
      'in',
      said.map((delivery) => delivery.id),
    )
    .execute();
}
