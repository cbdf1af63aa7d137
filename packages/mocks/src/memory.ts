import { createMemoryStore, type MemorySnapshot } from '@wuyou/engine';

/** What outlives a page reload. */
export interface Kept {
  readonly snapshot: MemorySnapshot;
  /** See `createClock`. */
  readonly offset: number;
  /** Where the source of ids stands. */
  readonly random: number;
}

export type KeptIn = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

const ITEM = 'wuyou-mock';

/** Keeps a mock over a reload; without a storage it keeps nothing. */
export function createMemory(storage: KeptIn | undefined) {
  return {
    /** What an older version kept, or nobody can read, is let go: the scenario begins anew. */
    read(): Kept | undefined {
      try {
        const kept = JSON.parse(storage?.getItem(ITEM) ?? 'null') as Kept | null;
        if (!kept) return undefined;
        const { snapshot, offset, random } = kept;
        if (!snapshot || !Number.isFinite(offset) || !Number.isFinite(random))
          throw new TypeError('Not ours.');
        createMemoryStore({ snapshot });
        return kept;
      } catch {
        storage?.removeItem(ITEM);
        return undefined;
      }
    },
    write(kept: Kept): void {
      try {
        storage?.setItem(ITEM, JSON.stringify(kept));
      } catch {
        // The storage is full. What was written last would go back in time, so nothing is kept any more.
        storage?.removeItem(ITEM);
      }
    },
  };
}
