import {
  awaitsCalendar,
  type Case,
  type CaseEvent,
  caseLight,
  fold,
  nextTimer,
  runningSupervision,
  tasksOf,
  toMs,
} from '@wuyou/domain';
import {
  type CaseChange,
  type Change,
  type Commit,
  type DueQuery,
  type IdempotencyRecord,
  type ListQuery,
  type Store,
  StoreConflict,
} from './store';

/** A memory store as JSON data. States are not in it: they are the events, folded. */
export interface MemorySnapshot {
  readonly tenants: Readonly<
    Record<
      string,
      {
        readonly logs: readonly (readonly CaseEvent[])[];
        readonly changes: readonly Change[];
        readonly idempotency: readonly IdempotencyRecord[];
        readonly sequences: Readonly<Record<string, number>>;
      }
    >
  >;
}

export interface MemoryStore extends Store {
  /** Everything it holds, for `createMemoryStore({ snapshot })` after a reload. */
  snapshot(): MemorySnapshot;
}

interface Shelf {
  readonly states: Map<string, Case>;
  readonly logs: Map<string, CaseEvent[]>;
  readonly ids: Map<string, string>;
  readonly changes: Change[];
  readonly records: Map<string, IdempotencyRecord>;
  readonly sequences: Map<string, number>;
  readonly listeners: Set<(change: Change) => void>;
}

const recordKey = (scope: string, key: string): string => `${scope}\n${key}`;

/** A store that lives as long as the process: for tests, demos and mocks. */
export function createMemoryStore({ snapshot }: { readonly snapshot?: MemorySnapshot } = {}): MemoryStore {
  const shelves = new Map<string, Shelf>();
  const shelf = (tenant: string): Shelf => {
    const found = shelves.get(tenant) ?? emptyShelf();
    shelves.set(tenant, found);
    return found;
  };
  for (const [tenant, kept] of Object.entries(snapshot?.tenants ?? {})) fill(shelf(tenant), kept);

  return {
    find: async (tenant, caseId) => shelf(tenant).states.get(caseId),
    findIdByCode: async (tenant, code) => shelf(tenant).ids.get(code),
    events: async (tenant, caseId, afterVersion) => shelf(tenant).logs.get(caseId)?.slice(afterVersion) ?? [],
    list: async (tenant, query) => listed(shelf(tenant).states.values(), query),
    due: async (tenant, query) => dueIn(shelf(tenant).states.values(), query),
    sequence: async (tenant, name) => shelf(tenant).sequences.get(name) ?? 0,
    commit: async (commit) => write(shelf(commit.tenant), commit),
    recall: async (tenant, scope, key) => shelf(tenant).records.get(recordKey(scope, key)),
    position: async (tenant) => shelf(tenant).changes.length,
    changes: async (tenant, afterPosition, limit) =>
      shelf(tenant).changes.slice(afterPosition, afterPosition + limit),
    subscribe(tenant, listener) {
      const { listeners } = shelf(tenant);
      const own = (change: Change): void => listener(change);
      listeners.add(own);
      return () => listeners.delete(own);
    },
    snapshot: () => ({
      tenants: Object.fromEntries(
        [...shelves].map(([tenant, { logs, changes, records, sequences }]) => [
          tenant,
          {
            logs: [...logs.values()].map((log) => [...log]),
            changes: [...changes],
            idempotency: [...records.values()],
            sequences: Object.fromEntries(sequences),
          },
        ]),
      ),
    }),
  };
}

function emptyShelf(): Shelf {
  return {
    states: new Map(),
    logs: new Map(),
    ids: new Map(),
    changes: [],
    records: new Map(),
    sequences: new Map(),
    listeners: new Set(),
  };
}

function fill(shelf: Shelf, kept: MemorySnapshot['tenants'][string]): void {
  for (const log of kept.logs) {
    const state = fold(log);
    shelf.states.set(state.facts.id, state);
    shelf.logs.set(state.facts.id, [...log]);
    shelf.ids.set(state.facts.code, state.facts.id);
  }
  shelf.changes.push(...kept.changes);
  for (const [name, value] of Object.entries(kept.sequences)) shelf.sequences.set(name, value);
  for (const record of kept.idempotency) shelf.records.set(recordKey(record.scope, record.key), record);
}

function write(shelf: Shelf, { other, sequence, idempotency, ...first }: Commit): void {
  const changes = other ? [first, other] : [first];
  const record = idempotency && recordKey(idempotency.scope, idempotency.key);
  if (record !== undefined && shelf.records.has(record)) throw new StoreConflict('command');
  for (const { caseId, expectedVersion, state } of changes) {
    if ((shelf.logs.get(caseId)?.length ?? 0) !== expectedVersion) throw new StoreConflict('version');
    if ((shelf.ids.get(state.facts.code) ?? caseId) !== caseId) throw new StoreConflict('code');
  }
  if (sequence && (shelf.sequences.get(sequence.name) ?? 0) + 1 !== sequence.value)
    throw new StoreConflict('sequence');

  if (idempotency && record !== undefined) shelf.records.set(record, idempotency);
  if (sequence) shelf.sequences.set(sequence.name, sequence.value);
  const made = changes.flatMap((change) => put(shelf, change));
  for (const change of made) for (const listener of [...shelf.listeners]) listener(change);
}

/** @returns the change, if there was any */
function put(shelf: Shelf, { caseId, events, state }: CaseChange): Change[] {
  if (events.length === 0) return [];
  shelf.logs.set(caseId, [...(shelf.logs.get(caseId) ?? []), ...events]);
  shelf.states.set(caseId, state);
  shelf.ids.set(state.facts.code, caseId);
  const change = { position: shelf.changes.length + 1, caseId, version: state.facts.version };
  shelf.changes.push(change);
  return [change];
}

function dueIn(states: Iterable<Case>, { now, calendarThrough, limit }: DueQuery): string[] {
  const timers: { id: string; at: number }[] = [];
  const published: string[] = [];
  for (const state of states) {
    const { id } = state.facts;
    const timer = nextTimer(state);
    const awaited = awaitsCalendar(state);
    if (timer && toMs(timer.at) <= toMs(now)) timers.push({ id, at: toMs(timer.at) });
    else if (awaited !== undefined && awaited <= calendarThrough) published.push(id);
  }
  timers.sort((a, b) => a.at - b.at);
  return [...timers.map(({ id }) => id), ...published].slice(0, limit);
}

function listed(states: Iterable<Case>, query: ListQuery): readonly Case[] {
  const newestFirst = (a: Case, b: Case): number =>
    compare(b.facts.submittedAt, a.facts.submittedAt) || compare(b.facts.id, a.facts.id);
  return [...states]
    .filter((state) => fits(state, query))
    .sort(newestFirst)
    .slice(0, query.limit);
}

function fits(
  state: Case,
  { status, channel, light, departments, supervised, code, words, after }: ListQuery,
): boolean {
  const { facts } = state;
  const title = facts.title.toLowerCase();
  return (
    (status === undefined || state.status === status) &&
    (channel === undefined || facts.channel === channel) &&
    (code === undefined || facts.code.startsWith(code)) &&
    (light === undefined || caseLight(state, light.at) === light.is) &&
    (supervised === undefined || supervised === (runningSupervision(facts.supervisions) !== undefined)) &&
    (departments ?? []).every((id) => tasksOf(state).some(({ department }) => department === id)) &&
    (words ?? []).every((word) => title.includes(word.toLowerCase())) &&
    (after === undefined ||
      (compare(facts.submittedAt, after.submittedAt) || compare(facts.id, after.id)) < 0)
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
