import { expect, test } from 'vitest';
import { part } from './part';

const fails = (cause: unknown) => part(() => Promise.reject(cause)).catch((error: unknown) => error);

test('a part that the browser could not fetch reads like any call that got no answer', async () => {
  const cause = new TypeError('Failed to fetch dynamically imported module');
  expect(await fails(cause)).toMatchObject({ code: 'network', cause });
});

test('what a part throws itself is a mistake of ours', async () => {
  const mistake = new ReferenceError('x is not defined');
  expect(await fails(mistake)).toBe(mistake);
});
