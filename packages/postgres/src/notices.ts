import type { Change, Store } from '@wuyou/engine';
import type { Driver } from './driver';

/** Where processes hear of changes. */
export const CHANNEL = 'wuyou_changes';

type Listener = (change: Change) => void;
type Position = Pick<Store, 'position' | 'changes'>;

/** Changes read at once when some may have been missed. */
const BATCH = 1_000;

/** What a commit tells the others. A notice holds 8,000 bytes, a commit a handful of changes. */
export function noticeOf(tenant: string, changes: readonly Change[]): string {
  return JSON.stringify({ tenant, changes });
}

/** Those who want to hear of changes, of whichever process. */
export class Notices {
  readonly #listeners = new Map<string, Set<Listener>>();
  /** The last position heard of, by tenant. */
  readonly #heard = new Map<string, number>();
  #stop: (() => Promise<void>) | undefined;

  constructor(private readonly store: Position) {}

  async begin(driver: Driver): Promise<void> {
    this.#stop = await driver.listen(CHANNEL, (payload) => {
      // Where the database is away, the next tick wakes whoever waits.
      if (payload === '') void this.#catchUp().catch(() => {});
      else {
        const { tenant, changes } = JSON.parse(payload) as { tenant: string; changes: Change[] };
        this.#tell(tenant, changes);
      }
    });
  }

  subscribe(tenant: string, listener: Listener): () => void {
    const all = this.#listeners.get(tenant) ?? new Set();
    this.#listeners.set(tenant, all);
    // Each subscription is one of its own, also of the same function.
    const own = (change: Change): void => listener(change);
    all.add(own);
    if (!this.#heard.has(tenant)) void this.#mark(tenant).catch(() => {});
    return () => all.delete(own);
  }

  async end(): Promise<void> {
    await this.#stop?.();
  }

  #tell(tenant: string, changes: readonly Change[]): void {
    for (const change of changes) {
      this.#heard.set(tenant, Math.max(change.position, this.#heard.get(tenant) ?? 0));
      for (const listener of [...(this.#listeners.get(tenant) ?? [])]) listener(change);
    }
  }

  /** Where to catch up from, should the connection break before the first notice. */
  async #mark(tenant: string): Promise<void> {
    const position = await this.store.position(tenant);
    this.#heard.set(tenant, Math.max(position, this.#heard.get(tenant) ?? 0));
  }

  /** The connection was lost for a while: what was missed is read. */
  async #catchUp(): Promise<void> {
    for (const [tenant, listeners] of this.#listeners) {
      for (let missed = BATCH; listeners.size > 0 && missed === BATCH; ) {
        const from = this.#heard.get(tenant);
        if (from === undefined) break;
        const changes = await this.store.changes(tenant, from, BATCH);
        this.#tell(tenant, changes);
        missed = changes.length;
      }
    }
  }
}
