import type { Sleep } from './sleep';

/** Wakes one listener. A ring that nobody waits for is kept for the next wait. */
export interface Bell {
  ring(): void;
  /** @returns whether it rang; else there was silence for one to two times as long as was said */
  rang(): Promise<boolean>;
  /** Its timer goes. */
  end(): void;
}

/** @param silence milliseconds; one timer watches for it, however often it rings meanwhile */
export function createBell(sleep: Sleep, silence: number): Bell {
  let rung = false;
  let stirred = false;
  let wake: (() => void) | undefined;
  let timer: AbortController | undefined;

  async function watch(): Promise<void> {
    const own = new AbortController();
    timer = own;
    stirred = false;
    await sleep(silence, own.signal);
    if (own.signal.aborted) return;
    if (!stirred) wake?.();
    void watch();
  }

  return {
    ring() {
      rung = true;
      stirred = true;
      wake?.();
    },
    async rang() {
      if (!timer) void watch();
      if (!rung)
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      wake = undefined;
      const answer = rung;
      rung = false;
      return answer;
    },
    end: () => timer?.abort(),
  };
}
