import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pause, resume, setDeadline } from './deadline';
import { explain } from './explain';
import { chineseCalendar } from './holidays';
import { DEFAULT_POLICY } from './policy';
import { addDays, atTime } from './time';

const clockwork = { calendar: chineseCalendar, policy: DEFAULT_POLICY };
const beforeHoliday = setDeadline('resolve', '2026-09-30T09:12:00+08:00', clockwork);
const kinds = (days: ReturnType<typeof explain>) => days.map(({ date, kind }) => `${date.slice(5)} ${kind}`);

describe('a deadline explains itself', () => {
  test('day by day over National Day and its make-up day', () => {
    expect(kinds(explain(beforeHoliday, chineseCalendar))).toEqual([
      '09-30 start',
      ...['01', '02', '03', '04', '05', '06', '07'].map((day) => `10-${day} holiday`),
      '10-08 counted',
      '10-09 counted',
      '10-10 make-up',
      '10-11 weekend',
      '10-12 counted',
      '10-13 due',
    ]);
    expect(explain(beforeHoliday, chineseCalendar)[1]?.name).toEqual({
      'zh-CN': '国庆节',
      en: 'National Day',
    });
  });

  test('naming the days a pause took out', () => {
    const stopped = pause(beforeHoliday, { basis: 'awaiting-reporter' }, '2026-10-09T10:00:00+08:00');
    const going = resume(stopped, '2026-10-12T11:00:00+08:00', clockwork);
    expect(kinds(explain(going, chineseCalendar)).slice(8)).toEqual([
      '10-08 counted',
      '10-09 counted',
      '10-10 paused',
      '10-11 weekend',
      '10-12 paused',
      '10-13 counted',
      '10-14 counted',
      '10-15 due',
    ]);
  });

  test('so that the days that count number the limit, wherever it starts', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 365 * 22 }), (offset) => {
        const from = atTime(addDays('2004-01-01', offset), '10:00');
        const deadline = setDeadline('rectify', from, clockwork);
        const counted = explain(deadline, chineseCalendar).filter(({ kind }) =>
          ['counted', 'make-up', 'due'].includes(kind),
        );
        expect(counted).toHaveLength(15);
      }),
    );
  });
});
