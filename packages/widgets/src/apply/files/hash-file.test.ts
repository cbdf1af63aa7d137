import { expect, test } from 'vitest';
import { hashFile } from './hash-file';

const never = new AbortController().signal;

test('a hash is the same whether a file is read at once or in slices', async () => {
  const abc = new Blob(['abc']);
  const known = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad';
  expect(await hashFile(abc, { signal: never })).toBe(known);
  expect(await hashFile(abc, { signal: never, slice: 2 })).toBe(known);
});

test('how far the reading is gets told, up to the whole', async () => {
  const told: number[] = [];
  await hashFile(new Blob(['0123456789']), {
    signal: never,
    slice: 4,
    onProgress: (done) => told.push(done),
  });
  expect(told).toEqual([0.4, 0.8, 1]);
});

test('reading stops when the file is no longer wanted', async () => {
  const wanted = new AbortController();
  const reading = hashFile(new Blob(['abc']), { signal: wanted.signal });
  wanted.abort();
  await expect(reading).rejects.toMatchObject({ name: 'AbortError' });
});
