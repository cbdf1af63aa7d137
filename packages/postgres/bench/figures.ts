/**
 * How long figures take in a city of ten years, and what counting adds to a command.
 *
 *     pnpm bench:figures [rows on a server, in thousands] [rows embedded]
 */
import { PGlite } from '@electric-sql/pglite';
import { addDays } from '@wuyou/domain';
import { Kysely } from 'kysely';
import type { Driver } from '../src/driver';
import { migrate } from '../src/migrate';
import { pgliteDriver } from '../src/pglite-driver';
import { createPostgresStore } from '../src/postgres-store';
import type { Database } from '../src/schema';
import { serverDriver } from '../src/server-driver';
import { SECRETS } from '../src/testing/secrets';
import { testServer } from '../src/testing/server';
import { CASES, type CityCell, cityCells, DAYS, FIRST, rowsOf } from './city';
import { commitCosts } from './commit-costs';
import { fill, fillTail } from './fill';
import { median, percentile, seeded } from './numbers';

const TENANT = '430211';
const QUERIES = 200;
const [onServer = 2_000, embedded = 300] = process.argv.slice(2).map(Number);
const cells = cityCells();

console.log(`${CASES.toLocaleString('en')} cases in ${DAYS.toLocaleString('en')} days: ${cells.length.toLocaleString('en')} cuts have cases.
All their days and months under one event are ${(rowsOf(cells) / 1e6).toFixed(1)} M rows. The heaviest cuts are filled:
each read is one cut's own rows, so what is left out only makes the index lower.`);

const server = await testServer();
try {
  const url = await server.database();
  await measure('PostgreSQL', () => serverDriver({ url, connections: 2 }), onServer * 1_000);
} finally {
  await server.stop();
}
const pglite = new PGlite();
await measure('PGlite, in memory', () => pgliteDriver(pglite), embedded * 1_000);

async function measure(name: string, driver: () => Driver, rows: number): Promise<void> {
  const db = new Kysely<Database>({ dialect: driver().dialect });
  await migrate(db);
  const filled = heaviest(rows);
  await fill(db, TENANT, filled);
  await fillTail(db, TENANT, cells);
  const store = await createPostgresStore(driver(), { secrets: SECRETS });
  const random = seeded(7);
  const times: number[] = [];
  for (let i = -10; i < QUERIES; i += 1) {
    const { department, channel, category } = filled[Math.floor(random() * filled.length)] as CityCell;
    const days = [random(), random()].map((share) => Math.floor(share * DAYS)).sort((a, b) => a - b);
    const [from = 0, to = 0] = days;
    const begun = performance.now();
    const { amounts } = await store.tally(TENANT, {
      event: 'submitted',
      from: addDays(FIRST, from),
      to: addDays(FIRST, to),
      ...(department && { department }),
      ...(channel && { channel: channel as 'portal' }),
      ...(category && { category }),
      now: '2026-12-31T12:00:00+08:00',
    });
    // The first ones warm up.
    if (i >= 0 && amounts.length > 0) times.push(performance.now() - begun);
  }
  console.log(`
${name}: ${filled.length.toLocaleString('en')} cuts, ${(rowsOf(filled) / 1e6).toFixed(2)} M rows
  ${QUERIES} figures of any period and cut   median ${median(times).toFixed(1)} ms, p99 ${percentile(times, 99).toFixed(1)} ms, worst ${Math.max(...times).toFixed(1)} ms`);
  const { counting, plain, folding } = await commitCosts(db, store);
  console.log(`  a commit, counted                    median ${median(counting).toFixed(2)} ms
  the same without counters            median ${median(plain).toFixed(2)} ms (× ${(median(counting) / median(plain)).toFixed(2)})
  folding, for each commit             ${folding.toFixed(2)} ms, later and in nobody's way`);
  await store.close();
}

function heaviest(rows: number): CityCell[] {
  let sum = 0;
  const until = cells.findIndex((cell) => {
    sum += rowsOf([cell]);
    return sum > rows;
  });
  return until < 0 ? cells : cells.slice(0, until);
}
