import { expect, test } from 'vitest';
import { TIANYUAN } from '../testing/world';
import { categoryOf, serviceCodeOf } from './service-code';

const name = (en: string) => ({ 'zh-CN': '示例', en });
const category = (path: string, en: string) => ({ path, name: name(en), keywords: [] });
const tenant = {
  ...TIANYUAN,
  categories: [
    category('城乡建设/工程建设审批', 'Construction permits & more'),
    category('城乡建设/其他', 'Other'),
    category('其他', 'Other'),
    category('roads/pothole', '坑洞'),
  ],
};

test('a code is plain ASCII that needs no escaping, readable, and its own for each path', () => {
  const codes = tenant.categories.map(({ path }) => serviceCodeOf(path, tenant));
  for (const code of codes) expect(encodeURIComponent(code)).toBe(code);
  expect(codes[0]).toMatch(/^construction-permits-more-[0-9a-f]{8}$/);
  expect(new Set(codes).size).toBe(codes.length);
});

test('a code leads back to its category, also when the English name was changed or is missing', () => {
  for (const one of tenant.categories) {
    expect(categoryOf(serviceCodeOf(one.path, tenant), tenant)).toBe(one);
    const renamed = { ...tenant, categories: [{ ...one, name: name('Renamed since') }] };
    expect(categoryOf(serviceCodeOf(one.path, tenant), renamed)?.path).toBe(one.path);
  }
});

test('a category that is no longer listed keeps a code, which leads nowhere', () => {
  const code = serviceCodeOf('已撤销/类别', tenant);
  expect(code).toMatch(/^[0-9a-f]{8}$/);
  expect(categoryOf(code, tenant)).toBeUndefined();
});

test('what is no code leads nowhere', () => {
  for (const code of ['', '城乡建设/工程建设审批', 'construction', '__proto__', '00000000'])
    expect(categoryOf(code, tenant)).toBeUndefined();
});
