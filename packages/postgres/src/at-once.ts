import { type InsertQueryBuilder, sql, type Transaction } from 'kysely';
import type { Database } from './schema';

/** An insert that returns a column of each row it adds. */
// biome-ignore lint/suspicious/noExplicitAny: into any table, returning any column
type Insert = InsertQueryBuilder<Database, any, any>;

/**
 * Inserts that need nothing of each other, in one round trip. None sees what another adds.
 * @returns how many rows each added
 */
export async function insertAtOnce(
  db: Transaction<Database>,
  inserts: readonly Insert[],
): Promise<readonly number[]> {
  if (inserts.length === 0) return [];
  const names = inserts.map((_, i) => sql.ref(`insert_${i}`));
  const parts = inserts.map((insert, i) => sql`${names[i]} as (${insert})`);
  const counts = names.map((name, i) => sql`(select count(*) from ${name}) as ${sql.ref(`${i}`)}`);
  const { rows } = await sql<Record<string, number | string>>`with ${sql.join(parts)} select ${sql.join(
    counts,
  )}`.execute(db);
  return inserts.map((_, i) => Number(rows[0]?.[i]));
}
