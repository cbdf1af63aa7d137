import type { Sleep } from './sleep';

/** Wakes one listener. A ring that nobody waits for is kept for the next wait. */
export interface Bell {
  ring(): void;
  /** @returns whether it rang within `ms` milliseconds */
  rangWithin(ms: number): Promise<boolean>;
}

export function createBell(sleep: Sleep): Bell {
  let rang = false;
  let wake: (() => void) | undefined;
  return {
    ring() {
      rang = true;
      wake?.();
    },
    async rangWithin(ms) {
      if (!rang) {
        const timer = new AbortController();
        await new Promise<void>((resolve) => {
          wake = resolve;
          void sleep(ms, timer.signal).then(resolve);
        });
        wake = undefined;
        timer.abort();
      }
      const answer = rang;
      rang = false;
      return answer;
    },
  };
}
