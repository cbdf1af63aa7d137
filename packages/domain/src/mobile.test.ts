import { expect, test } from 'vitest';
import { parseMobile } from './mobile';

test('a mobile number is read however it is written', () => {
  for (const typed of [
    '13800000000',
    '138 0000 0000',
    '+86 138-0000-0000',
    '１３８００００００００',
    '0086 13800000000',
  ]) {
    expect(parseMobile(typed), typed).toBe('13800000000');
  }
});

test('anything else is none', () => {
  for (const typed of ['', '1380000000', '138000000000', '12800000000', '0731-12345678', '+1 13800000000']) {
    expect(parseMobile(typed), typed).toBeUndefined();
  }
});
