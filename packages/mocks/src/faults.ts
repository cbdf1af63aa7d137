export interface Faults {
  /** Milliseconds before each answer, or between which two; 0 at first. */
  latency: number | readonly [min: number, max: number];
  /** No request arrives, and live feeds break off. */
  offline: boolean;
  /** Answers the next so many requests, or all of them, with 503 and `Retry-After`; `false` ends it. */
  fail(times: number | 'always' | false): void;
}

interface FaultState {
  readonly switches: Faults;
  /** Milliseconds this request has to wait. */
  wait(): number;
  /** Whether this request is to fail; counts it. */
  takeFailure(): boolean;
  mend(): void;
}

/**
 * @param fraction gives the next number from 0 up to 1
 * @param onOffline called when the line goes dead
 */
export function createFaults(fraction: () => number, onOffline: () => void): FaultState {
  let failures = 0;
  let offline = false;
  const switches: Faults = {
    latency: 0,
    get offline() {
      return offline;
    },
    set offline(value) {
      offline = value;
      if (value) onOffline();
    },
    fail(times) {
      failures = times === 'always' ? Number.POSITIVE_INFINITY : Number(times);
    },
  };
  return {
    switches,
    wait() {
      const { latency } = switches;
      const [min, max] = typeof latency === 'number' ? [latency, latency] : latency;
      return min + (max - min) * fraction();
    },
    takeFailure() {
      if (failures <= 0) return false;
      failures -= 1;
      return true;
    },
    mend() {
      failures = 0;
      offline = false;
      switches.latency = 0;
    },
  };
}
