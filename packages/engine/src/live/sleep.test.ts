import { expect, test } from 'vitest';
import { sleepOnTimer } from './sleep';

test('sleep ends by itself', async () => {
  await sleepOnTimer(1, new AbortController().signal);
});

test('sleep ends at once when it is no longer needed', async () => {
  const stop = new AbortController();
  const sleeping = sleepOnTimer(3_600_000, stop.signal);
  stop.abort();
  expect(await sleeping).toBeUndefined();
});
