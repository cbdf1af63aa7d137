import {
  type CaseEvent,
  type CaseRecord,
  contributionsOf,
  MEASURES,
  recordEvent,
  type WorkCalendar,
} from '@wuyou/domain';
import { sql, type Transaction } from 'kysely';
import { readJson } from '../read-json';
import type { Database } from '../schema';
import { Cells } from './cells';
import { addToTotals, FOLDED_AT_ONCE, fold, lockTotals } from './fold';
import { promiseRows } from './promise-rows';

type Db = Transaction<Database>;

export interface RecountOptions {
  /** Whether counters that differ are replaced. Default: they are only named. */
  readonly repair?: boolean;
}

export interface Recount {
  /** Cases that were counted anew. */
  readonly cases: number;
  /** Counters and open promises that are not what the logs say. */
  readonly differing: number;
  /** The first of them, in words. */
  readonly differences: readonly string[];
}

/** Events read at once, and cells kept in memory before they are written: whatever the size of a site. */
const EVENTS_AT_ONCE = 2_000;
const CELLS_AT_ONCE = 20_000;
const NAMED = 10;

/**
 * Counts a tenant's cases anew, from their logs, and holds every counter against it. In one transaction that sees one
 * moment (`repeatable read`), so commands go on meanwhile.
 * @throws {Error} where another process changes the totals at the same time; nothing is changed then
 */
export async function recount(
  db: Db,
  { tenant, calendar }: { readonly tenant: string; readonly calendar: WorkCalendar },
  { repair = false }: RecountOptions,
): Promise<Recount> {
  if (!(await lockTotals(db, tenant)))
    throw new Error(`The figures of ${tenant} are being folded by another process. Try again.`);
  while ((await fold(db, tenant)) === FOLDED_AT_ONCE);
  await sql`create temporary table recounted_totals (like figure_totals including all) on commit drop`.execute(
    db,
  );
  await sql`create temporary table recounted_promises (like figure_promises including all) on commit drop`.execute(
    db,
  );
  const cases = await countAnew(db, tenant, calendar);
  const differences = [await totalsDiffering(db, tenant), await promisesDiffering(db, tenant)];
  if (repair) await replace(db, tenant);
  return {
    cases,
    differing: differences.reduce((sum, { count }) => sum + count, 0),
    differences: differences.flatMap(({ first }) => first).slice(0, NAMED),
  };
}

async function countAnew(db: Db, tenant: string, calendar: WorkCalendar): Promise<number> {
  const cells = new Cells();
  let cases = 0;
  const write = () => addToTotals(db, tenant, cells.take(), 'recounted_totals');
  for await (const record of recordsOf(db, tenant)) {
    cases += 1;
    for (const { department = '', ...counted } of contributionsOf(record, calendar))
      cells.add({ department, ...counted });
    const promises = promiseRows(tenant, record);
    if (promises.length > 0)
      await db
        .insertInto('recounted_promises' as 'figure_promises')
        .values(promises)
        .execute();
    if (cells.size >= CELLS_AT_ONCE) await write();
  }
  await write();
  return cases;
}

/** Each case's record, one after the other. */
async function* recordsOf(db: Db, tenant: string): AsyncGenerator<CaseRecord, void> {
  let last = { id: '', version: 0 };
  let record: CaseRecord | undefined;
  for (;;) {
    const rows = await db
      .selectFrom('events')
      .select(['log_id', 'version', 'event'])
      .where('tenant', '=', tenant)
      .where('kind', '=', 'case')
      .where(sql<boolean>`(log_id, version) > (${last.id}, ${last.version})`)
      .orderBy('log_id')
      .orderBy('version')
      .limit(EVENTS_AT_ONCE)
      .execute();
    for (const { log_id: id, version, event } of rows) {
      if (id !== last.id && record) {
        yield record;
        record = undefined;
      }
      record = recordEvent(record, readJson<CaseEvent>(event));
      last = { id, version };
    }
    if (rows.length < EVENTS_AT_ONCE) break;
  }
  if (record) yield record;
}

