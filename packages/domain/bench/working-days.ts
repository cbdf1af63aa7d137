import chineseDays from 'chinese-days';
import { isWorkday } from 'chinese-workday';
import { addBusinessDays } from 'date-fns';
import { Bench } from 'tinybench';
import { chineseCalendar } from '../src/holidays';
import { addDays, type LocalDate } from '../src/time';

/** A year of starting days, so that no contender lives off one cached answer. */
const STARTS: LocalDate[] = Array.from({ length: 365 }, (_, i) => addDays('2025-01-01', i));
const DATES = STARTS.map((date) => new Date(`${date}T00:00:00`));
const LENGTHS = [5, 20, 250, 5000];

function naive(from: LocalDate, n: number): LocalDate {
  let date = from;
  for (let left = n; left > 0; ) {
    date = addDays(date, 1);
    if (chineseCalendar.isWorkingDay(date)) left -= 1;
  }
  return date;
}

function withChineseWorkday(from: LocalDate, n: number): LocalDate {
  let date = from;
  for (let left = n; left > 0; ) {
    date = addDays(date, 1);
    if (isWorkday(date)) left -= 1;
  }
  return date;
}

const contenders: Record<string, (i: number, n: number) => unknown> = {
  ours: (i, n) => chineseCalendar.addWorkingDays(STARTS[i] as LocalDate, n),
  'date-fns addBusinessDays (no holidays)': (i, n) => addBusinessDays(DATES[i] as Date, n),
  'chinese-days findWorkday': (i, n) => chineseDays.findWorkday(n, STARTS[i]),
  'chinese-workday, day by day': (i, n) => withChineseWorkday(STARTS[i] as LocalDate, n),
  'naive loop over our days': (i, n) => naive(STARTS[i] as LocalDate, n),
};

console.log('Adding n working days: median nanoseconds per call, and times slower than ours.\n');
const ours: number[] = [];
for (const n of LENGTHS) {
  const bench = new Bench({ time: 300, warmupTime: 100 });
  for (const [name, add] of Object.entries(contenders)) {
    let i = 0;
    bench.add(name, () => {
      add(i, n);
      i = (i + 1) % STARTS.length;
    });
  }
  await bench.run();
  const medians = bench.tasks.map(({ name, result }) => {
    if (!('latency' in result)) throw new Error(`${name} did not finish: ${JSON.stringify(result)}`);
    return { name, ns: result.latency.p50 * 1e6 };
  });
  const first = medians[0]?.ns ?? Number.NaN;
  ours.push(first);
  console.log(`n = ${n}`);
  for (const { name, ns } of medians) {
    console.log(`  ${name.padEnd(40)} ${ns.toFixed(0).padStart(10)} ns  × ${(ns / first).toFixed(1)}`);
  }
}
console.log(
  `\nOurs at n = 5000 against n = 5: × ${((ours.at(-1) ?? 0) / (ours[0] ?? 1)).toFixed(2)} (flat is 1)`,
);
