import { execFile } from 'node:child_process';
import { chownSync, existsSync, readdirSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { anyPort, databasesOn, type TestServer } from './server';

const run = promisify(execFile);
const FOLDER = '/usr/lib/postgresql';

/** Major versions of the servers that Debian's packages have put on this machine. */
export function debianVersions(): string[] {
  const versions = existsSync(FOLDER) ? readdirSync(FOLDER) : [];
  return versions.filter((version) => existsSync(join(FOLDER, version, 'bin/initdb')));
}

/** One of them, on data of its own, that lives as long as the tests. */
export async function debianServer(version: string): Promise<TestServer> {
  const root = await mkdtemp(join(tmpdir(), 'wuyou-debian-'));
  const data = join(root, 'data');
  const as = await unprivileged();
  if (as) chownSync(root, as.uid, as.gid);
  const call = (program: string, ...args: string[]) =>
    run(join(FOLDER, version, 'bin', program), args, { cwd: root, ...as });
  const port = anyPort();
  await call('initdb', '-D', data, '-U', 'postgres', '--auth=trust', '--encoding=UTF8', '--locale=C.UTF-8');
  const settings = `-p ${port} -k ${root} -c listen_addresses=localhost`;
  await call('pg_ctl', '-D', data, '-w', '-l', join(root, 'log'), '-o', settings, 'start');
  return databasesOn(`postgres://postgres@localhost:${port}/postgres`, async () => {
    await call('pg_ctl', '-D', data, '-m', 'immediate', 'stop');
    await rm(root, { recursive: true, force: true });
  });
}

/** PostgreSQL refuses to run as root; its packages bring a user for it. */
async function unprivileged(): Promise<{ readonly uid: number; readonly gid: number } | undefined> {
  if (process.getuid?.() !== 0) return undefined;
  const id = async (which: string) => Number((await run('id', [which, 'postgres'])).stdout);
  return { uid: await id('-u'), gid: await id('-g') };
}
