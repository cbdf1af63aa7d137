import { expect, test } from 'vitest';
import { percentile } from './percentile';

test.each([
  ['an odd number has one in the middle', [9, 1, 5], 50, 5],
  ['of an even number the lower one is the median', [4, 1, 3, 2], 50, 2],
  ['p90 of ten is the ninth', [10, 9, 8, 7, 6, 5, 4, 3, 2, 1], 90, 9],
  ['p90 of eleven is the tenth', [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11], 90, 10],
  ['values are ordered as numbers', [100, 20, 3], 100, 100],
  ['one value is every percentile', [7], 1, 7],
  ['no values have none', [], 50, undefined],
])('nearest rank: %s', (_, values, percent, expected) => {
  expect(percentile(values, percent)).toBe(expected);
});

test('the values keep their order', () => {
  const values = [3, 1, 2];
  percentile(values, 50);
  expect(values).toEqual([3, 1, 2]);
});
