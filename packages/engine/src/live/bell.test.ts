import { expect, test } from 'vitest';
import { manualSleep } from '../testing/manual-sleep';
import { createBell } from './bell';

function world() {
  const time = manualSleep();
  return { time, bell: createBell(time.sleep, 1000) };
}

test('a ring wakes the one that waits; one timer goes on until the end', async () => {
  const { time, bell } = world();
  for (const _ of [1, 2, 3]) {
    const waiting = bell.rang();
    bell.ring();
    expect(await waiting).toBe(true);
    expect(time.sleeping).toBe(1);
  }
  bell.end();
  expect(time.sleeping).toBe(0);
});

test('rings while nobody waits are kept, as one', async () => {
  const { time, bell } = world();
  bell.ring();
  bell.ring();
  expect(await bell.rang()).toBe(true);
  const again = bell.rang();
  time.wakeAll();
  expect(await again).toBe(false);
  bell.end();
});

test('a time in which it rang was no silence, the next one is', async () => {
  const { time, bell } = world();
  const first = bell.rang();
  bell.ring();
  await first;
  const second = bell.rang();
  time.wakeAll();
  await expect.poll(() => time.sleeping).toBe(1);
  time.wakeAll();
  expect(await second).toBe(false);
  bell.end();
});

test('a ring after a wait in vain is not lost', async () => {
  const { time, bell } = world();
  const inVain = bell.rang();
  time.wakeAll();
  expect(await inVain).toBe(false);
  bell.ring();
  expect(await bell.rang()).toBe(true);
  bell.end();
});
