import { execFile } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Measured } from './load-round.ts';

const DEBIAN = '/usr/lib/postgresql';

/** The newest that Debian's packages have put on this machine. */
export function findPgbench(): string | undefined {
  const versions = existsSync(DEBIAN) ? readdirSync(DEBIAN).sort((a, b) => Number(b) - Number(a)) : [];
  return versions.map((version) => join(DEBIAN, version, 'bin/pgbench')).find((path) => existsSync(path));
}

/**
 * The transaction that wrote the last report, as the server logged it, for pgbench: each run gets ids of its own.
 * @param log of a server with `log_statement` on and `%p ` as prefix
 */
export function scriptOf(log: string): string {
  const statements = log
    .split(/\n(?=\d+ (?:LOG|DETAIL): )/)
    .map((entry) =>
      /^(\d+) (LOG|DETAIL): +(?:statement: |execute [^:]+: |[Pp]arameters: )([\s\S]*)/.exec(entry),
    )
    .filter((entry) => entry !== null);
  const written = statements.findLastIndex(([, , , text = '']) => text.includes('insert into "cases"'));
  const process = statements[written]?.[1];
  const own = statements.map((entry, at) => ({ entry, at })).filter(({ entry }) => entry[1] === process);
  const isBegin = (text = '') => /^(begin|start transaction)/i.test(text);
  const begin = own.findLast(({ entry, at }) => at < written && isBegin(entry[3]))?.at ?? 0;
  const end = own.find(({ entry, at }) => at > written && /^commit/i.test(entry[3] ?? ''))?.at ?? 0;
  const lines: string[] = [];
  for (const { entry } of own.filter(({ at }) => at >= begin && at <= end)) {
    const [, , kind, text = ''] = entry;
    if (kind === 'LOG') lines.push(text.trim());
    else lines.push(filled(lines.pop() ?? '', parametersOf(text)));
  }
  const unique = /'[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}'|'[0-9A-Z]{16}'/g;
  // Drawn from a counter, and used by the statements after.
  const position = /"position":(\d+)/.exec(lines.join('\n'))?.[1];
  const script = lines
    .map((line) => line.replace(unique, (id) => `('x' || :n || ${id})`))
    .map((line) => (line.includes('insert into "changes"') ? line.replace(`'${position}'`, ':value') : line))
    .map((line) => `${line}${line.endsWith('returning "value"') ? ' \\gset' : ';'}`);
  return ['\\set n random(1, 1000000000000000)', ...script].join('\n');
}

/** `$1 = 'it''s', $2 = NULL`, in order. */
function parametersOf(text: string): string[] {
  return [...text.matchAll(/\$\d+ = (NULL|'(?:[^']|'')*')/g)].map(([, value = '']) => value);
}

function filled(statement: string, parameters: readonly string[]): string {
  return statement.replace(/\$(\d+)/g, (_, number: string) => parameters[Number(number) - 1] ?? 'NULL');
}

interface Round {
  readonly url: string;
  readonly script: string;
  readonly connections: number;
  readonly seconds: number;
}

/** One round of it. */
export async function pgbenchRound(
  program: string,
  { url, script, connections, seconds }: Round,
): Promise<Measured> {
  const folder = await mkdtemp(join(tmpdir(), 'wuyou-bench-'));
  const file = join(folder, 'report.sql');
  await writeFile(file, script);
  const flags = ['-n', '-f', file, '-c', `${connections}`, '-j', '1', '-T', `${seconds}`, '-l'];
  const { stdout } = await promisify(execFile)(program, [...flags, url], { cwd: folder });
  const perSecond = Number(/tps = ([\d.]+)/.exec(stdout)?.[1]);
  return { perSecond, ...(await latencies(folder)) };
}

/** Milliseconds, from the logs of its transactions. */
async function latencies(folder: string): Promise<Pick<Measured, 'p50' | 'p99'>> {
  const names = (await readdir(folder)).filter((name) => name.startsWith('pgbench_log'));
  const texts = await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')));
  const sorted = texts
    .flatMap((text) => text.trim().split('\n'))
    .map((line) => Number(line.split(' ')[2]) / 1000)
    .sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.floor(share * sorted.length)] ?? Number.NaN;
  return { p50: at(0.5), p99: at(0.99) };
}
