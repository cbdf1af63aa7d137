import { describe, expect, test } from 'vitest';
import { SHIPPED_CATALOGUE } from '../../catalogue';
import { DEFAULT_POLICY } from '../../policy';
import { bundleOf, mayBeOwed } from '../bundle';
import { found } from '../catalogue';
import { compare } from '../compare';
import { parseCatalogue } from '../parse-catalogue';
import { minutesOf } from '../promise';

const { departments, materials, items, bundles } = SHIPPED_CATALOGUE;
const minutes = (time: Parameters<typeof minutesOf>[0]) => minutesOf(time, DEFAULT_POLICY.officeHours);
const frozen = (id: string) => {
  const bundle = bundleOf(id, SHIPPED_CATALOGUE);
  if (!bundle) throw new Error(`There is no ${id}.`);
  return bundle;
};

test('the shipped catalogue is one a tenant could have written', () => {
  expect(parseCatalogue(SHIPPED_CATALOGUE)).toEqual(SHIPPED_CATALOGUE);
});

test('everything listed is used, and named in both languages', () => {
  const used = new Set([
    ...items.flatMap((item) => [item.result, ...item.materials.map(({ material }) => material)]),
    ...bundles.flatMap(({ combined }) => combined.map(({ form }) => form)),
  ]);
  expect(materials.filter(({ id }) => !used.has(id))).toEqual([]);
  expect(departments.filter(({ id }) => !items.some(({ department }) => department === id))).toEqual([]);
  expect(items.filter(({ id }) => !bundles.some((b) => b.items.some(({ item }) => item === id)))).toEqual([]);
  const texts = [...departments, ...materials, ...items, ...bundles].map(({ name }) => name);
  for (const text of [...texts, ...bundles.map(({ summary }) => summary)]) {
    expect(text['zh-CN']).toMatch(/\p{Script=Han}/u);
    expect(text.en).toMatch(/^[\x20-\x7e]+$/);
  }
});

test('no office promises more than the law allows, and none takes longer inside a bundle', () => {
  for (const { within, statutoryDays, id } of items)
    if (statutoryDays !== undefined)
      expect(minutes(within), id).toBeLessThanOrEqual(minutes({ days: statutoryDays }));
  for (const bundle of bundles)
    for (const { item, within } of bundle.items)
      expect(minutes(within), item).toBeLessThanOrEqual(minutes(found(items, item).within));
});

describe.each(bundles.map(({ id }) => id))('%s', (id) => {
  const bundle = frozen(id);

  test('can be applied for: every item has its office and every material its name', () => {
    for (const item of bundle.items) expect(departments).toContainEqual(item.department);
    const needed = bundle.items.flatMap(({ needs, result }) => [
      result,
      ...needs.map(({ material }) => material),
    ]);
    const named = bundle.materials.map((material) => material.id);
    expect(named).toEqual(expect.arrayContaining([...needed, ...bundle.asked]));
  });

  test('asks for nothing twice, and for nothing its own offices issue', () => {
    expect(new Set(bundle.asked).size).toBe(bundle.asked.length);
    expect(bundle.asked.filter((material) => bundle.items.some(({ result }) => result === material))).toEqual(
      [],
    );
  });

  test('costs less than its items one by one', () => {
    const { oneByOne, asBundle } = compare(id, SHIPPED_CATALOGUE, DEFAULT_POLICY);
    for (const what of ['steps', 'materials', 'visits', 'days'] as const)
      expect(asBundle[what], what).toBeLessThan(oneByOne[what]);
  });
});

test('what may be owed for a while', () => {
  const owed = (id: string) => frozen(id).asked.filter((material) => mayBeOwed(material, frozen(id)));
  expect(Object.fromEntries(bundles.map(({ id }) => [id, owed(id)]))).toEqual({
    'company-startup': [],
    'sole-trader': [],
    'utility-hookup': [],
    'construction-permit': ['supervision-contract', 'team', 'funds-commitment', 'wage-guarantee'],
    'joint-acceptance': ['archive-index', 'warranty'],
    'handover-certificate': [],
  });
});
