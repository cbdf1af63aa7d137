import { addDays } from '@wuyou/domain';
import { sql, type Transaction } from 'kysely';
import { POSITION } from '../commit';
import type { Database } from '../schema';
import { KINDS, LOG_KINDS } from '../vault/log-kinds';
import type { Signer } from '../vault/secrets';
import { BEGINNING, changeHash } from './chain';
import { type Checkpoint, isSigned } from './checkpoint';
import { AuditFault } from './fault';
import { CHECKPOINTS } from './write-checkpoints';

type Db = Transaction<Database>;

/** Changes held in memory at once. */
const PAGE = 2_000;

/**
 * The order of everything: no change is missing, added or changed, each is of an event that is there, and each
 * checkpoint says what the changes had come to.
 * @param noted a checkpoint that was kept elsewhere
 * @throws {AuditFault}
 */
export async function verifyChanges(
  db: Db,
  tenant: string,
  { signers, noted }: { readonly signers: readonly Signer[]; readonly noted: Checkpoint | undefined },
): Promise<{
  readonly changes: number;
  readonly checkpoints: number;
  readonly latest: Checkpoint | undefined;
}> {
  const kept = await readCheckpoints(db, tenant);
  await verifyDays(db, tenant, kept, signers);
  const all = [
    ...kept.map((checkpoint) => ({ checkpoint, called: `The checkpoint of ${checkpoint.day}` })),
    ...(noted
      ? [{ checkpoint: noted, called: `The checkpoint of ${noted.day} that was kept elsewhere` }]
      : []),
  ];
  const at = new Map<number, typeof all>();
  for (const one of all) at.set(one.checkpoint.position, [...(at.get(one.checkpoint.position) ?? []), one]);
  const compare = (position: number, hash: string): void => {
    const wrong = at.get(position)?.find(({ checkpoint }) => checkpoint.hash !== hash);
    if (wrong)
      throw new AuditFault(
        `${wrong.called} says something else of change ${position} and what was before it.`,
      );
  };

  let position = 0;
  let hash = BEGINNING;
  compare(position, hash);
  for (;;) {
    const rows = await changesAfter(db, tenant, position);
    for (const row of rows) {
      position += 1;
      hash = follow(tenant, position, hash, row);
      compare(position, hash);
    }
    if (rows.length < PAGE) break;
  }
  const beyond = all.find(({ checkpoint }) => checkpoint.position > position);
  if (beyond)
    throw new AuditFault(
      `${beyond.called} covers change ${beyond.checkpoint.position}, but changes end at ${position}.`,
    );
  const counted = await counter(db, tenant, POSITION);
  if (counted !== position)
    throw new AuditFault(
      `Changes end at ${position}, but ${counted} were counted: some were cut off or added.`,
    );
  await everyLogIsToldOf(db, tenant);
  return { changes: position, checkpoints: kept.length, latest: kept[kept.length - 1] };
}

interface ChangeRow {
  readonly position: string | number;
  readonly kind: string;
  readonly log_id: string;
  readonly version: number;
  readonly hash: string | null;
  readonly head: string | null;
}

function follow(tenant: string, position: number, previous: string, row: ChangeRow): string {
  const { kind, log_id: logId, version, hash, head } = row;
  if (Number(row.position) !== position) throw new AuditFault(`Change ${position} is missing.`);
  if (head === null)
    throw new AuditFault(
      `Change ${position} is of ${kind} ${logId}, version ${version}, which is not there.`,
    );
  if (hash !== changeHash(previous, { tenant, position, kind, logId, version, head }))
    throw new AuditFault(
      `Change ${position} (${kind} ${logId}, version ${version}) is not the one that was written there.`,
    );
  return hash;
}

function changesAfter(db: Db, tenant: string, position: number): Promise<ChangeRow[]> {
  return db
    .selectFrom('changes')
    .leftJoin('events', (join) =>
      join
        .onRef('events.tenant', '=', 'changes.tenant')
        .onRef('events.kind', '=', 'changes.kind')
        .onRef('events.log_id', '=', 'changes.log_id')
        .onRef('events.version', '=', 'changes.version'),
    )
    .select([
      'position',
      'changes.kind',
      'changes.log_id',
      'changes.version',
      'changes.hash',
      'events.hash as head',
    ])
    .where('changes.tenant', '=', tenant)
    .where('position', '>', position)
    .orderBy('position')
    .limit(PAGE)
    .execute();
}

async function readCheckpoints(db: Db, tenant: string): Promise<Checkpoint[]> {
  const rows = await db
    .selectFrom('checkpoints')
    .select([sql<string>`day::text`.as('day'), 'tenant', 'position', 'hash', 'key', 'signature'])
    .where('tenant', '=', tenant)
    .orderBy('checkpoints.day')
    .execute();
  return rows.map((row) => ({ ...row, position: Number(row.position) }));
}

async function verifyDays(
  db: Db,
  tenant: string,
  checkpoints: readonly Checkpoint[],
  signers: readonly Signer[],
): Promise<void> {
  checkpoints.forEach((checkpoint, i) => {
    const { day } = checkpoint;
    const before = checkpoints[i - 1];
    if (before && day !== addDays(before.day, 1))
      throw new AuditFault(`The checkpoint of ${addDays(before.day, 1)} is missing.`);
    if (!isSigned(checkpoint, signers))
      throw new AuditFault(
        `The checkpoint of ${day} is not signed with a key of the secrets, or was changed.`,
      );
  });
  const counted = await counter(db, tenant, CHECKPOINTS);
  if (counted !== checkpoints.length)
    throw new AuditFault(`${counted} checkpoints were written, and ${checkpoints.length} are there.`);
}

async function counter(db: Db, tenant: string, name: string): Promise<number> {
  const row = await db
    .selectFrom('counters')
    .select('value')
    .where('tenant', '=', tenant)
    .where('name', '=', name)
    .executeTakeFirst();
  return Number(row?.value ?? 0);
}

async function everyLogIsToldOf(db: Db, tenant: string): Promise<void> {
  for (const kind of KINDS) {
    const { table } = LOG_KINDS[kind];
    const untold = await db
      .selectFrom(table)
      .select(['id', 'version'])
      .where('tenant', '=', tenant)
      .where((eb) =>
        eb.not(
          eb.exists(
            eb
              .selectFrom('changes')
              .select('changes.position')
              .whereRef('changes.tenant', '=', `${table}.tenant`)
              .where('changes.kind', '=', kind)
              .whereRef('changes.log_id', '=', `${table}.id`)
              .whereRef('changes.version', '=', `${table}.version`),
          ),
        ),
      )
      .limit(1)
      .executeTakeFirst();
    if (untold)
      throw new AuditFault(
        `No change tells of ${kind} ${untold.id}, version ${untold.version}: it was put in by hand.`,
      );
  }
}
