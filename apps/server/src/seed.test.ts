import { createMemoryStore } from '@wuyou/engine';
import { expect, test } from 'vitest';
import { seed } from './seed';
import { parseSites, readSites } from './sites';
import { UsageError } from './usage-error';

const now = Date.parse('2026-11-26T10:00:00+08:00');

test('an empty site is filled with the weeks before now, once', async () => {
  const [site] = await readSites(undefined);
  if (!site) throw new Error('There is an example site.');
  const store = createMemoryStore();
  await seed({ store, site, now });
  const cases = await store.cases.list(site.id, { limit: 100 });
  expect(new Set(cases.map(({ status }) => status)).size).toBeGreaterThan(6);
  expect(cases.every(({ facts }) => Date.parse(facts.submittedAt) < now)).toBe(true);
  expect(cases.map(({ facts }) => facts.id)).toEqual(
    [...cases].map(({ facts }) => facts.id).sort((a, b) => (a < b ? 1 : -1)),
  );
  expect(await store.applications.list(site.id, { limit: 100 })).toHaveLength(6);
  await expect(seed({ store, site, now })).rejects.toThrow('example has cases already.');
});

test('a site that lacks what the stories name is told so, and stays empty', async () => {
  const name = { 'zh-CN': '示例县', en: 'Example County' };
  const given = { id: 'small', name, phone: '12345', departments: [], categories: [{ path: '其他', name }] };
  const [site] = parseSites(JSON.stringify({ sites: [given] }), 'sites.json');
  if (!site) throw new Error('It was given one.');
  const store = createMemoryStore();
  const seeding = seed({ store, site, now });
  await expect(seeding).rejects.toThrow(UsageError);
  await expect(seeding).rejects.toThrow('department nr, ');
  expect(await store.position('small')).toBe(0);
});
