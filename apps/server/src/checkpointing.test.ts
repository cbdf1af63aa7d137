import { expect, test } from 'vitest';
import { createCheckpointing } from './checkpointing';

test('each site is signed at the first tick of a day in Shanghai, and again only after what failed', async () => {
  let now = Date.parse('2026-09-07T23:59:00+08:00');
  let broken = false;
  const asked: string[] = [];
  const tick = createCheckpointing({
    audit: {
      async checkpoint(site, at) {
        if (broken) throw new Error('no database');
        asked.push(`${site} ${new Date(at).toISOString()}`);
        return 1;
      },
    },
    sites: ['a', 'b'],
    clock: () => now,
  });
  await tick();
  await tick();
  expect(asked.length).toBe(2);
  now = Date.parse('2026-09-08T00:00:01+08:00');
  broken = true;
  await expect(tick()).rejects.toThrow('no database');
  broken = false;
  await tick();
  await tick();
  expect(asked.slice(2)).toEqual(['a 2026-09-07T16:00:01.000Z', 'b 2026-09-07T16:00:01.000Z']);
});
