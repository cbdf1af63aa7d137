import { expect, test } from 'vitest';
import { share } from './figure';

test('a share has its counts beside it and lists each case once, in order', () => {
  const tasks = [
    { id: 'b', done: true },
    { id: 'b', done: true },
    { id: 'a', done: false },
    { id: 'c', done: true },
  ];
  expect(share(tasks, ({ done }) => done)).toEqual({
    value: 0.75,
    numerator: { count: 3, cases: ['b', 'c'] },
    denominator: { count: 4, cases: ['b', 'a', 'c'] },
  });
});

test('there is no rate on an empty set', () => {
  const none = { count: 0, cases: [] };
  expect(share([], () => true)).toEqual({ value: undefined, numerator: none, denominator: none });
});
