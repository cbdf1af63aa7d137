import type { Sleep } from '../live/sleep';

/** Time that passes only when told to. */
export function manualSleep() {
  const sleepers = new Set<() => void>();
  const sleep: Sleep = (_ms, signal) =>
    new Promise((resolve) => {
      const wake = () => {
        sleepers.delete(wake);
        resolve();
      };
      sleepers.add(wake);
      signal.addEventListener('abort', wake);
    });
  return {
    sleep,
    /** How many are asleep. */
    get sleeping() {
      return sleepers.size;
    },
    wakeAll() {
      for (const wake of [...sleepers]) wake();
    },
  };
}
