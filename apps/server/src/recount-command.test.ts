import type { Recount } from '@wuyou/postgres';
import { expect, test } from 'vitest';
import { recountSites } from './recount-command';

const RIGHT: Recount = { cases: 12, differing: 0, differences: [] };
const WRONG: Recount = {
  cases: 12,
  differing: 3,
  differences: ['example submitted day 2026-09-07: cases is 7, the logs say 3'],
};

async function run(found: Recount, asked: { readonly site?: string; readonly repair?: boolean } = {}) {
  const lines: string[] = [];
  const recounted: [string, boolean | undefined][] = [];
  const store = {
    recount: async (tenant: string, options?: { readonly repair?: boolean }) => {
      recounted.push([tenant, options?.repair]);
      return found;
    },
  };
  const right = await recountSites(store, { settings: {}, ...asked }, (line) => lines.push(line));
  return { right, lines, recounted };
}

test('counters that are right are said to be so', async () => {
  expect(await run(RIGHT)).toEqual({
    right: true,
    lines: ['example: 12 cases recounted, every counter is right.'],
    recounted: [['example', false]],
  });
});

test('what differs is named with the mend, and the command fails', async () => {
  const { right, lines } = await run(WRONG, { site: 'example' });
  expect(right).toBe(false);
  expect(lines).toEqual([
    'example: 12 cases recounted, 3 counters differ.',
    '  example submitted day 2026-09-07: cases is 7, the logs say 3',
    '  and 2 more',
    '  To replace them: wuyou recount example --repair',
  ]);
});

test('what was repaired is no failure', async () => {
  const { right, lines, recounted } = await run(WRONG, { repair: true });
  expect({ right, recounted }).toEqual({ right: true, recounted: [['example', true]] });
  expect(lines[0]).toBe('example: 12 cases recounted, 3 counters differ and were replaced.');
});

test('a site that is not served is refused by name', async () => {
  await expect(run(RIGHT, { site: '430299' })).rejects.toThrow(
    'There is no site 430299. Served are example.',
  );
});
