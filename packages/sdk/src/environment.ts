/** What the client takes from the machine it runs on. Tests bring their own. */
export interface Environment {
  /** Milliseconds since 1970 UTC. */
  now(): number;
  /** In [0, 1). */
  random(): number;
  uuid(): string;
  /** Calls back once after `ms`. @returns cancels it */
  after(ms: number, callback: () => void): () => void;
}

export const machine: Environment = {
  now: () => Date.now(),
  random: () => Math.random(),
  uuid,
  after(ms, callback) {
    const timer = setTimeout(callback, ms);
    return () => clearTimeout(timer);
  },
};

/** A random UUID, version 4. `crypto.randomUUID` is missing on pages served over plain http. */
export function uuid(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}
