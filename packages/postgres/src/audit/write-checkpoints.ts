import { addDays, dateOf, type LocalDate, toInstant } from '@wuyou/domain';
import { sql, type Transaction } from 'kysely';
import type { Database } from '../schema';
import type { Vault } from '../vault/vault';
import { BEGINNING } from './chain';
import { signed } from './checkpoint';

type Db = Transaction<Database>;

/** The counter of checkpoints: the last one cannot be taken away without a trace. */
export const CHECKPOINTS = 'checkpoints';

/**
 * Signs what the changes have come to, for each day that is over and has no checkpoint yet; a first one for yesterday.
 * Of several processes one does, and the others find it done.
 * @returns how many were written
 */
export async function writeCheckpoints(
  db: Db,
  { secrets }: Vault,
  tenant: string,
  now: number,
): Promise<number> {
  const yesterday = addDays(dateOf(toInstant(now)), -1);
  if (((await lastDay(db, tenant)) ?? '') >= yesterday) return 0;
  await db
    .insertInto('counters')
    .values({ tenant, name: CHECKPOINTS, value: 0 })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  await sql`select 1 from counters where tenant = ${tenant} and name = ${CHECKPOINTS} for update`.execute(db);
  const days = daysAfter(await lastDay(db, tenant), yesterday);
  if (days.length === 0) return 0;
  const reached = await lastChange(db, tenant);
  const [signer] = secrets.signing;
  await db
    .insertInto('checkpoints')
    .values(days.map((day) => signed({ tenant, day, ...reached }, signer)))
    .execute();
  await db
    .updateTable('counters')
    .set({ value: sql<number>`value + ${days.length}` })
    .where('tenant', '=', tenant)
    .where('name', '=', CHECKPOINTS)
    .execute();
  return days.length;
}

async function lastDay(db: Db, tenant: string): Promise<LocalDate | undefined> {
  const row = await db
    .selectFrom('checkpoints')
    .select(sql<string>`day::text`.as('day'))
    .where('tenant', '=', tenant)
    .orderBy('checkpoints.day', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.day;
}

function daysAfter(last: LocalDate | undefined, through: LocalDate): LocalDate[] {
  if (last === undefined) return [through];
  const days: LocalDate[] = [];
  for (let day = addDays(last, 1); day <= through; day = addDays(day, 1)) days.push(day);
  return days;
}

/** Changes become visible in order, so all up to this one are there. */
async function lastChange(
  db: Db,
  tenant: string,
): Promise<{ readonly position: number; readonly hash: string }> {
  const row = await db
    .selectFrom('changes')
    .select(['position', 'hash'])
    .where('tenant', '=', tenant)
    .orderBy('position', 'desc')
    .limit(1)
    .executeTakeFirst();
  return { position: Number(row?.position ?? 0), hash: row?.hash ?? BEGINNING };
}
