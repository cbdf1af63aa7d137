import { createEngine, createMemoryStore } from '@wuyou/engine';
import { expect, test } from 'vitest';
import { parseSites, readSites } from './sites';

const name = { 'zh-CN': '示例', en: 'Example' };
const SITE = {
  id: '430211',
  name,
  phone: '12345',
  departments: [],
  categories: [{ path: '其他', name }],
};
const parsed = (...sites: object[]) => parseSites(JSON.stringify({ sites }), 'sites.json');

test('without a file an example is served, with what can be applied for', async () => {
  const [site, ...others] = await readSites(undefined);
  expect(others).toEqual([]);
  expect(site?.approvals?.catalogue.bundles.length).toBeGreaterThan(0);
  const start = () =>
    createEngine({
      store: createMemoryStore(),
      clock: () => 0,
      ids: { uuid: () => '', receiptCode: () => '' },
      tenants: site ? [site] : [],
      authenticate: () => undefined,
    });
  expect(start, 'the engine takes it').not.toThrow();
});

test('a site needs little, and takes the bundles that come along', () => {
  const [site] = parsed({ ...SITE, approvals: { catalogue: 'shipped', category: '其他' } });
  expect(site).toMatchObject({ id: '430211', anonymousAllowed: true, categories: [{ keywords: [] }] });
  expect(site?.approvals?.catalogue.bundles.map(({ id }) => id)).toContain('utility-hookup');
});

test('what is wrong is named by its path', () => {
  expect(() => parsed({ ...SITE, phone: '', colour: 'red' })).toThrow(
    /sites\.json is wrong\.\n.*\/sites\/0\/phone/s,
  );
  expect(() => parsed({ ...SITE, colour: 'red' })).toThrow('colour');
  expect(() => parsed(SITE, SITE)).toThrow('sites.json has the site 430211 twice.');
  expect(() => parseSites('{', 'sites.json')).toThrow('sites.json is no JSON');
});

test('a file that is not there says so', async () => {
  await expect(readSites('/no/such/file.json')).rejects.toThrow(
    'WUYOU_SITES names /no/such/file.json, which cannot be read',
  );
});
