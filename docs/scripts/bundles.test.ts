import { LOCALES } from '@wuyou/domain';
import { SHIPPED_CATALOGUE } from '@wuyou/domain/catalogue';
import { expect, test } from 'vitest';
import { bundlesPage, change } from './bundles';

test('a change shows both figures and what is saved', () => {
  expect(change(6, 1)).toBe('6 → 1 (−83%)');
  expect(change(7, 0)).toBe('7 → 0 (−100%)');
  expect(change(3, 30 / 420)).toBe('3 → 0.07 (−98%)');
  expect(change(2, 2)).toBe('2 → 2');
  expect(change(0, 0)).toBe('0 → 0');
});

test.each(LOCALES)('the page in %s has every bundle, item and material asked for', (locale) => {
  const page = bundlesPage(locale);
  for (const { id, name, items, materials } of SHIPPED_CATALOGUE.bundles) {
    expect(page).toContain(`[${name[locale]}](#${id})`);
    const [, section = ''] = page.split(`{#${id}}`);
    const [own = ''] = section.split('\n## ');
    for (const { item } of items) {
      const known = SHIPPED_CATALOGUE.items.find((entry) => entry.id === item);
      expect(own).toContain(`| ${known?.name[locale]} |`);
    }
    for (const material of materials) {
      const known = SHIPPED_CATALOGUE.materials.find((entry) => entry.id === material);
      expect(own).toContain(`| ${known?.name[locale]} |`);
    }
  }
});

test('tells of a company what the city says of it', () => {
  const page = bundlesPage('en');
  expect(page).toContain(
    '| [Starting a company](#company-startup) | 6 → 1 (−83%) | 22 → 5 (−77%) | 8 → 1 (−88%) | 8 → 0.5 (−94%) |',
  );
  expect(page).toContain('**Assumed** are most steps');
  expect(page).toContain('Critical path: Registration of a company → ');
});

test('says what may follow, what replaces what, what is handed on and what is shared', () => {
  const page = bundlesPage('zh-CN');
  expect(page).toContain('| 农民工工资保证金存储凭证 | 您提交，可容缺后补 |');
  expect(page).toContain(
    '| 总平面图及管线综合图 | 您提交，代替：施工路段交通组织与道路修复方案、绿地恢复方案 |',
  );
  expect(page).toContain('| 印章备案凭证 | 办结后直接流转：公章刻制备案 |');
  expect(page).toContain('| 建设工程规划许可证 | 部门共享，不用提交 |');
});
