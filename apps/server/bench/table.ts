import type { Measured } from './load-round.ts';
import type { measureFeeds } from './sse.ts';

/** Medians of the rounds, each beside the first. */
export function printTable(measured: ReadonlyMap<string, readonly Measured[]>): void {
  const rows: Record<string, Record<string, string>> = {};
  const medians = new Map(
    [...measured].map(([name, rounds]) => [name, median(rounds.map(({ perSecond }) => perSecond))]),
  );
  for (const [name, rounds] of measured) {
    const perSecond = medians.get(name) ?? 0;
    rows[name] = {
      'reports/s': perSecond.toFixed(0),
      'p50 ms': median(rounds.map(({ p50 }) => p50)).toFixed(1),
      'p99 ms': median(rounds.map(({ p99 }) => p99)).toFixed(1),
      ...Object.fromEntries(
        [...medians].map(([other, value]) => [`÷ ${other}`, (perSecond / value).toFixed(2)]),
      ),
    };
  }
  console.table(rows);
}

/** Medians of microseconds for one message to one reader. */
export function printFeeds({ bytes, costs }: Awaited<ReturnType<typeof measureFeeds>>): void {
  const ours = median(costs.wuyou);
  const raw = median(costs['node:http']);
  console.log(`A message of ${bytes} bytes: ${ours.toFixed(1)} µs of the processor for each reader.`);
  console.log(`Plain node:http, writing the same: ${raw.toFixed(1)} µs. Ratio: ${(ours / raw).toFixed(2)}`);
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
