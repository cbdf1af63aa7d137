import { promisifyRequest, type UseStore } from 'idb-keyval';

export type Kind = 'draft' | 'item' | 'file' | 'lease';

/** One thing to keep under its kind and id; without a value, one to let go. */
export type Change = readonly [kind: Kind, id: string, value?: unknown];

interface ShelfOptions {
  /** A database of the page's origin. One that fails is done without: what is kept lives as long as the page. */
  readonly device: UseStore;
  /** Tells apart what is kept for different services and keys. */
  readonly site: string;
  /** Tells apart the forms of one site. */
  readonly form: string;
}

/** Milliseconds to wait for a database that does not answer, as happens in some private windows. */
const PATIENCE = 2000;

/** What one form of one site keeps: on the device where that works, else in the page. Never rejects. */
export class Shelf {
  private readonly inPage = new Map<string, { readonly kind: Kind; readonly value: unknown }>();
  private readonly mark: IDBValidKey;
  private readonly usable: Promise<boolean>;

  constructor(private readonly options: ShelfOptions) {
    this.mark = [options.site];
    this.usable = new Promise((resolve) => {
      const late = setTimeout(() => resolve(false), PATIENCE);
      void this.onDevice('readonly', (store) => promisifyRequest(store.count(this.mark))).then((count) => {
        clearTimeout(late);
        resolve(count !== undefined);
      });
    });
  }

  isInPage(kind: Kind, id: string): boolean {
    return this.inPage.has(nameOf(kind, id));
  }

  async get<T>(kind: Kind, id: string): Promise<T | undefined> {
    const here = this.inPage.get(nameOf(kind, id));
    if (here) return here.value as T;
    return this.device('readonly', (store) => promisifyRequest<T>(store.get(this.keyOf(kind, id))));
  }

  /** Everything of a kind, in no order. */
  async all<T>(kind: Kind): Promise<T[]> {
    const there = await this.device('readonly', (store) =>
      promisifyRequest<T[]>(store.getAll(this.range(kind))),
    );
    const here = [...this.inPage.values()].filter((one) => one.kind === kind).map(({ value }) => value as T);
    return [...(there ?? []), ...here];
  }

  /**
   * All of it or nothing.
   * @param where `page` for what must not be on the device
   * @returns whether it is on the device; if not, it is in the page
   */
  async put(changes: readonly Change[], where: 'device' | 'page' = 'device'): Promise<boolean> {
    const kept = where === 'device' && (await this.write(changes)) === true;
    if (!kept) await this.write(changes.map(([kind, id]) => [kind, id]));
    for (const [kind, id, value] of changes) {
      if (kept || value === undefined) this.inPage.delete(nameOf(kind, id));
      else this.inPage.set(nameOf(kind, id), { kind, value });
    }
    return kept;
  }

  /** Changes one thing by what it is, and nobody comes between. `undefined` lets it go. */
  async change<T>(
    kind: Kind,
    id: string,
    next: (now: T | undefined) => T | undefined,
  ): Promise<T | undefined> {
    const name = nameOf(kind, id);
    if (!this.inPage.has(name)) {
      const done = await this.device('readwrite', (store) =>
        this.changeOnDevice(store, this.keyOf(kind, id), next),
      );
      if (done) return done.value;
    }
    const value = next(this.inPage.get(name)?.value as T | undefined);
    if (value === undefined) this.inPage.delete(name);
    else this.inPage.set(name, { kind, value });
    return value;
  }

  /** This device is used by many: nothing is kept on it. */
  async isPublic(): Promise<boolean> {
    return (await this.device('readonly', (store) => promisifyRequest(store.count(this.mark)))) === 1;
  }

  /** Lets go of all that the site has on the device, and keeps nothing from then on. */
  async becomePublic(): Promise<void> {
    const { site } = this.options;
    await this.device('readwrite', (store) => {
      store.delete(IDBKeyRange.bound([site], [site, []]));
      store.put(true, this.mark);
      return promisifyRequest(store.transaction);
    });
  }

  async becomePrivate(): Promise<void> {
    await this.device('readwrite', (store) => promisifyRequest(store.delete(this.mark)));
  }

  private keyOf(kind: Kind, id: string): IDBValidKey {
    return [this.options.site, `${this.options.form} ${kind}`, id];
  }

  private range(kind: Kind): IDBKeyRange {
    const { site, form } = this.options;
    return IDBKeyRange.bound([site, `${form} ${kind}`], [site, `${form} ${kind}`, []]);
  }

  /** @returns whether all of it is kept; `undefined` where the device cannot */
  private write(changes: readonly Change[]): Promise<boolean | undefined> {
    return this.device('readwrite', (store) =>
      this.unlessPublic(store, (isPublic) => {
        for (const [kind, id, value] of changes) {
          if (value === undefined) store.delete(this.keyOf(kind, id));
          else if (!isPublic) store.put(value, this.keyOf(kind, id));
        }
        return !isPublic;
      }),
    );
  }

  private changeOnDevice<T>(
    store: IDBObjectStore,
    key: IDBValidKey,
    next: (now: T | undefined) => T | undefined,
  ): Promise<{ readonly value: T | undefined } | undefined> {
    const before = store.get(key);
    return this.unlessPublic(store, (isPublic) => {
      if (isPublic) return undefined;
      const value = next(before.result);
      if (value === undefined) store.delete(key);
      else store.put(value, key);
      return { value };
    });
  }

  /** Works within the transaction that looked, so that no other tab comes between. */
  private unlessPublic<R>(store: IDBObjectStore, work: (isPublic: boolean) => R): Promise<R> {
    const { transaction } = store;
    return new Promise((resolve, reject) => {
      const mark = store.count(this.mark);
      mark.onsuccess = () => {
        try {
          const result = work(mark.result > 0);
          promisifyRequest(transaction).then(() => resolve(result), reject);
        } catch (error) {
          transaction.abort();
          reject(error);
        }
      };
      mark.onerror = () => reject(mark.error);
    });
  }

  private async device<R>(
    mode: IDBTransactionMode,
    work: (store: IDBObjectStore) => Promise<R>,
  ): Promise<R | undefined> {
    return (await this.usable) ? this.onDevice(mode, work) : undefined;
  }

  /** @returns `undefined` where there is no database, it is full or broken */
  private async onDevice<R>(
    mode: IDBTransactionMode,
    work: (store: IDBObjectStore) => Promise<R>,
  ): Promise<R | undefined> {
    try {
      return await this.options.device(mode, work);
    } catch {
      return undefined;
    }
  }
}

function nameOf(kind: Kind, id: string): string {
  return `${kind} ${id}`;
}
