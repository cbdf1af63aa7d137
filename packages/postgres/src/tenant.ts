import { type Kysely, sql, type Transaction } from 'kysely';
import type { Database } from './schema';

export type InTenant = <T>(
  tenant: string,
  work: (transaction: Transaction<Database>) => Promise<T>,
) => Promise<T>;

/** Work on one tenant's rows: whatever a query forgets, row level security shows it no others. */
export function tenantTransactions(db: Kysely<Database>): InTenant {
  return (tenant, work) =>
    db.transaction().execute(async (transaction) => {
      await enterTenant(transaction, tenant);
      return work(transaction);
    });
}

/** From here to its end a transaction sees one tenant. */
export async function enterTenant(transaction: Transaction<Database>, tenant: string): Promise<void> {
  await sql`select set_config('app.tenant', ${tenant}, true), set_config('role', 'wuyou_store', true)`.execute(
    transaction,
  );
}
