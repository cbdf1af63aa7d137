import type { PGlite } from '@electric-sql/pglite';

/** Everything as it is, to be put back after each tampering. */
export async function snapshot(pglite: PGlite, tables: readonly string[]): Promise<() => Promise<void>> {
  for (const table of tables) await pglite.exec(`create table kept_${table} as table ${table}`);
  return async () => {
    for (const table of tables)
      await pglite.exec(`delete from ${table}; insert into ${table} select * from kept_${table}`);
  };
}

/** A value of the same type that is another one, as SQL of the column. */
const OTHERWISE: Readonly<Record<string, (column: string) => string>> = {
  text: (column) => `${column} || 'x'`,
  integer: (column) => `${column} + 1000`,
  bigint: (column) => `${column} + 1000`,
  smallint: (column) => `${column} + 1`,
  boolean: (column) => `not ${column}`,
  date: (column) => `${column} + 400`,
  'timestamp with time zone': (column) => `${column} + interval '1 second'`,
  ARRAY: (column) => `array_append(${column}, 'x')`,
  json: (column) => `(overlay(${column}::text placing '{"put":"in",' from 1 for 1))::json`,
};
const WITHOUT: Readonly<Record<string, string>> = {
  text: "'x'",
  integer: '1',
  bigint: '1',
  smallint: '1',
  date: "'2026-01-01'",
  'timestamp with time zone': "'2026-01-01'",
  json: "'{}'",
};

/** Every column of a table, with what changes it in one row: to another value, or from none to one. */
export async function columnsOf(pglite: PGlite, table: string) {
  const { rows } = await pglite.query<{ column_name: string; data_type: string }>(
    `select column_name, data_type from information_schema.columns
     where table_schema = 'public' and table_name = $1 order by ordinal_position`,
    [table],
  );
  return rows.map(({ column_name: column, data_type: type }) => {
    const otherwise = OTHERWISE[type]?.(column);
    if (otherwise === undefined)
      throw new Error(`${table}.${column} is a ${type}, which no tampering is known for.`);
    return { column, to: WITHOUT[type] ? `coalesce(${otherwise}, ${WITHOUT[type]})` : otherwise };
  });
}