interface Differing {
  readonly count: number;
  readonly first: readonly string[];
}

/** Zeros at the end are cut off: they say nothing. */
const text = (column: string) =>
  sql`regexp_replace(array_to_string(${sql.ref(column)}, ','), '(^0)?(,0)*$', '')`;

const DIFFERING_TOTALS = sql`
  figure_totals as kept full join recounted_totals as anew
  using (tenant, event, department, channel, category, span, day)
  where tenant = current_setting('app.tenant')
    and (coalesce(${text('kept.amounts')}, '') <> coalesce(${text('anew.amounts')}, '')
      or coalesce(${text('kept.handled')}, '') <> coalesce(${text('anew.handled')}, ''))`;

async function totalsDiffering(db: Db, tenant: string): Promise<Differing> {
  const { rows } = await sql<{
    count: string | number;
    place: string;
    kept: readonly number[];
    anew: readonly number[];
    kept_handled: readonly number[];
    anew_handled: readonly number[];
  }>`
    select count(*) over () as count,
      concat_ws(' ', event, span, day::text, nullif(department, ''), nullif(channel, ''), nullif(category, '')) as place,
      coalesce(kept.amounts, '{}') as kept, coalesce(anew.amounts, '{}') as anew,
      coalesce(kept.handled, '{}') as kept_handled, coalesce(anew.handled, '{}') as anew_handled
    from ${DIFFERING_TOTALS}
    order by event, span, day, department, channel, category limit ${NAMED}`.execute(db);
  return {
    count: Number(rows[0]?.count ?? 0),
    first: rows.map(({ place, kept, anew, kept_handled, anew_handled }) => {
      const wrong = [
        ...MEASURES.flatMap((measure, at) => amiss(measure, kept[at], anew[at])),
        ...Array.from({ length: Math.max(kept_handled.length, anew_handled.length) }, (_, days) =>
          amiss(`answered in ${days} days`, kept_handled[days], anew_handled[days]),
        ).flat(),
      ];
      return `${tenant} ${place}: ${wrong.join('; ')}`;
    }),
  };
}

function amiss(measure: string, kept = 0, anew = 0): string[] {
  return kept === anew ? [] : [`${measure} is ${kept}, the logs say ${anew}`];
}

const DIFFERING_PROMISES = sql`
  (select * from figure_promises where tenant = current_setting('app.tenant')) as kept
  full join recounted_promises as anew using (tenant, case_id, number)
  where kept is distinct from anew`;

async function promisesDiffering(db: Db, tenant: string): Promise<Differing> {
  const { rows } = await sql<{ count: string | number; case_id: string; number: number }>`
    select count(*) over () as count, case_id, number from ${DIFFERING_PROMISES}
    order by case_id, number limit ${NAMED}`.execute(db);
  return {
    count: Number(rows[0]?.count ?? 0),
    first: rows.map(
      ({ case_id, number }) =>
        `${tenant} case ${case_id}: its open promise ${number} is not what its log says`,
    ),
  };
}

/** Only what differs is written, so that commands that go on are rarely in the way. */
async function replace(db: Db, tenant: string): Promise<void> {
  const cell = sql.raw('tenant, event, department, channel, category, span, day');
  await sql`delete from figure_totals where tenant = ${tenant} and (${cell}) in (select ${cell} from ${DIFFERING_TOTALS})`.execute(
    db,
  );
  await sql`insert into figure_totals select * from recounted_totals on conflict do nothing`.execute(db);
  const promise = sql.raw('tenant, case_id, number');
  await sql`delete from figure_promises where tenant = ${tenant} and (${promise}) in (select ${promise} from ${DIFFERING_PROMISES})`.execute(
    db,
  );
  await sql`insert into figure_promises select * from recounted_promises on conflict do nothing`.execute(db);
}
