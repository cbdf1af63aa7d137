import type { FileShelf, Shelf, Store } from '@wuyou/engine';
import type { Keyring, PostgresStore } from '@wuyou/postgres';
import { current } from './current';
import type { Spans } from './spans';

type Names<T> = Readonly<Record<keyof T, true>>;

const SHELF = { find: true, findIdByCode: true, events: true, list: true, due: true } satisfies Names<
  Shelf<never, never, never>
>;
const FILES = {
  find: true,
  findSent: true,
  put: true,
  move: true,
  pending: true,
  expire: true,
  remove: true,
} satisfies Names<FileShelf>;
const STORE = {
  commit: true,
  sequence: true,
  tally: true,
  foldFigures: true,
  recall: true,
  position: true,
  changes: true,
} satisfies Names<Omit<Store, 'cases' | 'applications' | 'files' | 'subscribe'>>;
const KEYS = { authenticate: true } satisfies Partial<Names<Keyring>>;

/** What a request waits for of its store, as steps named `store.commit`, `store.cases.find`. No arguments are told. */
export function tracedStore(store: PostgresStore, { step }: Spans): PostgresStore {
  function timed<T extends object>(
    part: T,
    names: Readonly<Partial<Record<keyof T, true>>>,
    prefix: string,
  ): T {
    const methods = Object.keys(names).map((name) => {
      const method = part[name as keyof T] as (...given: unknown[]) => Promise<unknown>;
      return [name, (...given: unknown[]) => step(`${prefix}.${name}`, () => method.apply(part, given))];
    });
    return { ...part, ...Object.fromEntries(methods) };
  }
  return {
    ...timed(store, STORE, 'store'),
    cases: timed(store.cases, SHELF, 'store.cases'),
    applications: timed(store.applications, SHELF, 'store.applications'),
    files: timed(store.files, FILES, 'store.files'),
    keys: timed(store.keys, KEYS, 'store.keys'),
    // What a change sets off is no part of the request that made it.
    subscribe: (tenant, listener) =>
      store.subscribe(tenant, (change) => current.exit(() => listener(change))),
  };
}
