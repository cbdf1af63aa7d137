import { expect, test } from 'vitest';
import { formatDay, formatDue, formatMoment, formatTime, partsOf } from './format-date';

const due = '2026-10-13T17:00:00+08:00';

test('a due date names its weekday in both languages', () => {
  expect(formatDue(due, 'zh-CN')).toBe('10月13日（周二）17:00');
  expect(formatDue(due, 'en')).toBe('Tue 13 Oct, 17:00');
});

test('a moment is shown in Beijing time, whatever offset it is written with', () => {
  expect(formatMoment('2026-10-09T08:05:00Z', 'zh-CN')).toBe('10月9日 16:05');
  expect(formatMoment('2026-10-09T08:05:00Z', 'en')).toBe('9 Oct, 16:05');
  expect(formatTime('2026-10-08T16:30:00Z', 'en')).toBe('00:30');
});

test('the year is said only where it is another one', () => {
  expect(formatDue('2027-01-04T17:00:00+08:00', 'zh-CN', due)).toBe('2027年1月4日（周一）17:00');
  expect(formatMoment('2027-01-04T17:00:00+08:00', 'en', due)).toBe('4 Jan 2027, 17:00');
});

test('a day far off has its year', () => {
  expect(formatDay('2031-10-07', 'zh-CN')).toBe('2031年10月7日');
  expect(formatDay('2031-10-07', 'en')).toBe('7 Oct 2031');
});

test('every day and month is named as the browser would', () => {
  for (const [locale, tag] of [
    ['zh-CN', 'zh-CN'],
    ['en', 'en-US'],
  ] as const)
    for (const width of ['short', 'long'] as const) {
      const month = locale === 'en' ? width : 'numeric';
      const format = new Intl.DateTimeFormat(tag, { timeZone: 'Asia/Shanghai', weekday: width, month });
      for (let step = 0; step < 12; step += 1) {
        const at = Date.UTC(2026, step, 1 + step * 2, 15 + step);
        const { weekday, month } = partsOf(new Date(at).toISOString(), locale, width);
        const theirs = format.formatToParts(at);
        for (const [type, ours] of Object.entries({ weekday, month }))
          expect(ours).toBe(theirs.find((part) => part.type === type)?.value.replace('月', ''));
      }
    }
});
