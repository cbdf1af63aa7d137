import { type CaseRecord, dateOf, openPromisesOf } from '@wuyou/domain';
import type { Insertable } from 'kysely';
import type { Database } from '../schema';

/** What of a case may still run out, with all that a cut asks for. */
export function promiseRows(tenant: string, record: CaseRecord): Insertable<Database['figure_promises']>[] {
  const { id, department = '', channel, category, submittedAt, acceptedAt, closedAt, rounds } = record;
  const { answeredAt } = rounds[0];
  const dayOf = (at: string | undefined) => (at === undefined ? null : dateOf(at));
  return openPromisesOf(record).map(({ name, dueAt }, number) => ({
    tenant,
    case_id: id,
    number,
    promise: name,
    due_at: dueAt,
    department,
    channel,
    category,
    submitted_on: dateOf(submittedAt),
    accepted_on: dayOf(acceptedAt),
    answered_on: dayOf(answeredAt),
    closed_on: dayOf(closedAt),
  }));
}
