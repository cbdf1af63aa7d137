import { type Application, applicationAwaits, isHandedIn, nextApplicationTimer } from '@wuyou/domain';
import type { ApplicationListQuery } from '@wuyou/engine';
import type { Expression, ExpressionBuilder, Insertable, SqlBool } from 'kysely';
import type { Database } from './schema';

/** An application as its row, by what it is listed and found by. */
export function applicationRow(tenant: string, state: Application): Insertable<Database['applications']> {
  const { facts } = state;
  const { applicant, bundle } = facts;
  return {
    tenant,
    id: facts.id,
    code: facts.code,
    version: facts.version,
    begun_at: facts.startedAt,
    status: state.status,
    bundle: bundle.id,
    holder: applicant.kind === 'enterprise' ? (applicant.uscc ?? null) : null,
    handed_in: isHandedIn(state),
    departments: [...new Set(bundle.items.map(({ department }) => department.id))],
    timer_at: nextApplicationTimer(state)?.at ?? null,
    awaits: applicationAwaits(state) ?? null,
    state: JSON.stringify(state),
  };
}

type Builder = ExpressionBuilder<Database, 'applications'>;

/** What of a list's query only applications have. */
export function applicationFilters(
  eb: Builder,
  { bundle, handedIn, holder }: ApplicationListQuery,
): Expression<SqlBool>[] {
  return [
    ...(bundle === undefined ? [] : [eb('bundle', '=', bundle)]),
    ...(holder === undefined ? [] : [eb('holder', '=', holder)]),
    ...(handedIn === undefined ? [] : [eb('handed_in', '=', handedIn)]),
  ];
}
