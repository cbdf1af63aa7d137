import { expect, test } from 'vitest';
import { DEADLINE } from '../testing/made-view';
import { currentDay } from './days';
import { reasonWords } from './reason-words';

const on = (workingDaysLeft: number, today = '1999-12-31') =>
  currentDay({ ...DEADLINE, workingDaysLeft }, today);

test('the day it is follows from the days left, whatever the reader’s clock says', () => {
  expect(on(3)).toBe('2026-10-09');
  expect(on(0)).toBe('2026-10-13');
  expect(on(5)).toBe('2026-09-30');
});

test('on days off the reader’s clock decides which of them it is', () => {
  expect(on(5, '2026-10-04')).toBe('2026-10-04');
  expect(on(2, '2026-10-11')).toBe('2026-10-11');
  expect(on(2, '2026-10-12')).toBe('2026-10-10');
});

test('past the due day none of them is today', () => {
  expect(currentDay({ ...DEADLINE, light: 'red', workingDaysLeft: -1 }, '2026-10-14')).toBeUndefined();
});

test('only what is out of the ordinary is a reason', () => {
  expect(reasonWords(DEADLINE.days, 'zh-CN')).toEqual(['国庆节 7 天不计入', '10月10日（周六）补班计入']);
  expect(reasonWords(DEADLINE.days, 'en')).toEqual([
    'National Day, 7 days, not counted',
    'Sat 10 Oct, a make-up day, counts',
  ]);
  expect(reasonWords(DEADLINE.days.slice(8, 10), 'zh-CN')).toEqual([]);
});
