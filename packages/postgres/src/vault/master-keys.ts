import type { Kysely } from 'kysely';
import type { Database } from '../schema';
import { SecretsError } from './secrets';
import type { Vault } from './vault';

/** Keys wrapped anew in one transaction. */
const BATCH = 500;

/** @throws {SecretsError} for data that are sealed with a master key that is not among the secrets */
export async function checkMasters(db: Kysely<Database>, { secrets }: Vault): Promise<void> {
  const used = await db.selectFrom('vault_keys').select('master').distinct().execute();
  const known = secrets.master.map(({ id }) => id);
  const unknown = used.map(({ master }) => master).filter((id) => !known.includes(id));
  if (unknown.length === 0) return;
  throw new SecretsError(
    `The data are sealed with master key ${unknown.join(', ')}; the secrets have ${known.join(', ')}. ` +
      'Set WUYOU_SECRETS to the secrets that belong to these data. Without them nothing personal can be read again.',
  );
}

/**
 * Wraps with the newest master key what an older one wraps. May be broken off and called again.
 * @returns how many data keys were wrapped anew
 */
export async function rewrapAll(db: Kysely<Database>, vault: Vault): Promise<number> {
  const [newest] = vault.secrets.master;
  let done = 0;
  for (;;) {
    const wrapped = await db.transaction().execute(async (transaction) => {
      const rows = await transaction
        .selectFrom('vault_keys')
        .selectAll()
        .where('master', '!=', newest.id)
        .limit(BATCH)
        .forUpdate()
        .execute();
      for (const row of rows) {
        const anew = vault.rewrap(row);
        if (!anew)
          throw new SecretsError(`The data key of ${row.kind} ${row.log_id} in ${row.tenant} does not open.`);
        await transaction
          .updateTable('vault_keys')
          .set(anew)
          .where('tenant', '=', row.tenant)
          .where('kind', '=', row.kind)
          .where('log_id', '=', row.log_id)
          .execute();
      }
      return rows.length;
    });
    done += wrapped;
    if (wrapped < BATCH) return done;
  }
}
