import { expect, test } from 'vitest';
import { colourOf, contrastOf, hexOf, readable } from './contrast';

const of = (hex: string) => colourOf(hex) ?? [0, 0, 0];

test.each([
  ['#000000', '#ffffff', 21],
  ['#ffffff', '#ffffff', 1],
  ['#767676', '#ffffff', 4.54],
  ['#0b4a8f', '#ffffff', 8.82],
])('%s and %s have %d to 1', (a, b, contrast) => {
  expect(contrastOf(of(a), of(b))).toBeCloseTo(contrast, 1);
  expect(contrastOf(of(b), of(a))).toBe(contrastOf(of(a), of(b)));
});

test.each([
  ['one that passes is left alone', '#0b4a8f', ['#ffffff'], '#0b4a8f'],
  ['a pale one on white is darkened', '#ffcd38', ['#ffffff'], '#8f731f'],
  ['a deep one on black is lightened', '#0b4a8f', ['#17181a'], '#5984b3'],
  ['white on yellow becomes dark', '#ffffff', ['#ffcd38'], '#575757'],
  ['both grounds count', '#777777', ['#ffffff', '#dddddd'], '#5f5f5f'],
  ['where no colour passes on both, the first counts', '#777777', ['#ffffff', '#000000'], '#757575'],
])('%s', (_, colour, grounds, expected) => {
  const found = readable(of(colour), grounds.map(of), 4.5);
  expect(contrastOf(found, of(grounds[0] ?? ''))).toBeGreaterThanOrEqual(4.5);
  expect(hexOf(found)).toBe(expected);
});

test('only a whole colour is taken for one', () => {
  expect(colourOf('#0b4a8f')).toEqual([11, 74, 143]);
  for (const other of ['', 'red', '#fff', 'rgba(0, 0, 0, 0.5)', 'oklch(0.5 0.1 20)']) {
    expect(colourOf(other)).toBeUndefined();
  }
});
