import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { CaseView } from '@wuyou/domain';
import type { Engine } from '@wuyou/engine';
import { afterAll, beforeAll, expect, onTestFinished, test, vi } from 'vitest';
import { createPostgresStore } from './postgres-store';
import { serverDriver } from './server-driver';
import { engineOn, send, TENANT } from './testing/engine-on';
import { SECRETS } from './testing/secrets';
import { type TestServer, testServer } from './testing/server';

let server: TestServer;
beforeAll(async () => {
  server = await testServer();
});
afterAll(() => server?.stop());

const FOLDER = fileURLToPath(new URL('.', import.meta.url));
const MANY = 200;
const THURSDAY = Date.parse('2026-09-10T18:00:00+08:00');

function engineProcess(url: string, work: 'report' | 'tick', amount: number): ChildProcess {
  const flags = ['--import=tsx', '--conditions=@wuyou/source'];
  const child = spawn(process.execPath, [...flags, 'testing/engine-process.ts', url, work, `${amount}`], {
    cwd: FOLDER,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  return child;
}

/** What a process said until it ended; killed after so many lines. */
async function said(child: ChildProcess, killAfter = Number.POSITIVE_INFINITY): Promise<string[]> {
  const lines: string[] = [];
  if (!child.stdout) throw new Error('The process has no output.');
  const ended = once(child, 'exit');
  for await (const line of createInterface(child.stdout)) {
    lines.push(line);
    if (lines.length === killAfter) child.kill('SIGKILL');
  }
  await ended;
  return lines;
}

const codesOf = (lines: readonly string[]) =>
  new Map(lines.map((line) => line.split(' ') as [number: string, code: string]));

test('a process is killed amid its reports: what it acknowledged is there, and nothing is there twice', async () => {
  const url = await server.database();
  const store = await createPostgresStore(serverDriver({ url }), { secrets: SECRETS });
  onTestFinished(() => store.close());

  const acknowledged = codesOf(await said(engineProcess(url, 'report', MANY), 30));
  expect(acknowledged.size).toBeGreaterThanOrEqual(30);
  expect(acknowledged.size).toBeLessThan(MANY);
  const again = codesOf(await said(engineProcess(url, 'report', MANY)));
  expect(again.size).toBe(MANY);
  for (const [number, code] of acknowledged) expect(again.get(number)).toBe(code);
  const kept = await store.cases.list(TENANT.id, { limit: 2 * MANY });
  expect(kept.map(({ facts }) => facts.code).sort()).toEqual([...again.values()].sort());

  const engine = engineOn(store, () => THURSDAY);
  const position = await store.position(TENANT.id);
  const ticking = engineProcess(url, 'tick', THURSDAY);
  const ended = once(ticking, 'exit');
  await vi.waitFor(async () => expect(await store.position(TENANT.id)).toBeGreaterThan(position + 50), {
    timeout: 30_000,
    interval: 5,
  });
  const [fired] = await Promise.all([engine.tick(), ticking.kill('SIGKILL') && ended]);
  expect(fired).toBeGreaterThan(0);
  while ((await engine.tick()) > 0);
  const timers = await Promise.all([...again.values()].map((code) => timersOf(engine, code)));
  expect(timers[0]?.length).toBeGreaterThan(1);
  expect(new Set(timers[0]).size).toBe(timers[0]?.length);
  for (const one of timers) expect(one).toEqual(timers[0]);
}, 180_000);

async function timersOf(engine: Engine, code: string): Promise<string[]> {
  const view = (await (await send(engine, 'page', `/v1/cases/${code}`)).json()) as CaseView;
  const bySystem = view.timeline.filter(({ role }) => role === 'system');
  return bySystem.map(({ type, at, supervisionLevel = '' }) => `${type} ${supervisionLevel} ${at}`);
}
