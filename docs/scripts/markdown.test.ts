import { expect, test } from 'vitest';
import { code, json, plain, table } from './markdown';

test('text cannot become markup, a template or a table cell', () => {
  expect(plain('<b> & {{ x }} | y\nz')).toBe('&lt;b> &amp; &#123;&#123; x }} \\| y z');
  expect(code("'auto' | 'dark'")).toBe("`'auto' \\| 'dark'`");
});

test('a table without rows is nothing', () => {
  expect(table(['a'], [])).toBe('');
  expect(table(['a', 'b'], [['1', '2']])).toBe('| a | b |\n| --- | --- |\n| 1 | 2 |');
});

test('JSON stays JSON, on one line where it fits', () => {
  const value = {
    day: { date: '2026-10-09', kind: 'due' },
    none: [],
    long: ['x'.repeat(50), 'y'.repeat(50)],
  };
  expect(JSON.parse(json(value))).toEqual(value);
  expect(json(value).split('\n')).toHaveLength(8);
  expect(json(value)).toContain('\n  "day": { "date": "2026-10-09", "kind": "due" },\n');
});
