/** A reproducible source of bytes (mulberry32): the same seed gives the same ids. Nothing secret is made of it. */
export interface Random {
  bytes(count: number): Uint8Array;
  /** Where it stands; a source made with it goes on from there. */
  readonly state: number;
}

export function createRandom(seed: number): Random {
  let state = seed | 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return (mixed ^ (mixed >>> 14)) & 0xff;
  };
  return {
    bytes: (count) => Uint8Array.from({ length: count }, next),
    get state() {
      return state;
    },
  };
}
