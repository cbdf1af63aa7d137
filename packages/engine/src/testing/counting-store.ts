import { createMemoryStore } from '../memory-store';

/** A memory store that knows how many are listening. */
export function countingStore() {
  const store = createMemoryStore();
  let listening = 0;
  return {
    ...store,
    get listening() {
      return listening;
    },
    subscribe(...[tenant, listener]: Parameters<typeof store.subscribe>) {
      listening += 1;
      const stop = store.subscribe(tenant, listener);
      return () => {
        listening -= 1;
        stop();
      };
    },
  };
}
