import { expect, test } from 'vitest';
import { pickLocale } from './locale';

test('the first language we have wins, by weight', () => {
  expect(pickLocale('en-GB,en;q=0.9,zh;q=0.8')).toBe('en');
  expect(pickLocale('zh;q=0.5, en;q=0.7')).toBe('en');
  expect(pickLocale('fr, zh-TW;q=0.9')).toBe('zh-CN');
  expect(pickLocale('en;q=0, zh')).toBe('zh-CN');
});

test('without one, Chinese', () => {
  for (const accepted of [undefined, null, '', 'fr', '*', ';;q=']) expect(pickLocale(accepted)).toBe('zh-CN');
});
