import { createMemoryFiles, type Vault } from '@wuyou/engine';
import { expect, onTestFinished, test, vi } from 'vitest';
import { readBuild } from './build';
import { keepBuild } from './keep';
import { keptIn } from './kept';
import { buildOf } from './testing/build-of';

const eventually = <T>(look: () => T) => expect.poll(look, { timeout: 30_000 });

async function keeping(files: Readonly<Record<string, string>>, vault: Vault) {
  const log = { info: vi.fn(), warn: vi.fn() };
  const put = vi.spyOn(vault, 'put');
  const scripts = await readBuild(await buildOf('1.4.2', files));
  const kept = keptIn(vault);
  const run = keepBuild({ scripts, kept, log, retry: 1 });
  onTestFinished(() => run.stop());
  const read = async (path: string) => Buffer.from((await kept.read(path)) ?? []).toString();
  return { run, log, put, read };
}

const FILES = { 'case-view-3fA9x.js': 'view', 'wuyou.js': 'core' };

test('every script is kept by its version and by its follower, and put once', async () => {
  const { vault } = createMemoryFiles();
  const first = await keeping(FILES, vault);
  await eventually(() => first.put.mock.calls.length).toBe(4);
  await eventually(() => first.read('v1/wuyou.js')).toBe('core');
  expect(await first.read('v1.4.2/wuyou.js')).toBe('core');
  expect(await first.read('v1.4.2/case-view-3fA9x.js')).toBe('view');
  expect(await first.read('v1/case-view-3fA9x.js')).toBe('view');
  await first.run.stop();

  const get = vi.spyOn(vault, 'get');
  const again = await keeping(FILES, vault);
  await eventually(() => get.mock.calls.length).toBe(4);
  await again.run.stop();
  expect(again.put.mock.calls).toHaveLength(4);
  expect(again.log.warn).not.toHaveBeenCalled();
});

test('a build that differs from what was kept of its version replaces it, and says so', async () => {
  const { vault } = createMemoryFiles();
  await keptIn(vault).write('v1.4.2/wuyou.js', Uint8Array.from(Buffer.from('before')));
  await keptIn(vault).write('v1/wuyou.js', Uint8Array.from(Buffer.from('of 1.4.1')));
  const { read, log } = await keeping(FILES, vault);
  await eventually(() => read('v1.4.2/wuyou.js')).toBe('core');
  await eventually(() => read('v1/wuyou.js')).toBe('core');
  expect(log.warn.mock.calls).toEqual([
    [{ path: 'v1.4.2/wuyou.js' }, expect.stringContaining('replaces another of its version')],
  ]);
});

test('a store that is away is tried again until all is there, and told of once', async () => {
  const { vault } = createMemoryFiles();
  const away = vi.spyOn(vault, 'get').mockRejectedValue(new Error('away'));
  const { read, log } = await keeping(FILES, vault);
  await eventually(() => away.mock.calls.length).toBeGreaterThan(3);
  away.mockRestore();
  await eventually(() => log.info.mock.calls.length).toBe(1);
  expect(await read('v1.4.2/case-view-3fA9x.js')).toBe('view');
  expect(log.warn).toHaveBeenCalledOnce();
});

test('a stop does not wait for a store that never answers', async () => {
  const vault = { get: () => new Promise(() => {}), put: async () => {} } as unknown as Vault;
  const { run, put } = await keeping(FILES, vault);
  await run.stop();
  expect(put).not.toHaveBeenCalled();
});
