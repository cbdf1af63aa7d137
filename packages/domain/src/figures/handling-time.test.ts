import { expect, test } from 'vitest';
import { chineseCalendar } from '../holidays';
import { resolve } from '../testing/given';
import { handlingTime } from './handling-time';
import { caseOf, on, toHandling, toResolved } from './testing/case-of';

test('handling time counts working days to the first answer; weekends do not count, the make-up Sunday does', () => {
  const answered = (id: string, day: number) => caseOf(id, ...toHandling, on(day, resolve));
  const records = [
    caseOf('same day', ...toResolved),
    answered('9th', 9),
    answered('over a weekend', 14),
    answered('make-up Sunday', 20),
    caseOf('open', ...toHandling),
    caseOf('again', ...toResolved, { type: 'reopen', reason: '抽查' }, on(30, resolve)),
  ];
  expect(handlingTime(records, chineseCalendar)).toEqual({
    median: 2,
    p90: 10,
    measured: { count: 5, cases: ['same day', '9th', 'over a weekend', 'make-up Sunday', 'again'] },
  });
});

test('handling time of no answered case is unknown', () => {
  const none = { median: undefined, p90: undefined, measured: { count: 0, cases: [] } };
  expect(handlingTime([caseOf('open')], chineseCalendar)).toEqual(none);
});
