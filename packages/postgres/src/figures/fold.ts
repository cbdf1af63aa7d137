import type { Tally } from '@wuyou/domain';
import { sql, type Transaction } from 'kysely';
import type { Database } from '../schema';
import { type Cell, Cells } from './cells';

type Db = Transaction<Database>;

/** Deltas folded in one transaction. */
export const FOLDED_AT_ONCE = 2_000;
/** Cells written by one statement. */
const WRITTEN_AT_ONCE = 2_000;

/**
 * Takes deltas into the totals. One process at a time does so for a tenant; commands wait for none of it.
 * @returns how many were taken; 0 also where another process is at it
 */
export async function fold(db: Db, tenant: string): Promise<number> {
  if (!(await lockTotals(db, tenant))) return 0;
  const deltas = await db
    .deleteFrom('figure_deltas')
    .where('tenant', '=', tenant)
    .where(({ eb, refTuple, selectFrom }) =>
      eb(
        refTuple('case_id', 'version', 'place'),
        'in',
        selectFrom('figure_deltas')
          .select(['case_id', 'version', 'place'])
          .where('tenant', '=', tenant)
          .limit(FOLDED_AT_ONCE)
          .$asTuple('case_id', 'version', 'place'),
      ),
    )
    .returning(['event', sql<string>`day::text`.as('day'), 'department', 'channel', 'category'])
    .returning(['amounts', 'handled'])
    .execute();
  const cells = new Cells();
  for (const { amounts, handled, ...place } of deltas) cells.add({ ...place, tally: { amounts, handled } });
  await addToTotals(db, tenant, cells.take());
  return deltas.length;
}

/** Until the transaction ends. @returns whether this process may change the tenant's totals now */
export async function lockTotals(db: Db, tenant: string): Promise<boolean> {
  const { rows } = await sql<{ locked: boolean }>`
    select pg_try_advisory_xact_lock(hashtext('wuyou figures'), hashtext(${tenant})) as locked`.execute(db);
  return rows[0]?.locked === true;
}

/** Adds sums to a table of totals. @param table `figure_totals`, or one like it */
export async function addToTotals(
  db: Db,
  tenant: string,
  cells: readonly (Cell & Tally)[],
  table = 'figure_totals',
): Promise<void> {
  const added = (column: string) => sql`(
    select coalesce(array_agg(coalesce(old, 0) + coalesce(more, 0) order by place), '{}')
    from unnest(total.${sql.ref(column)}, excluded.${sql.ref(column)}) with ordinality as sums(old, more, place))`;
  for (let first = 0; first < cells.length; first += WRITTEN_AT_ONCE) {
    const rows = JSON.stringify(cells.slice(first, first + WRITTEN_AT_ONCE));
    await sql`
      insert into ${sql.table(table)} as total
        (tenant, event, department, channel, category, span, day, amounts, handled)
      select ${tenant}, event, department, channel, category, span, day, amounts, handled
      from json_to_recordset(${rows}::json) as cells(event text, department text, channel text, category text,
        span text, day date, amounts integer[], handled integer[])
      on conflict (tenant, event, department, channel, category, span, day)
      do update set amounts = ${added('amounts')}, handled = ${added('handled')}`.execute(db);
  }
}
