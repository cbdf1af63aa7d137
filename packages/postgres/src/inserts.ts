import { type ConflictKind, StoreConflict } from '@wuyou/engine';
import { type Insertable, type Kysely, sql, type Transaction } from 'kysely';
import type { Database } from './schema';

type Table = keyof Database;

interface Rows {
  readonly rows: Insertable<Database[Table]>[];
  readonly conflict: ConflictKind | undefined;
}

/** Rows that wait to be added in one round trip. None sees what another adds. */
export class Inserts {
  readonly #tables = new Map<Table, Rows>();

  /** @param conflict what it means that one of them is there; left out where it may be there */
  add<T extends Table>(table: T, rows: readonly Insertable<Database[T]>[], conflict?: ConflictKind): void {
    if (rows.length === 0) return;
    const all = this.#tables.get(table) ?? { rows: [], conflict };
    all.rows.push(...(rows as unknown as Rows['rows']));
    this.#tables.set(table, all);
  }

  /** @throws {StoreConflict} of the first table, in the order they were named in, that had one of its rows */
  async execute(db: Transaction<Database>): Promise<void> {
    const tables = [...this.#tables];
    this.#tables.clear();
    if (tables.length === 0) return;
    const names = tables.map(([table]) => sql.ref(`added_${table}`));
    const parts = tables.map(([table, { rows }], i) => sql`${names[i]} as (${insert(db, table, rows)})`);
    const counts = tables.map(([table], i) => sql`(select count(*) from ${names[i]}) as ${sql.ref(table)}`);
    const { rows } = await sql<Record<string, number | string>>`with ${sql.join(parts)} select ${sql.join(
      counts,
    )}`.execute(db);
    for (const [table, { rows: wanted, conflict }] of tables)
      if (conflict && Number(rows[0]?.[table]) < wanted.length) throw new StoreConflict(conflict);
  }
}

function insert(db: Kysely<Database>, table: Table, rows: Rows['rows']) {
  return db
    .insertInto(table as 'codes')
    .values(rows as Insertable<Database['codes']>[])
    .onConflict((conflict) => conflict.doNothing())
    .returning('tenant');
}
