import { randomUUID } from 'node:crypto';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { diskVault } from './disk-vault';
import { folder } from './testing/folder';

const T = '430211';
const text = (stream: ReadableStream<Uint8Array> | undefined) => stream && new Response(stream).text();
const filesIn = async (path: string) =>
  (await readdir(path, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());

test('what is put is there, for its owner alone, until it is deleted', async () => {
  const path = await folder();
  const vault = diskVault(path);
  const object = randomUUID();
  await vault.put(T, object, new Blob(['照片']));
  expect(await text(await vault.get(T, object))).toBe('照片');
  expect(await vault.get('430202', object)).toBeUndefined();
  const [file] = await filesIn(path);
  expect((await stat(join(file?.parentPath ?? '', file?.name ?? ''))).mode & 0o777).toBe(0o600);
  await vault.delete(T, object);
  await vault.delete(T, object);
  expect(await vault.get(T, object)).toBeUndefined();
  expect(await filesIn(path)).toEqual([]);
});

test('putting again replaces, and twenty at once leave one file', async () => {
  const path = await folder();
  const vault = diskVault(path);
  const object = randomUUID();
  await vault.put(T, object, new Blob(['before']));
  await Promise.all(Array.from({ length: 20 }, () => vault.put(T, object, new Blob(['after']))));
  expect(await text(await vault.get(T, object))).toBe('after');
  expect(await filesIn(path)).toHaveLength(1);
});

test('what fails halfway leaves nothing', async () => {
  const path = await folder();
  const broken = {
    stream: () =>
      new ReadableStream({
        start(controller) {
          controller.enqueue(new Uint8Array(10));
          controller.error(new Error('broken'));
        },
      }),
  } as Blob;
  await expect(diskVault(path).put(T, randomUUID(), broken)).rejects.toThrow('broken');
  expect(await filesIn(path)).toEqual([]);
});

test.for(['../../etc/passwd', '..', 'a/b', 'a\\b', '', 'a\0b', 'x'.repeat(65)])(
  'the name %j reaches nothing',
  async (name) => {
    const vault = diskVault(await folder());
    await expect(vault.put(T, name, new Blob(['x']))).rejects.toThrow('No such name');
    await expect(vault.get(T, name)).rejects.toThrow('No such name');
    await expect(vault.delete(name, 'object')).rejects.toThrow('No such name');
  },
);
