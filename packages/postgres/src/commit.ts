import type { CaseChange, Commit, IdempotencyRecord, Kind } from '@wuyou/engine';
import { StoreConflict } from '@wuyou/engine';
import { sql, type Transaction } from 'kysely';
import { BEGINNING, changeHash } from './audit/chain';
import { attachFiles } from './file-shelf';
import { CHANNEL, noticeOf } from './notices';
import type { Database } from './schema';
import { useChallenge } from './used-challenge';
import { sealingOf } from './vault/commit-keys';
import { LOG_KINDS } from './vault/log-kinds';
import type { Vault } from './vault/vault';
import { type Sealing, writeLog } from './write-log';

type Db = Transaction<Database>;
type Change = Commit['changes'][number];

/** The counter that changes draw their positions from. */
export const POSITION = 'position';

/** What commits are written with. */
export interface Writing {
  readonly vault: Vault;
  /** Counts a case for the figures, while its row is locked. */
  readonly count: (db: Db, change: CaseChange) => Promise<void>;
}

/**
 * Writes a commit. Locks are taken in one order in every process (command, challenge, logs by id, files, sequence, position),
 * so that none waits for another in a circle.
 * @throws {StoreConflict} and the transaction is to be rolled back
 */
export async function write(db: Db, commit: Commit, { vault, count }: Writing): Promise<void> {
  const { tenant, changes, sequence, idempotency, challenge, attach } = commit;
  const { fresh, ...sealing } = await sealingOf(db, commit, vault);
  if (idempotency) await recordCommand(db, commit, idempotency, sealing);
  if (challenge) await useChallenge(db, tenant, challenge);
  const inOrder = [...changes].sort((a, b) => (a.id < b.id ? -1 : 1));
  const heads = new Map<string, string>();
  for (const change of inOrder) {
    if (change.events.length === 0) await expectVersion(db, tenant, change);
    else heads.set(change.id, await writeLog(db, tenant, change, sealing));
    if (change.kind === 'case') await count(db, change);
  }
  if (attach) await attachFiles(db, tenant, attach);
  if (fresh.length > 0) await db.insertInto('vault_keys').values(fresh).execute();
  if (sequence) await draw(db, tenant, sequence);
  const changed = changes.filter(({ events }) => events.length > 0);
  if (changed.length === 0) return;
  await addChanges(
    db,
    tenant,
    changed.map(({ kind, id, state }) => ({
      kind,
      id,
      version: state.facts.version,
      head: heads.get(id) ?? BEGINNING,
    })),
  );
}

/** The reply may quote what people wrote: it is sealed with the key of the log that it is about. */
async function recordCommand(
  db: Db,
  { tenant, changes: [about] }: Commit,
  record: IdempotencyRecord,
  { vault, keys }: Sealing,
): Promise<void> {
  const { scope, key, requestHash, status, body, version, at } = record;
  const dataKey = about && keys.get(about.id);
  const row = {
    tenant,
    scope,
    key,
    request_hash: requestHash,
    status,
    body: dataKey ? vault.seal(dataKey, body, ['command', tenant, scope, key]) : body,
    version: version ?? null,
    at,
    kind: about?.kind ?? null,
    log_id: about?.id ?? null,
  };
  const inserted = await db
    .insertInto('commands')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .returning('key')
    .execute();
  if (inserted.length === 0) throw new StoreConflict('command');
}

interface Changed {
  readonly kind: Kind;
  readonly id: string;
  readonly version: number;
  readonly head: string;
}

/** Each takes the next position, and is chained to the one before; whoever listens is told. */
async function addChanges(db: Db, tenant: string, changed: readonly Changed[]): Promise<void> {
  const last = await nextPositions(db, tenant, changed.length);
  const made = changed.map((change, i) => ({ ...change, position: last - changed.length + 1 + i }));
  // Read under the lock of the counter: whoever was first is seen.
  const before = await db
    .selectFrom('changes')
    .select('hash')
    .where('tenant', '=', tenant)
    .where('position', '=', last - changed.length)
    .executeTakeFirst();
  let hash = before?.hash ?? BEGINNING;
  const rows = made.map(({ id, kind, version, position, head }) => {
    hash = changeHash(hash, { tenant, position, kind, logId: id, version, head });
    return { tenant, position, kind, log_id: id, version, hash };
  });
  const notice = noticeOf(
    tenant,
    made.map(({ head: _head, ...change }) => change),
  );
  await db
    .with('added', (query) => query.insertInto('changes').values(rows).returning('position'))
    .selectNoFrom(sql`pg_notify(${CHANNEL}, ${notice})`.as('told'))
    .execute();
}

async function expectVersion(db: Db, tenant: string, { kind, id, expectedVersion }: Change): Promise<void> {
  const row = await db
    .selectFrom(LOG_KINDS[kind].table)
    .select('version')
    .where('tenant', '=', tenant)
    .where('id', '=', id)
    .forShare()
    .executeTakeFirst();
  if ((row?.version ?? 0) !== expectedVersion) throw new StoreConflict('version');
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
