import { expect, test } from 'vitest';
import { part } from './part';

const fails = (cause: unknown) => part(() => Promise.reject(cause)).catch((error: unknown) => error);

test.each([
  ['the browser', new TypeError('Failed to fetch dynamically imported module')],
  ['webpack', Object.assign(new Error('Loading chunk 7 failed.'), { name: 'ChunkLoadError' })],
])('a part that %s could not fetch reads like any call that got no answer', async (_, cause) => {
  expect(await fails(cause)).toMatchObject({ code: 'network', cause });
});

test('what a part throws itself is a mistake of ours', async () => {
  const mistake = new ReferenceError('x is not defined');
  expect(await fails(mistake)).toBe(mistake);
});
