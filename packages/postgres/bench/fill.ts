import { MEASURES } from '@wuyou/domain';
import { type Kysely, sql } from 'kysely';
import type { Database } from '../src/schema';
import { type CityCell, DAYS, FIRST } from './city';

/** Shares of cases in each measure, and answered after 0 to 19 working days; made up, none is zero. */
const AMOUNTS = MEASURES.map((_, i) => (i === 0 ? 1 : 0.1 + ((i * 37) % 80) / 100));
const HANDLED = Array.from({ length: 20 }, (_, days) => 0.15 * 0.85 ** days);

const whole = (shares: readonly number[], count: string) =>
  sql.raw(`array[${shares.map((share) => `ceil(${count} * ${share})::integer`).join(', ')}]`);

/** Ten years of counters for these cells, every day and month of a cell that has cases. */
export async function fill(db: Kysely<Database>, tenant: string, cells: readonly CityCell[]): Promise<void> {
  await sql`create table city (department text, channel text, category text, per_day float)`.execute(db);
  for (let first = 0; first < cells.length; first += 5_000) {
    const rows = JSON.stringify(
      cells.slice(first, first + 5_000).map(({ perDay, ...cell }) => ({ ...cell, per_day: perDay })),
    );
    await sql`insert into city select * from json_to_recordset(${rows}::json)
      as c(department text, channel text, category text, per_day float)`.execute(db);
  }
  for (const [span, step, days] of [
    ['day', '1 day', 1],
    ['month', '1 month', 30],
  ] as const)
    await sql`
      insert into figure_totals (tenant, event, department, channel, category, span, day, amounts, handled)
      select ${tenant}, 'submitted', department, channel, category, ${span}, day::date,
        ${whole(AMOUNTS, `(per_day * ${days})`)}, ${whole(HANDLED, `(per_day * ${days})`)}
      from city, generate_series(${FIRST}::date, ${FIRST}::date + ${DAYS - 1}::integer, ${step}::interval) as day
      where random() < 1 - exp(-least(per_day * ${days}, 100))
      order by department, channel, category collate "C", day`.execute(db);
  await sql`drop table city`.execute(db);
}

/** What a busy minute leaves: changes that are not folded yet, and promises that are open, some of them late. */
export async function fillTail(
  db: Kysely<Database>,
  tenant: string,
  cells: readonly CityCell[],
): Promise<void> {
  const fine = cells
    .filter(({ department, channel, category }) => department && channel && category)
    .slice(0, 60);
  const rows = JSON.stringify(fine);
  const from = sql`json_to_recordset(${rows}::json) as c(department text, channel text, category text)`;
  await sql`
    insert into figure_deltas
    select ${tenant}, 'case ' || n, 1, row_number() over (partition by n), 'submitted', '2026-06-01', department, channel,
      category, ${whole(AMOUNTS, '1')}, '{}'
    from ${from}, generate_series(1, 10) as n`.execute(db);
  await sql`
    insert into figure_promises
    select ${tenant}, department || channel || category || n, 0, 'onTimeResolving',
      '2026-11-01'::timestamptz + n * interval '6 hours', department, channel, category, '2026-10-20', null, null, null
    from ${from}, generate_series(1, 1000) as n on conflict do nothing`.execute(db);
  await sql`analyze`.execute(db);
}
