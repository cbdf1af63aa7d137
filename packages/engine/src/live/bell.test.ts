import { expect, test } from 'vitest';
import { manualSleep } from '../testing/manual-sleep';
import { createBell } from './bell';

test('a ring wakes the one that waits, and its timer goes', async () => {
  const time = manualSleep();
  const bell = createBell(time.sleep);
  const waiting = bell.rangWithin(1000);
  bell.ring();
  expect(await waiting).toBe(true);
  expect(time.sleeping).toBe(0);
});

test('rings while nobody waits are kept, as one', async () => {
  const time = manualSleep();
  const bell = createBell(time.sleep);
  bell.ring();
  bell.ring();
  expect(await bell.rangWithin(1000)).toBe(true);
  const again = bell.rangWithin(1000);
  time.wakeAll();
  expect(await again).toBe(false);
});

test('a ring after a wait in vain is not lost', async () => {
  const time = manualSleep();
  const bell = createBell(time.sleep);
  const inVain = bell.rangWithin(1000);
  time.wakeAll();
  expect(await inVain).toBe(false);
  bell.ring();
  expect(await bell.rangWithin(1000)).toBe(true);
});
