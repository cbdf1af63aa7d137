import { expect, test } from 'vitest';
import { sayDue } from './say-due';

test.each([
  ['2026-10-13T17:00:00+08:00', '10月13日星期二下午 5 点', '5 pm on Tuesday 13 October'],
  ['2026-10-13T09:30:00+08:00', '10月13日星期二上午 9 点 30 分', '9:30 am on Tuesday 13 October'],
  ['2026-10-13T12:05:00+08:00', '10月13日星期二中午 12 点 5 分', '12:05 pm on Tuesday 13 October'],
  ['2026-10-13T00:00:00+08:00', '10月13日星期二凌晨 12 点', '12 am on Tuesday 13 October'],
  ['2026-10-13T20:00:00+08:00', '10月13日星期二晚上 8 点', '8 pm on Tuesday 13 October'],
  ['2026-10-13T16:00:00Z', '10月14日星期三凌晨 12 点', '12 am on Wednesday 14 October'],
])('%s is said as one says it', (instant, zh, en) => {
  expect(sayDue(instant, 'zh-CN')).toBe(zh);
  expect(sayDue(instant, 'en')).toBe(en);
});

test('another year is said', () => {
  const since = '2026-12-28T09:00:00+08:00';
  expect(sayDue('2027-01-05T17:00:00+08:00', 'zh-CN', since)).toBe('2027年1月5日星期二下午 5 点');
  expect(sayDue('2027-01-05T17:00:00+08:00', 'en', since)).toBe('5 pm on Tuesday 5 January 2027');
});
