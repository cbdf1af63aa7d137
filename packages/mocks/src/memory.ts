import type { MemorySnapshot } from '@wuyou/engine';

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
    read(): Kept | undefined {
      const json = storage?.getItem(ITEM);
      return json == null ? undefined : (JSON.parse(json) as Kept);
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
