import { expect, test } from 'vitest';
import { freshness } from './fresh';

const view = (id: string, version: number, light = 'green') => ({ id, version, light });

test('each content passes once, whatever way it came', () => {
  const { admits, any } = freshness<ReturnType<typeof view>>(({ id }) => id);
  expect(any()).toBe(false);
  expect(admits(view('a', 1))).toBe(true);
  expect(admits(view('a', 1))).toBe(false);
  expect(admits(view('a', 2))).toBe(true);
  expect(any()).toBe(true);
});

test('what time changed passes though the version stands', () => {
  const { admits } = freshness<ReturnType<typeof view>>(({ id }) => id);
  admits(view('a', 1));
  expect(admits(view('a', 1, 'amber'))).toBe(true);
});

test('a view never goes back', () => {
  const { admits } = freshness<ReturnType<typeof view>>(({ id }) => id);
  admits(view('a', 3));
  expect(admits(view('a', 2, 'amber'))).toBe(false);
});

test("cases do not stand in each other's way", () => {
  const { admits } = freshness<ReturnType<typeof view>>(({ id }) => id);
  admits(view('a', 3));
  expect(admits(view('b', 1))).toBe(true);
});
