/**
 * How fast reports are taken, side by side: `pnpm bench:service`.
 *
 *     --seconds 5      of each round
 *     --rounds 5       of which the median counts
 *     --connections 16 to each subject
 *     --without parse  leave a subject out: pglite, pgbench, parse; may be given again
 *     --sse 4000       in place of reports: readers of one live feed
 *     --memory 10000   in place of reports a second: what the service holds while so many come
 *     --profile        have the service write a profile of its processor (*.cpuprofile) here
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type DatabaseServer, startDatabaseServer } from './database-server.ts';
import { loadRound, type Measured } from './load-round.ts';
import { watchMemory } from './memory.ts';
import { startParseServer } from './parse-server.ts';
import { findPgbench, pgbenchRound, scriptOf } from './pgbench.ts';
import { measureFeeds } from './sse.ts';
import type { Subject } from './subject.ts';
import { printFeeds, printTable } from './table.ts';
import { startWuyou } from './wuyou.ts';

const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '5' },
    rounds: { type: 'string', default: '5' },
    connections: { type: 'string', default: '16' },
    sse: { type: 'string' },
    memory: { type: 'string' },
    profile: { type: 'boolean', default: false },
    without: { type: 'string', multiple: true, default: [] },
  },
});
const connections = Number(values.connections);
const seconds = Number(values.seconds);

const nodeOptions = values.profile ? ['--cpu-prof'] : [];
const folder = await mkdtemp(join(tmpdir(), 'wuyou-bench-'));
if (values.memory !== undefined) {
  await watchMemory(join(folder, 'data'), Number(values.memory));
  await rm(folder, { recursive: true, force: true });
  process.exit();
}
if (values.sse !== undefined) {
  const sizes = { readers: Number(values.sse), rounds: Number(values.rounds) };
  printFeeds(await measureFeeds(join(folder, 'data'), sizes, nodeOptions));
  await rm(folder, { recursive: true, force: true });
  process.exit();
}
const server = await startDatabaseServer();
const stops: (() => Promise<void>)[] = [];
try {
  const rounds = await subjects(server);
  const measured = new Map<string, Measured[]>(rounds.map(({ name }) => [name, []]));
  for (const { round } of rounds) await round(Math.min(3, seconds));
  for (let at = 0; at < Number(values.rounds); at += 1)
    for (const { name, round } of rounds) measured.get(name)?.push(await round(seconds));
  printTable(measured);
} finally {
  for (const stop of stops.reverse()) await stop();
  await server.stop();
  await rm(folder, { recursive: true, force: true });
}

interface Rounds {
  readonly name: string;
  readonly round: (seconds: number) => Promise<Measured>;
}

async function subjects(database: DatabaseServer): Promise<Rounds[]> {
  const wanted = (name: string) => !values.without.includes(name);
  const rounds: Rounds[] = [];
  const add = (name: string, subject: Subject): void => {
    stops.push(subject.stop);
    rounds.push({ name, round: (long) => loadRound(subject, { connections, seconds: long }) });
  };
  for (const name of ['wuyou', 'pgbench', 'parse']) await database.create(name);
  if (wanted('pglite'))
    add('Wuyou, embedded', await startWuyou({ WUYOU_DATA: join(folder, 'data') }, nodeOptions));
  add('Wuyou, PostgreSQL', await startWuyou({ WUYOU_DATABASE_URL: database.url('wuyou') }, nodeOptions));
  const pgbench = wanted('pgbench') ? findPgbench() : undefined;
  if (pgbench === undefined) console.log("Without pgbench, which Debian's postgresql-contrib brings.");
  else {
    const script = await captured(database);
    const url = database.url('pgbench');
    rounds.push({
      name: 'pgbench',
      round: (long) => pgbenchRound(pgbench, { url, script, connections, seconds: long }),
    });
  }
  const parse = wanted('parse') ? await startParseServer(database.url('parse')) : undefined;
  if (parse) add('parse-server', parse);
  return rounds;
}

/** What one report writes, as the server logs it. */
async function captured(database: DatabaseServer): Promise<string> {
  await database.run('pgbench', "alter database pgbench set log_statement = 'all'");
  const service = await startWuyou({ WUYOU_DATABASE_URL: database.url('pgbench') });
  await loadRound(service, { connections: 1, seconds: 1 });
  await service.stop();
  await database.run('pgbench', 'alter database pgbench reset log_statement');
  return scriptOf(database.log());
}
