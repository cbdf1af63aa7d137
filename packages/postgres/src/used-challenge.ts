import { toInstant, toMs } from '@wuyou/domain';
import { CHALLENGE_SLACK, type Commit, StoreConflict } from '@wuyou/engine';
import type { Transaction } from 'kysely';
import { sql } from 'kysely';
import type { Database } from './schema';

/** Expired ones that a commit takes away with it. */
const SWEPT = 100;

/**
 * Remembers a challenge as used, and forgets some that have expired. Of two commits the second waits for the first.
 * @throws {StoreConflict}
 */
export async function useChallenge(
  db: Transaction<Database>,
  tenant: string,
  { id, expiresAt, usedAt }: NonNullable<Commit['challenge']>,
): Promise<void> {
  const inserted = await db
    .insertInto('challenges')
    .values({ tenant, id, expires_at: expiresAt })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .execute();
  if (inserted.length === 0) throw new StoreConflict('challenge');
  const gone = toInstant(toMs(usedAt) - CHALLENGE_SLACK);
  await db
    .deleteFrom('challenges')
    .where('tenant', '=', tenant)
    .where('id', 'in', (expired) =>
      expired
        .selectFrom('challenges')
        .select('id')
        .where('tenant', '=', tenant)
        .where('expires_at', '<', sql<Date>`${gone}::timestamptz`)
        .orderBy('expires_at')
        .limit(SWEPT)
        // What another commit is taking away already is left to it.
        .forUpdate()
        .skipLocked(),
    )
    .execute();
}
