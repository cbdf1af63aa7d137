import { addDays, FIRST_DAY, LAST_DAY, type Tally, withLate } from '@wuyou/domain';
import type { TallyQuery } from '@wuyou/engine';
import { sql, type Transaction } from 'kysely';
import type { Database } from '../schema';
import { piecesOf } from './cells';

/** Totals, what is not folded yet, and what ran out by now: in one statement, so all as of one moment. */
export async function readTally(
  db: Transaction<Database>,
  tenant: string,
  { event, from = FIRST_DAY, to = LAST_DAY, department, channel, category, now }: TallyQuery,
): Promise<Tally> {
  const until = addDays(to, 1);
  const spans = piecesOf(from, until).map(
    (piece) => sql`(span = ${piece.span} and day >= ${piece.since}::date and day < ${piece.until}::date)`,
  );
  const within = (day: string) => sql`${sql.ref(day)} >= ${from}::date and ${sql.ref(day)} < ${until}::date`;
  const cut = sql.join(
    [
      sql`tenant = ${tenant}`,
      ...(department === undefined ? [] : [sql`department = ${department}`]),
      ...(channel === undefined ? [] : [sql`channel = ${channel}`]),
      ...(category === undefined ? [] : [sql`starts_with(category || '/', ${`${category}/`})`]),
    ],
    sql` and `,
  );
  const { rows } = await sql<{ kind: string; place: number | string; amount: number | string }>`
    with counted as materialized (
      select amounts, handled from figure_totals
      where tenant = ${tenant} and event = ${event} and department = ${department ?? ''}
        and channel = ${channel ?? ''} and category = ${category ?? ''} and (${sql.join(spans, sql` or `)})
      union all
      select amounts, handled from figure_deltas where ${cut} and event = ${event} and ${within('day')}
    )
    select 'amounts' as kind, place, sum(amount) as amount
    from counted, unnest(amounts) with ordinality as one(amount, place) group by place
    union all
    select 'handled', place, sum(amount)
    from counted, unnest(handled) with ordinality as one(amount, place) group by place
    union all
    select promise, 0, count(*) from figure_promises
    where ${cut} and due_at < ${now}::timestamptz and ${within(`${event}_on`)} group by promise`.execute(db);

  const amountsOf = (kind: string): number[] => {
    const amounts: number[] = [];
    for (const row of rows) if (row.kind === kind) amounts[Number(row.place) - 1] = Number(row.amount);
    return Array.from(amounts, (amount) => amount ?? 0);
  };
  const late = new Map(rows.map(({ kind, amount }) => [kind, Number(amount)]));
  return withLate(
    { amounts: amountsOf('amounts'), handled: amountsOf('handled') },
    (name) => late.get(name) ?? 0,
  );
}
