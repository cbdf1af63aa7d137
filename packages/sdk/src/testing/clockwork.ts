import type { Environment } from '../environment';

/** A machine whose time moves only when told to. */
export interface Clockwork extends Environment {
  /** Lets everything that is due until then happen, in order. */
  advance(ms: number): Promise<void>;
  /** Lets time pass until it holds. @throws {Error} after a thousand seconds */
  until(holds: () => boolean): Promise<void>;
  /** Milliseconds until each running timer fires. */
  timers(): number[];
}

/** @param random what `random()` gives; 1 makes a wait the longest it may be */
export function clockwork({ start = 0, random = 1 }: { start?: number; random?: number } = {}): Clockwork {
  let now = start;
  let ids = 0;
  const running = new Set<{ readonly at: number; readonly callback: () => void }>();
  const clock: Clockwork = {
    now: () => now,
    random: () => random,
    uuid: () => `id-${++ids}`,
    after(ms, callback) {
      const timer = { at: now + ms, callback };
      running.add(timer);
      return () => running.delete(timer);
    },
    timers: () => [...running].map(({ at }) => at - now).sort((a, b) => a - b),
    async advance(ms) {
      const end = now + ms;
      await settle();
      for (;;) {
        const [next] = [...running].sort((a, b) => a.at - b.at);
        if (!next || next.at > end) break;
        now = next.at;
        running.delete(next);
        next.callback();
        await settle();
      }
      now = end;
    },
    async until(holds) {
      for (let i = 0; !holds(); i++) {
        if (i === 10_000) throw new Error('It never came to that');
        await clock.advance(100);
      }
    },
  };
  return clock;
}

/** Lets promises run until nothing moves without time. */
export async function settle(): Promise<void> {
  for (let i = 0; i < 5; i++) await new Promise((resolve) => setImmediate(resolve));
}
