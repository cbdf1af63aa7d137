import type { Kind, ListCursor, Shelf } from '@wuyou/engine';
import type { Expression, ExpressionBuilder, SqlBool } from 'kysely';
import { sql } from 'kysely';
import type { Database } from './schema';
import type { InTenant } from './tenant';

/** What a list's query has, whatever it lists. */
interface AnyQuery {
  readonly status?: string;
  readonly departments?: readonly string[];
  readonly code?: string;
  readonly after?: ListCursor;
  readonly limit: number;
}

interface ShelfTable<Query> {
  readonly kind: Kind;
  readonly table: 'cases' | 'applications';
  readonly filters: (eb: ExpressionBuilder<Database, never>, query: Query) => Expression<SqlBool>[];
}

/** A shelf over the rows and events of one kind. */
export function shelf<State, Event, Query extends AnyQuery>(
  inTenant: InTenant,
  { kind, table: name, filters }: ShelfTable<Query>,
): Shelf<State, Event, Query> {
  // Both tables have every column that is named here; TypeScript cannot follow that through a union.
  const table = name as 'cases';
  return {
    find: (tenant, id) =>
      inTenant(tenant, async (db) => {
        const row = await db
          .selectFrom(table)
          .select('state')
          .where('tenant', '=', tenant)
          .where('id', '=', id)
          .executeTakeFirst();
        return row && readJson<State>(row.state);
      }),

    findIdByCode: (tenant, code) =>
      inTenant(tenant, async (db) => {
        const row = await db
          .selectFrom('codes')
          .select('log_id')
          .where('tenant', '=', tenant)
          .where('code', '=', code)
          .where('kind', '=', kind)
          .executeTakeFirst();
        return row?.log_id;
      }),

    events: (tenant, id, afterVersion) =>
      inTenant(tenant, async (db) => {
        const rows = await db
          .selectFrom('events')
          .select('event')
          .where('tenant', '=', tenant)
          .where('kind', '=', kind)
          .where('log_id', '=', id)
          .where('version', '>', afterVersion)
          .orderBy('version')
          .execute();
        return rows.map(({ event }) => readJson<Event>(event));
      }),

    list: (tenant, query) =>
      inTenant(tenant, async (db) => {
        const { status, departments = [], code, after, limit } = query;
        const rows = await db
          .selectFrom(table)
          .select('state')
          .where('tenant', '=', tenant)
          .where((eb) =>
            eb.and([
              ...(status === undefined ? [] : [eb('status', '=', status)]),
              ...(code === undefined ? [] : [sql<SqlBool>`starts_with(code, ${code})`]),
              ...(departments.length === 0 ? [] : [sql<SqlBool>`departments @> ${departments}::text[]`]),
              ...(after ? [sql<SqlBool>`(begun_at, id) < (${after.at}::timestamptz, ${after.id})`] : []),
              ...filters(eb as unknown as ExpressionBuilder<Database, never>, query),
            ]),
          )
          .orderBy('begun_at', 'desc')
          .orderBy('id', 'desc')
          .limit(limit)
          .execute();
        return rows.map(({ state }) => readJson<State>(state));
      }),

    due: (tenant, { now, calendarThrough, limit }) =>
      inTenant(tenant, async (db) => {
        const timers = await db
          .selectFrom(table)
          .select('id')
          .where('tenant', '=', tenant)
          .where('timer_at', '<=', sql<Date>`${now}::timestamptz`)
          .orderBy('timer_at')
          .limit(limit)
          .execute();
        const left = limit - timers.length;
        if (left <= 0) return timers.map(({ id }) => id);
        const published = await db
          .selectFrom(table)
          .select('id')
          .where('tenant', '=', tenant)
          .where('awaits', '<=', sql<string>`${calendarThrough}::date`)
          .where((eb) =>
            eb.or([eb('timer_at', 'is', null), eb('timer_at', '>', sql<Date>`${now}::timestamptz`)]),
          )
          .orderBy('id')
          .limit(left)
          .execute();
        return [...timers, ...published].map(({ id }) => id);
      }),
  };
}

/** Drivers give JSON as text, or parsed already. */
export function readJson<T>(value: unknown): T {
  return (typeof value === 'string' ? JSON.parse(value) : value) as T;
}
