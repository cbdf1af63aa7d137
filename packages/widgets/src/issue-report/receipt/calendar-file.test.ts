import { expect, test } from 'vitest';
import { calendarFile } from './calendar-file';

const entry = {
  id: '示例-1',
  title: '「新厂房联合验收受阻」承诺办结',
  note: '受理编号末四位 XW8R',
  at: '2026-10-15T17:00:00+08:00',
  madeAt: '2026-10-09T16:05:00+08:00',
};

test('the entry ends at the promised moment, in UTC', () => {
  const file = calendarFile(entry);
  expect(file).toContain('DTSTART:20261015T080000Z\r\nDTEND:20261015T090000Z');
  expect(file).toContain('DTSTAMP:20261009T080500Z');
});

test('commas and line breaks are escaped', () => {
  expect(calendarFile({ ...entry, title: 'one, two\nthree' })).toContain('SUMMARY:one\\, two\\nthree');
});

test('no line is longer than 75 bytes', () => {
  const file = calendarFile({ ...entry, title: '长'.repeat(60) });
  const sizes = file.split('\r\n').map((line) => new TextEncoder().encode(line).length);
  expect(Math.max(...sizes)).toBeLessThanOrEqual(75);
  expect(file.replace(/\r\n /g, '')).toContain('长'.repeat(60));
});
