import { describe, expect, test } from 'vitest';
import { SHIPPED_CATALOGUE } from '../catalogue';
import { DEFAULT_POLICY } from '../policy';
import { bundleOf } from './bundle';
import type { Catalogue } from './catalogue';
import { compare } from './compare';
import { planOf, promisedTime } from './promise';

const name = { 'zh-CN': '名', en: 'Name' };
const material = (id: string) => ({ id, name, kind: 'document' as const });
const need = (id: string) => ({ material: id, core: true });

/** Two papers in common and one result handed on; a working day has 420 minutes. */
const SMALL: Catalogue = {
  departments: [{ id: 'd', name }],
  materials: ['paper', 'form-a', 'form-b', 'one-form', 'a-result', 'b-result'].map(material),
  items: [
    {
      id: 'a',
      name,
      department: 'd',
      materials: [need('form-a'), need('paper')],
      steps: 3,
      visits: 1,
      statutoryDays: 20,
      within: { days: 2 },
      result: 'a-result',
    },
    {
      id: 'b',
      name,
      department: 'd',
      materials: [need('form-b'), need('paper'), need('a-result')],
      steps: 2,
      visits: 2,
      statutoryDays: 20,
      within: { minutes: 210 },
      result: 'b-result',
    },
  ],
  bundles: [
    {
      id: 'both',
      name,
      summary: name,
      items: [
        { item: 'a', after: [], within: { days: 1 } },
        { item: 'b', after: ['a'], within: { minutes: 105 } },
      ],
      materials: ['one-form', 'paper'],
      combined: [{ form: 'one-form', replaces: ['form-a', 'form-b'] }],
      shared: [],
      steps: 1,
      visits: 0,
    },
  ],
};

test('one by one everything adds up; as a bundle each paper counts once and the longest chain is the time', () => {
  expect(compare('both', SMALL, DEFAULT_POLICY)).toEqual({
    oneByOne: { steps: 5, materials: 5, visits: 3, days: 2.5 },
    asBundle: { steps: 1, materials: 2, visits: 0, days: 1.25 },
  });
});

test('days follow the office hours', () => {
  const officeHours = [{ from: '09:00', to: '12:30' }];
  expect(compare('both', SMALL, { officeHours })).toMatchObject({
    oneByOne: { days: 3 },
    asBundle: { days: 1.5 },
  });
});

test('an unknown bundle cannot be compared', () => {
  expect(() => compare('neither', SMALL, DEFAULT_POLICY)).toThrow('it knows no neither');
});

test('a chain with minutes in it is promised in minutes, and one of days in days', () => {
  const both = bundleOf('both', SMALL);
  if (!both) throw new Error('There is no such bundle.');
  expect(promisedTime(both, DEFAULT_POLICY)).toEqual({ minutes: 525 });
  const first = { ...both, items: both.items.slice(0, 1) };
  expect(promisedTime(first, DEFAULT_POLICY)).toEqual({ days: 1 });
});

/** Steps, materials, visits and working days; before → as a bundle. */
const FIGURES = {
  'company-startup': [[6, 22, 8, 8], [1, 5, 1, 0.5], { minutes: 210 }],
  'sole-trader': [[3, 8, 3, 3], [1, 3, 1, 30 / 420], { minutes: 30 }],
  'utility-hookup': [[15, 31, 7, 31], [2, 2, 0, 1], { days: 1 }],
  'construction-permit': [[13, 24, 5, 18], [3, 7, 1, 2], { days: 2 }],
  'joint-acceptance': [[15, 25, 8, 37], [4, 7, 1, 6], { days: 6 }],
  'handover-certificate': [[11, 28, 7, 16], [2, 4, 1, 3], { days: 3 }],
} as const;

describe('the shipped bundles', () => {
  test('are all in the table', () => {
    expect(Object.keys(FIGURES)).toEqual(SHIPPED_CATALOGUE.bundles.map(({ id }) => id));
  });

  test.each(Object.entries(FIGURES))('%s', (id, [before, after, promised]) => {
    const row = ([steps, materials, visits, days]: readonly number[]) => ({ steps, materials, visits, days });
    expect(compare(id, SHIPPED_CATALOGUE, DEFAULT_POLICY)).toEqual({
      oneByOne: row(before),
      asBundle: row(after),
    });
    const bundle = bundleOf(id, SHIPPED_CATALOGUE);
    expect(bundle && promisedTime(bundle, DEFAULT_POLICY)).toEqual(promised);
  });

  test.each([
    ['company-startup', ['company-registration', 'seals', 'bank-account']],
    ['utility-hookup', ['power']],
    ['construction-permit', ['site-supervision', 'construction-permit']],
  ])('%s takes as long as %j', (id, path) => {
    const bundle = bundleOf(id, SHIPPED_CATALOGUE);
    expect(bundle && planOf(bundle, DEFAULT_POLICY).criticalPath).toEqual(path);
  });
});
