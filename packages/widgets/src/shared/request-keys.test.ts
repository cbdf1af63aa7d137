import { expect, test } from 'vitest';
import { RequestKeys } from './request-keys';

test('a retry of the same content carries the same key', () => {
  const keys = new RequestKeys();
  const first = keys.keyFor({ title: '示例' });
  expect(first).toMatch(/^[0-9a-f-]{36}$/);
  expect(keys.keyFor({ title: '示例' })).toBe(first);
});

test('an edited content, and the same content after an answer, carry new keys', () => {
  const keys = new RequestKeys();
  const first = keys.keyFor({ title: '示例' });
  expect(keys.keyFor({ title: '示例二' })).not.toBe(first);
  const second = keys.keyFor({ title: '示例' });
  keys.spend();
  expect(keys.keyFor({ title: '示例' })).not.toBe(second);
});
