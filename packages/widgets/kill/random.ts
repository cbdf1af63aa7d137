/** What a run draws, the same for the same seed (mulberry32). */
export interface Random {
  /** From 0 up to and without `end`. */
  below(end: number): number;
  oneOf<const T>(choices: readonly [T, ...T[]]): T;
}

export function randomFrom(seed: number): Random {
  let state = Math.imul(seed + 1, 0x9e3779b1);
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (end: number) => Math.floor(next() * end);
  return { below, oneOf: (choices) => choices[below(choices.length)] ?? choices[0] };
}
