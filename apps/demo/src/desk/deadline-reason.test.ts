import type { DeadlineView } from '@wuyou/domain';
import { expect, test } from 'vitest';
import { reasonOf } from './deadline-reason';

const day = (date: string, kind: DeadlineView['days'][number]['kind'], zh?: string, en?: string) => ({
  date,
  kind,
  ...(zh && en && { name: { 'zh-CN': zh, en } }),
});
const days = [
  day('2026-09-30', 'start'),
  day('2026-10-01', 'holiday', '国庆节', 'National Day'),
  day('2026-10-02', 'holiday', '国庆节', 'National Day'),
  day('2026-10-03', 'holiday', '国庆节', 'National Day'),
  day('2026-10-08', 'counted'),
  day('2026-10-09', 'paused'),
  day('2026-10-10', 'make-up', '国庆节', 'National Day'),
  day('2026-10-11', 'weekend'),
  day('2026-10-13', 'due'),
];

test('neighbouring holidays are one reason, and ordinary days none', () => {
  expect(reasonOf({ days }, 'zh-CN')).toBe(
    '起算日 9月30日不计；国庆节 10月1日–10月3日不计；10月10日补班计入；暂停 1 个工作日',
  );
});

test('the same in English', () => {
  expect(reasonOf({ days }, 'en')).toBe(
    '30 Sept, the starting day, is not counted; National Day, 1 Oct–3 Oct, is not counted; ' +
      '10 Oct, a make-up day, counts; paused for 1 working day',
  );
});
