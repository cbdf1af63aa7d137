import { execFile } from 'node:child_process';
import { access, mkdir, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { startChild } from './child.ts';
import type { Subject } from './subject.ts';
import { REPORT } from './wuyou.ts';

const VERSION = '9.10.0';
/** Outside the workspace, whose install is to stay small. */
const FOLDER = join(tmpdir(), `wuyou-bench-parse-server-${VERSION}`);

/**
 * parse-server, storing the same report as one object.
 * @returns `undefined`, said aloud, where npm could not install it
 */
export async function startParseServer(databaseUrl: string): Promise<Subject | undefined> {
  try {
    await install();
  } catch (error) {
    console.log(`Without parse-server, which npm did not install: ${String(error).split('\n')[0]}`);
    return undefined;
  }
  const program = new URL('parse-server-process.ts', import.meta.url).pathname;
  const logs = await mkdtemp(join(tmpdir(), 'wuyou-bench-'));
  const { found, said, stop } = await startChild({
    args: [program, FOLDER, databaseUrl],
    environment: { PARSE_SERVER_LOGS_FOLDER: logs },
    ready: /at (http\S+)/,
  });
  return {
    url: `${found[1]}/classes/Report`,
    headers: { 'X-Parse-Application-Id': 'bench' },
    body: JSON.stringify({ ...REPORT, idempotencyKey: 'bench' }),
    said,
    stop,
  };
}

async function install(): Promise<void> {
  const there = await access(join(FOLDER, 'node_modules/parse-server')).then(
    () => true,
    () => false,
  );
  if (there) return;
  console.log(`Installing parse-server ${VERSION} into ${FOLDER} …`);
  await mkdir(FOLDER, { recursive: true });
  const flags = ['--ignore-scripts', '--no-audit', '--no-fund', '--no-save'];
  await promisify(execFile)('npm', ['install', ...flags, '--prefix', FOLDER, `parse-server@${VERSION}`]);
}
