import type { Commit, IdempotencyRecord } from '@wuyou/engine';
import { StoreConflict } from '@wuyou/engine';
import { type Insertable, sql, type Transaction } from 'kysely';
import { applicationRow } from './application-shelf';
import { caseRow } from './case-shelf';
import { attachFiles } from './file-shelf';
import { CHANNEL, noticeOf } from './notices';
import type { Database } from './schema';

type Db = Transaction<Database>;
type Change = Commit['changes'][number];

/** The counter that changes draw their positions from. */
export const POSITION = 'position';

/**
 * Writes a commit. Locks are taken in one order in every process (command, logs by id, files, sequence, position), so that
 * none waits for another in a circle.
 * @throws {StoreConflict} and the transaction is to be rolled back
 */
export async function write(
  db: Db,
  { tenant, changes, sequence, idempotency, attach }: Commit,
): Promise<void> {
  if (idempotency) await recordCommand(db, tenant, idempotency);
  const inOrder = [...changes].sort((a, b) => (a.id < b.id ? -1 : 1));
  for (const change of inOrder) await putLog(db, tenant, change);
  if (attach) await attachFiles(db, tenant, attach);
  if (sequence) await draw(db, tenant, sequence);
  const changed = changes.filter(({ events }) => events.length > 0);
  if (changed.length === 0) return;
  const last = await nextPositions(db, tenant, changed.length);
  const made = changed.map(({ kind, id, state }, i) => ({
    position: last - changed.length + 1 + i,
    kind,
    id,
    version: state.facts.version,
  }));
  await db
    .insertInto('changes')
    .values(made.map(({ id, ...change }) => ({ tenant, log_id: id, ...change })))
    .execute();
  await sql`select pg_notify(${CHANNEL}, ${noticeOf(tenant, made)})`.execute(db);
}

async function recordCommand(db: Db, tenant: string, record: IdempotencyRecord): Promise<void> {
  const { scope, key, requestHash, status, body, version, at } = record;
  const row = { tenant, scope, key, request_hash: requestHash, status, body, version: version ?? null, at };
  const inserted = await db
    .insertInto('commands')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .returning('key')
    .execute();
  if (inserted.length === 0) throw new StoreConflict('command');
}

async function putLog(db: Db, tenant: string, change: Change): Promise<void> {
  const { kind, id, expectedVersion, events, state } = change;
  if (events.length === 0) return expectVersion(db, tenant, change);
  const moved =
    expectedVersion === 0 ? await insertRow(db, tenant, change) : await updateRow(db, tenant, change);
  if (!moved) throw new StoreConflict('version');
  if (expectedVersion === 0) await takeCode(db, tenant, kind, id, state.facts.code);
  await db
    .insertInto('events')
    .values(
      events.map((event) => ({
        tenant,
        kind,
        log_id: id,
        version: event.version,
        event: JSON.stringify(event),
      })),
    )
    .execute();
}

async function expectVersion(db: Db, tenant: string, { kind, id, expectedVersion }: Change): Promise<void> {
  const row = await db
    .selectFrom(tableOf(kind))
    .select('version')
    .where('tenant', '=', tenant)
    .where('id', '=', id)
    .forShare()
    .executeTakeFirst();
  if ((row?.version ?? 0) !== expectedVersion) throw new StoreConflict('version');
}

async function insertRow(db: Db, tenant: string, change: Change): Promise<boolean> {
  const inserted = await db
    .insertInto(tableOf(change.kind))
    .values(rowOf(tenant, change))
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .execute();
  return inserted.length > 0;
}

async function updateRow(db: Db, tenant: string, change: Change): Promise<boolean> {
  const { tenant: _tenant, id, ...row } = rowOf(tenant, change);
  const updated = await db
    .updateTable(tableOf(change.kind))
    .set(row)
    .where('tenant', '=', tenant)
    .where('id', '=', id)
    .where('version', '=', change.expectedVersion)
    .returning('id')
    .execute();
  return updated.length > 0;
}

async function takeCode(db: Db, tenant: string, kind: string, id: string, code: string): Promise<void> {
  const inserted = await db
    .insertInto('codes')
    .values({ tenant, code, kind, log_id: id })
    .onConflict((conflict) => conflict.doNothing())
    .returning('code')
    .execute();
  if (inserted.length === 0) throw new StoreConflict('code');
}

async function draw(db: Db, tenant: string, { name, value }: NonNullable<Commit['sequence']>): Promise<void> {
  const drawn =
    value === 1
      ? await db
          .insertInto('counters')
          .values({ tenant, name: sequenceName(name), value })
          .onConflict((conflict) => conflict.doNothing())
          .returning('name')
          .execute()
      : await db
          .updateTable('counters')
          .set({ value })
          .where('tenant', '=', tenant)
          .where('name', '=', sequenceName(name))
          .where('value', '=', value - 1)
          .returning('name')
          .execute();
  if (drawn.length === 0) throw new StoreConflict('sequence');
}

/** The counter's row stays locked until the commit, so positions become visible in order. */
async function nextPositions(db: Db, tenant: string, count: number): Promise<number> {
  const { value } = await db
    .insertInto('counters')
    .values({ tenant, name: POSITION, value: count })
    .onConflict((conflict) =>
      conflict.columns(['tenant', 'name']).doUpdateSet({ value: sql<number>`counters.value + ${count}` }),
    )
    .returning('value')
    .executeTakeFirstOrThrow();
  return Number(value);
}

/** A sequence of the tenant's cannot be the counter of positions. */
export function sequenceName(name: string): string {
  return `sequence ${name}`;
}

function rowOf(tenant: string, change: Change): Insertable<Database['cases']> {
  // Rows of either table are written alike; TypeScript cannot follow that through a union.
  return change.kind === 'case'
    ? caseRow(tenant, change.state)
    : (applicationRow(tenant, change.state) as unknown as Insertable<Database['cases']>);
}

function tableOf(kind: Change['kind']): 'cases' {
  return (kind === 'case' ? 'cases' : 'applications') as 'cases';
}
