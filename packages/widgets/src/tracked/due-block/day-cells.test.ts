import { expect, test } from 'vitest';
import { DEADLINE, daysOf } from '../../testing/made-view';
import { dayCells } from './day-cells';

const TODAY = '2026-10-09';
const shape = (...args: Parameters<typeof dayCells>) =>
  dayCells(...args).map(({ kind, label, days }) => `${kind} ${label} ${days}`);

test('holidays are one cell, and start, make-up day, today and due day are named', () => {
  expect(shape(DEADLINE, 'zh-CN', TODAY)).toEqual([
    'start 起算 9/30',
    'rest 休 1–7',
    'used 周四 8',
    'today 今天 9',
    'make-up 补班 10',
    'rest 周日 11',
    'ahead 周一 12',
    'due 到期 13',
  ]);
  expect(shape(DEADLINE, 'en', TODAY).slice(0, 3)).toEqual([
    'start Start 30/9',
    'rest Off 1–7',
    'used Thu 8',
  ]);
});

test('a paused clock marks where it stood, and an overdue one has no today', () => {
  expect(shape({ ...DEADLINE, paused: true }, 'zh-CN', TODAY)).toContain('stood 暂停 9');
  const late = shape({ ...DEADLINE, light: 'red', workingDaysLeft: -1 }, 'zh-CN', TODAY);
  expect(late.filter((cell) => /^(today|ahead)/.test(cell))).toEqual([]);
});

test('working weeks of a long deadline are one cell each, and a very long one has no strip', () => {
  const month = (length: number) =>
    daysOf(
      ...Array.from({ length }, (_, i) => {
        const date = new Date(Date.UTC(2026, 10, 2 + i));
        const kind =
          i === 0 ? 'start' : i === length - 1 ? 'due' : date.getUTCDay() % 6 ? 'counted' : 'weekend';
        return `${date.toISOString().slice(0, 10)} ${kind}`;
      }),
    );
  const long = { ...DEADLINE, limit: { days: 15 }, workingDaysLeft: 15, days: month(22) };
  expect(shape(long, 'zh-CN', '2026-11-02')).toEqual([
    'today 今天 11/2',
    'ahead 4 天 3–6',
    'rest 周末 7–8',
    'ahead 5 天 9–13',
    'rest 周末 14–15',
    'ahead 5 天 16–20',
    'rest 周末 21–22',
    'due 到期 23',
  ]);
  expect(dayCells({ ...long, days: month(120) }, 'zh-CN', '2026-11-02')).toEqual([]);
  expect(dayCells({ ...long, days: month(1) }, 'zh-CN', '2026-11-02')).toEqual([]);
});
