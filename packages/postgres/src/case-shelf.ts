import {
  awaitsCalendar,
  type Case,
  clocksOf,
  type Deadline,
  type Light,
  lightOf,
  nextTimer,
  runningSupervision,
  stoppedAt,
  tasksOf,
  toMs,
} from '@wuyou/domain';
import type { CaseListQuery } from '@wuyou/engine';
import { type Expression, type ExpressionBuilder, type Insertable, type SqlBool, sql } from 'kysely';
import type { Database } from './schema';

const RANK = { green: 1, amber: 2, red: 3 } as const satisfies Record<Light, number>;

/** A case as its row, by what it is listed and found by. */
export function caseRow(tenant: string, state: Case): Insertable<Database['cases']> {
  const { facts } = state;
  const deadlines = clocksOf(state).map(({ deadline }) => deadline);
  const running = deadlines.filter((deadline) => stoppedAt(deadline) === undefined);
  const stopped = deadlines.filter((deadline) => stoppedAt(deadline) !== undefined);
  return {
    tenant,
    id: facts.id,
    code: facts.code,
    version: facts.version,
    begun_at: facts.submittedAt,
    status: state.status,
    channel: facts.channel,
    category: facts.category,
    title: facts.title,
    departments: [...new Set(tasksOf(state).map(({ department }) => department))],
    supervised: runningSupervision(facts.supervisions) !== undefined,
    // A stopped clock shows what it showed, whenever it is asked.
    standing_light: Math.max(0, ...stopped.map((deadline) => RANK[lightOf(deadline, deadline.dueAt)])),
    amber_at: earliest(running, ({ amberAt }) => amberAt),
    red_after: earliest(running, ({ dueAt }) => dueAt),
    timer_at: nextTimer(state)?.at ?? null,
    awaits: awaitsCalendar(state) ?? null,
    state: JSON.stringify(state),
  };
}

function earliest(deadlines: readonly Deadline[], of: (deadline: Deadline) => string): string | null {
  const moments = deadlines.map(of).sort((a, b) => toMs(a) - toMs(b));
  return moments[0] ?? null;
}

type Builder = ExpressionBuilder<Database, 'cases'>;

/** What of a list's query only cases have. */
export function caseFilters(
  eb: Builder,
  { ids, statuses, channel, categories, submitted, light, supervised, mobile, words = [] }: CaseListQuery,
  indexOf: (mobile: string) => string,
): Expression<SqlBool>[] {
  return [
    ...(ids ? [sql<SqlBool>`id = any(${ids}::text[])`] : []),
    ...(statuses ? [sql<SqlBool>`status = any(${statuses}::text[])`] : []),
    ...(channel === undefined ? [] : [eb('channel', '=', channel)]),
    ...(categories ? [sql<SqlBool>`category = any(${categories}::text[])`] : []),
    ...(submitted
      ? [sql<SqlBool>`begun_at between ${submitted.from}::timestamptz and ${submitted.through}::timestamptz`]
      : []),
    ...(supervised === undefined ? [] : [eb('supervised', '=', supervised)]),
    ...(mobile === undefined
      ? []
      : [
          eb.exists(
            eb
              .selectFrom('people')
              .select('people.log_id')
              .whereRef('people.tenant', '=', 'cases.tenant')
              .whereRef('people.log_id', '=', 'cases.id')
              .where('people.kind', '=', 'case')
              .where('people.mobile', '=', indexOf(mobile)),
          ),
        ]),
    ...words.map((word) =>
      eb(sql`lower(title)`, 'like', `%${word.toLowerCase().replace(/[\\%_]/g, '\\$&')}%`),
    ),
    ...(light ? [sql<SqlBool>`${lightAt(light.at)} = ${RANK[light.is]}`] : []),
  ];
}

/** The rank of the worst light at a moment; 0 for a case without clocks. */
function lightAt(at: string) {
  return sql`greatest(standing_light, case
    when red_after < ${at}::timestamptz then 3
    when amber_at <= ${at}::timestamptz then 2
    when red_after is not null then 1
    else 0 end)`;
}
