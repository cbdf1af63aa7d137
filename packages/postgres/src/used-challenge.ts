import { toInstant, toMs } from '@wuyou/domain';
import { CHALLENGE_SLACK, type Commit } from '@wuyou/engine';
import type { Transaction } from 'kysely';
import { sql } from 'kysely';
import type { Database } from './schema';

/** Expired ones that a commit takes away with it. */
const SWEPT = 100;

/** Forgets some of the used challenges that have expired. */
export async function forgetExpired(
  db: Transaction<Database>,
  tenant: string,
  { usedAt }: NonNullable<Commit['challenge']>,
): Promise<void> {
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
