import { expect, test } from 'vitest';
import { localeOf } from './locale-of';

test('a widget speaks its own locale, else the nearest lang around it, shadow trees crossed', () => {
  const host = document.createElement('div');
  host.lang = 'en-GB';
  const inner = document.createElement('p');
  host.attachShadow({ mode: 'open' }).append(inner);
  expect(localeOf(inner, undefined)).toBe('en');
  expect(localeOf(inner, 'zh-CN')).toBe('zh-CN');
  expect(localeOf(inner, 'fr')).toBe('en');
});

test('with no lang anywhere it is Chinese', () => {
  expect(localeOf(document.createElement('p'), undefined)).toBe('zh-CN');
});
