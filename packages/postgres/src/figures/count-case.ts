import {
  type CaseEvent,
  type CaseRecord,
  contributionChange,
  recordEvent,
  recordOf,
  type WorkCalendar,
} from '@wuyou/domain';
import type { CaseChange } from '@wuyou/engine';
import type { Transaction } from 'kysely';
import type { Inserts } from '../inserts';
import { readJson } from '../read-json';
import type { Database } from '../schema';
import { promiseRows } from './promise-rows';

type Db = Transaction<Database>;

/** Counts a case as its events leave it, in the transaction that writes them, while its row is locked or new. */
export async function countCase(
  db: Db,
  { tenant, calendar }: { readonly tenant: string; readonly calendar: WorkCalendar },
  { id, expectedVersion, events, state }: CaseChange,
  inserts: Inserts,
): Promise<void> {
  const before = expectedVersion === 0 ? undefined : await recordAt(db, tenant, id, expectedVersion);
  const after = events.reduce<CaseRecord | undefined>(recordEvent, before);
  if (after === undefined || after === before) return;
  inserts.add(
    'figure_deltas',
    deltas({ tenant, caseId: id, version: state.facts.version }, before, after, calendar),
    'version',
  );
  const [were, are] = [before ? promiseRows(tenant, before) : [], promiseRows(tenant, after)];
  if (JSON.stringify(were) === JSON.stringify(are)) return;
  if (were.length > 0) await forgetPromises(db, tenant, id);
  inserts.add('figure_promises', are, 'version');
}

async function recordAt(db: Db, tenant: string, id: string, version: number): Promise<CaseRecord> {
  const rows = await db
    .selectFrom('events')
    .select('event')
    .where('tenant', '=', tenant)
    .where('kind', '=', 'case')
    .where('log_id', '=', id)
    .where('version', '<=', version)
    .orderBy('version')
    .execute();
  return recordOf(rows.map(({ event }) => readJson<CaseEvent>(event)));
}

function deltas(
  { tenant, caseId, version }: { readonly tenant: string; readonly caseId: string; readonly version: number },
  before: CaseRecord | undefined,
  after: CaseRecord,
  calendar: WorkCalendar,
) {
  const changes = contributionChange(before, after, calendar);
  return changes.map(({ event, day, department = '', channel, category, tally }, place) => ({
    tenant,
    case_id: caseId,
    version,
    place,
    event,
    day,
    department,
    channel,
    category,
    ...tally,
  }));
}

async function forgetPromises(db: Db, tenant: string, caseId: string): Promise<void> {
  await db.deleteFrom('figure_promises').where('tenant', '=', tenant).where('case_id', '=', caseId).execute();
}
