/** How many of something, and the cases they belong to: a case may have several tasks or ratings. */
export interface Part {
  readonly count: number;
  /** Ids, each once, in the order the cases were given. */
  readonly cases: readonly string[];
}

/** A share that can be checked: the counts stand beside it, and each side lists its cases. */
export interface Figure {
  /** `numerator ÷ denominator`, 0 to 1; `undefined` where there is nothing to divide by. */
  readonly value: number | undefined;
  readonly numerator: Part;
  readonly denominator: Part;
}

/** What is counted: a case, or something of the case with this id. */
export interface Unit {
  readonly id: string;
}

export function part(units: readonly Unit[]): Part {
  return { count: units.length, cases: [...new Set(units.map(({ id }) => id))] };
}

/** The share of the units that a condition holds for. */
export function share<U extends Unit>(units: readonly U[], holds: (unit: U) => boolean): Figure {
  const numerator = part(units.filter(holds));
  const denominator = part(units);
  const value = denominator.count === 0 ? undefined : numerator.count / denominator.count;
  return { value, numerator, denominator };
}
