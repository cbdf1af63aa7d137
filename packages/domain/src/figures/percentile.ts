/**
 * The nearest-rank percentile: of n values in order, the one at rank ⌈percent ÷ 100 × n⌉, so always one that occurred;
 * the median of an even number is the lower of the two in the middle. `undefined` of no values.
 * @param percent over 0, up to 100
 */
export function percentile(values: readonly number[], percent: number): number | undefined {
  const rank = Math.ceil((percent * values.length) / 100);
  return [...values].sort((a, b) => a - b)[rank - 1];
}
