import {
  type ApplicationEvent,
  type CaseEvent,
  chineseCalendar,
  type Instant,
  toMs,
  type WorkCalendar,
} from '@wuyou/domain';
import { attach, expectFree, type FileRoom, fileShelfOver } from './memory-file-shelf';
import { applicationShelf, caseShelf, shelfOver } from './memory-shelf';
import { tallyOfLogs } from './memory-tally';
import {
  CHALLENGE_SLACK,
  type Change,
  type Commit,
  type IdempotencyRecord,
  type KeptFile,
  type Store,
  StoreConflict,
} from './store';

/** A memory store as JSON data. States are not in it: they are the events, folded. */
export interface MemorySnapshot {
  readonly tenants: Readonly<
    Record<
      string,
      {
        readonly cases: readonly (readonly CaseEvent[])[];
        readonly applications: readonly (readonly ApplicationEvent[])[];
        readonly changes: readonly Change[];
        readonly idempotency: readonly IdempotencyRecord[];
        readonly sequences: Readonly<Record<string, number>>;
        /** When each used challenge expires. Absent in what was kept before there were any. */
        readonly challenges?: Readonly<Record<string, Instant>>;
        /** What is known of them; their bytes are in a vault. Absent in older snapshots. */
        readonly files?: readonly KeptFile[];
      }
    >
  >;
}

export interface MemoryStore extends Store {
  /** Everything it holds, for `createMemoryStore({ snapshot })` after a reload. */
  snapshot(): MemorySnapshot;
}

type Room = ReturnType<typeof emptyRoom>;

const recordKey = (scope: string, key: string): string => `${scope}\n${key}`;

interface MemoryStoreOptions {
  readonly snapshot?: MemorySnapshot;
  /** By which days a tenant's handling times are reckoned. Default: the State Council's notices. */
  readonly calendarOf?: (tenant: string) => WorkCalendar;
}

/** A store that lives as long as the process: for tests, demos and mocks. */
export function createMemoryStore({
  snapshot,
  calendarOf = () => chineseCalendar,
}: MemoryStoreOptions = {}): MemoryStore {
  const rooms = new Map<string, Room>();
  const room = (tenant: string): Room => {
    const found = rooms.get(tenant) ?? emptyRoom();
    rooms.set(tenant, found);
    return found;
  };
  for (const [tenant, kept] of Object.entries(snapshot?.tenants ?? {})) fill(room(tenant), kept);

  return {
    cases: shelfOver((tenant) => room(tenant).case),
    applications: shelfOver((tenant) => room(tenant).application),
    files: fileShelfOver((tenant) => room(tenant).files),
    sequence: async (tenant, name) => room(tenant).sequences.get(name) ?? 0,
    tally: async (tenant, query) => tallyOfLogs(tenant, room(tenant).case.logs, query, calendarOf(tenant)),
    foldFigures: async () => {},
    commit: async (commit) => write(room(commit.tenant), commit),
    recall: async (tenant, scope, key) => room(tenant).records.get(recordKey(scope, key)),
    position: async (tenant) => room(tenant).changes.length,
    changes: async (tenant, afterPosition, limit) =>
      room(tenant).changes.slice(afterPosition, afterPosition + limit),
    subscribe(tenant, listener) {
      const { listeners } = room(tenant);
      const own = (change: Change): void => listener(change);
      listeners.add(own);
      return () => listeners.delete(own);
    },
    snapshot: () => ({
      tenants: Object.fromEntries(
        [...rooms].map(
          ([tenant, { case: cases, application, changes, records, sequences, challenges, files }]) => [
            tenant,
            {
              cases: cases.logs,
              applications: application.logs,
              changes: [...changes],
              idempotency: [...records.values()],
              sequences: Object.fromEntries(sequences),
              challenges: Object.fromEntries(challenges),
              files: [...files.values()],
            },
          ],
        ),
      ),
    }),
  };
}

/** One tenant's. The shelves are named by the kind of their logs. */
function emptyRoom() {
  return {
    case: caseShelf(),
    application: applicationShelf(),
    changes: [] as Change[],
    records: new Map<string, IdempotencyRecord>(),
    sequences: new Map<string, number>(),
    challenges: new Map<string, Instant>(),
    files: new Map() as FileRoom,
    listeners: new Set<(change: Change) => void>(),
  };
}

function fill(room: Room, kept: MemorySnapshot['tenants'][string]): void {
  room.case.fill(kept.cases);
  room.application.fill(kept.applications);
  room.changes.push(...kept.changes);
  for (const [name, value] of Object.entries(kept.sequences)) room.sequences.set(name, value);
  for (const [id, expiresAt] of Object.entries(kept.challenges ?? {})) room.challenges.set(id, expiresAt);
  for (const file of kept.files ?? []) room.files.set(file.id, file);
  for (const record of kept.idempotency) room.records.set(recordKey(record.scope, record.key), record);
}

function write(room: Room, { changes, sequence, idempotency, challenge, attach: attached }: Commit): void {
  const record = idempotency && recordKey(idempotency.scope, idempotency.key);
  if (record !== undefined && room.records.has(record)) throw new StoreConflict('command');
  if (challenge && room.challenges.has(challenge.id)) throw new StoreConflict('challenge');
  for (const { kind, id, expectedVersion, state } of changes) {
    if (room[kind].events(id).length !== expectedVersion) throw new StoreConflict('version');
    const { code } = state.facts;
    const taken = room.case.findIdByCode(code) ?? room.application.findIdByCode(code) ?? id;
    if (taken !== id) throw new StoreConflict('code');
  }
  if (sequence && (room.sequences.get(sequence.name) ?? 0) + 1 !== sequence.value)
    throw new StoreConflict('sequence');
  if (attached) expectFree(room.files, attached);

  if (idempotency && record !== undefined) room.records.set(record, idempotency);
  if (challenge) use(room.challenges, challenge);
  if (attached) attach(room.files, attached);
  if (sequence) room.sequences.set(sequence.name, sequence.value);
  const made = changes.flatMap((change) => put(room, change));
  for (const change of made) for (const listener of [...room.listeners]) listener(change);
}

/** What has expired is refused without being remembered. */
function use(used: Map<string, Instant>, { id, expiresAt, usedAt }: NonNullable<Commit['challenge']>): void {
  const gone = toMs(usedAt) - CHALLENGE_SLACK;
  for (const [old, until] of used) if (toMs(until) < gone) used.delete(old);
  used.set(id, expiresAt);
}

/** @returns the change, if there was any */
function put(room: Room, change: Commit['changes'][number]): Change[] {
  const { kind, id, state } = change;
  if (change.events.length === 0) return [];
  if (change.kind === 'case') room.case.put(id, change.events, change.state);
  else room.application.put(id, change.events, change.state);
  const made = { position: room.changes.length + 1, kind, id, version: state.facts.version };
  room.changes.push(made);
  return [made];
}
