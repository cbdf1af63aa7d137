import { readdir } from 'node:fs/promises';
import type { Vault } from '@wuyou/engine';
import { expect, test } from 'vitest';
import { diskVault } from '../files/disk-vault';
import { folder } from '../files/testing/folder';
import { keptIn } from './kept';

const bytes = (text: string) => Uint8Array.from(Buffer.from(text));

test('a script is kept by its path, under a name that says which it is', async () => {
  const path = await folder();
  const kept = keptIn(diskVault(path));
  await kept.write('v1.4.2-rc.1/case-view-3fA9x.js', bytes('view'));
  expect(await kept.read('v1.4.2-rc.1/case-view-3fA9x.js')).toEqual(bytes('view'));
  expect(await kept.read('v1.4.2/case-view-3fA9x.js')).toBeUndefined();
  expect(await readdir(`${path}/embed/9x`)).toEqual(['v1_4_2-rc_1__case-view-3fA9x']);
});

test('the longest path that is served has a name in the store', async () => {
  const kept = keptIn(diskVault(await folder()));
  const path = `v1.4.2/${'x'.repeat(56)}.js`;
  expect(path).toHaveLength(66);
  await kept.write(path, bytes('long'));
  expect(await kept.read(path)).toEqual(bytes('long'));
});

test('a store that never answers is waited for only so long', async () => {
  const silent = { get: () => new Promise(() => {}) } as unknown as Vault;
  await expect(keptIn(silent, 1).read('v1.4.2/wuyou.js')).rejects.toThrow('does not answer');
});
