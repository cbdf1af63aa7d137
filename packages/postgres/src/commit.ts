import type { CaseChange, Commit, IdempotencyRecord, Kind } from '@wuyou/engine';
import { StoreConflict } from '@wuyou/engine';
import { type Insertable, sql, type Transaction } from 'kysely';
import { BEGINNING, changeHash } from './audit/chain';
import { attachFiles } from './file-shelf';
import { Inserts } from './inserts';
import { CHANNEL, noticeOf } from './notices';
import type { Database } from './schema';
import { forgetExpired } from './used-challenge';
import { sealingOf } from './vault/commit-keys';
import type { Vault } from './vault/vault';
import { type Sealing, writeLogs } from './write-log';

type Db = Transaction<Database>;

/** The counter that changes draw their positions from. */
export const POSITION = 'position';

/** What commits are written with. */
export interface Writing {
  readonly vault: Vault;
  /** Counts a case for the figures, while its row is locked or new; what it adds waits in `inserts`. */
  readonly count: (db: Db, change: CaseChange, inserts: Inserts) => Promise<void>;
}

/**
 * Writes commits of one tenant, no two of them about the same log. Locks are taken in one order in every process (commands
 * and challenges, logs by kind and id, files, sequences, position), so that none waits for another in a circle.
 * @throws {StoreConflict} of any of them, and the transaction is to be rolled back
 */
export async function write(
  db: Db,
  tenant: string,
  commits: readonly Commit[],
  { vault, count }: Writing,
): Promise<void> {
  const changes = commits.flatMap((commit) => commit.changes);
  const inOrder = [...changes].sort(by(({ kind, id }) => `${kind} ${id}`));
  const { fresh, ...sealing } = await sealingOf(db, tenant, changes, vault);
  const inserts = new Inserts();
  claim(commits, sealing, inserts);
  // What is there is locked after the claims; what is new goes with them.
  if (changes.some(({ expectedVersion }) => expectedVersion > 0)) await inserts.execute(db);
  // One that is there and does not open was sealed by secrets that are not ours.
  inserts.add('vault_keys', fresh, 'version');
  const heads = await writeLogs(db, tenant, inOrder, sealing, inserts);
  for (const change of inOrder) if (change.kind === 'case') await count(db, change, inserts);
  await inserts.execute(db);
  const used = commits.find(({ challenge }) => challenge)?.challenge;
  if (used) await forgetExpired(db, tenant, used);
  for (const { attach } of commits) if (attach) await attachFiles(db, tenant, attach);
  const sequences = commits.flatMap(({ sequence }) => (sequence ? [sequence] : []));
  for (const sequence of sequences.sort(by(({ name }) => name))) await draw(db, tenant, sequence);
  const changed = changes.flatMap(({ kind, id, state }) => {
    const head = heads.get(id);
    return head === undefined ? [] : [{ kind, id, version: state.facts.version, head }];
  });
  if (changed.length > 0) await addChanges(db, tenant, changed);
}

/** What is good for one commit only: whoever else wants it waits, and is refused then. */
function claim(commits: readonly Commit[], sealing: Sealing, inserts: Inserts): void {
  const commands = commits.flatMap((commit) =>
    commit.idempotency ? [commandRow(commit, commit.idempotency, sealing)] : [],
  );
  inserts.add('commands', commands.sort(by(({ scope, key }) => `${scope} ${key}`)), 'command');
  const challenges = commits.flatMap(({ tenant, challenge }) =>
    challenge ? [{ tenant, id: challenge.id, expires_at: challenge.expiresAt }] : [],
  );
  inserts.add('challenges', challenges.sort(by(({ id }) => id)), 'challenge');
}

/** In an order that is the same in every process. */
function by<T>(nameOf: (item: T) => string): (a: T, b: T) => number {
  return (a, b) => (nameOf(a) < nameOf(b) ? -1 : 1);
}

/** The reply may quote what people wrote: it is sealed with the key of the log that it is about. */
function commandRow(
  { tenant, changes: [about] }: Commit,
  { scope, key, requestHash, status, body, version, at }: IdempotencyRecord,
  { vault, keys }: Sealing,
): Insertable<Database['commands']> {
  const dataKey = about && keys.get(about.id);
  return {
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
