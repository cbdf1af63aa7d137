import { type Case, type CaseEvent, deadlineOf, fold, lightOf, tasksOf } from '@wuyou/domain';
import {
  type Change,
  type Commit,
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
        [...shelves].map(([tenant, { logs, changes, records }]) => [
          tenant,
          {
            logs: [...logs.values()].map((log) => [...log]),
            changes: [...changes],
            idempotency: [...records.values()],
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
  for (const record of kept.idempotency) shelf.records.set(recordKey(record.scope, record.key), record);
}

function write(shelf: Shelf, { caseId, expectedVersion, events, state, idempotency }: Commit): void {
  const log = shelf.logs.get(caseId) ?? [];
  const record = idempotency && recordKey(idempotency.scope, idempotency.key);
  if (record !== undefined && shelf.records.has(record)) throw new StoreConflict('command');
  if (log.length !== expectedVersion) throw new StoreConflict('version');
  if ((shelf.ids.get(state.facts.code) ?? caseId) !== caseId) throw new StoreConflict('code');

  if (idempotency && record !== undefined) shelf.records.set(record, idempotency);
  if (events.length === 0) return;
  shelf.logs.set(caseId, [...log, ...events]);
  shelf.states.set(caseId, state);
  shelf.ids.set(state.facts.code, caseId);
  const change = { position: shelf.changes.length + 1, caseId, version: state.facts.version };
  shelf.changes.push(change);
  for (const listener of [...shelf.listeners]) listener(change);
}

function listed(states: Iterable<Case>, query: ListQuery): readonly Case[] {
  const newestFirst = (a: Case, b: Case): number =>
    compare(b.facts.submittedAt, a.facts.submittedAt) || compare(b.facts.id, a.facts.id);
  return [...states]
    .filter((state) => fits(state, query))
    .sort(newestFirst)
    .slice(0, query.limit);
}

function fits(state: Case, { status, channel, light, departments, code, words, after }: ListQuery): boolean {
  const { facts } = state;
  const deadline = deadlineOf(state);
  const title = facts.title.toLowerCase();
  return (
    (status === undefined || state.status === status) &&
    (channel === undefined || facts.channel === channel) &&
    (code === undefined || facts.code === code) &&
    (light === undefined || (deadline !== undefined && lightOf(deadline, light.at) === light.is)) &&
    (departments ?? []).every((id) => tasksOf(state).some(({ department }) => department === id)) &&
    (words ?? []).every((word) => title.includes(word.toLowerCase())) &&
    (after === undefined ||
      (compare(facts.submittedAt, after.submittedAt) || compare(facts.id, after.id)) < 0)
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
