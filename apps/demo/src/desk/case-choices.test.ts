import type { DeskCaseView } from '@wuyou/domain';
import { expect, test } from 'vitest';
import { caseChoices } from './case-choices';

const department = { id: 'nr', name: { 'zh-CN': '区自然资源局', en: 'Natural Resources Bureau' } };
const problem = { department, title: '土地分割' };
const view = {
  tasks: [
    { id: 't1', department, title: '规划核实', state: 'returned' },
    { id: 't2', department, title: '质量核查', state: 'finished' },
  ],
  taskForce: {
    problems: [
      { id: 'p1', ...problem, solvedAt: '2026-10-09T16:05:00+08:00' },
      { id: 'p2', ...problem },
    ],
  },
  ratings: [
    { round: 1, level: 'dissatisfied' },
    { round: 2, level: 'very-dissatisfied' },
    { round: 3, level: 'satisfied' },
  ],
  appeals: [{ round: 1, state: 'pending' }],
} as unknown as DeskCaseView;
const offered = (name: string, command: string) => caseChoices(name, { command, view, locale: 'zh-CN' });

test('only what a command may act on is offered', () => {
  expect(offered('task', 'reassign')).toEqual([
    { value: 't1', name: '规划核实 — 区自然资源局 · 已退回，待转派' },
  ]);
  expect(offered('solved', 'milestone').map(({ value }) => value)).toEqual(['p2']);
});

test('a rating is appealed once, and an appeal decided while it waits', () => {
  expect(offered('round', 'appeal-rating')).toEqual([{ value: '2', name: '第 2 轮：非常不满意' }]);
  expect(offered('round', 'decide-appeal')).toEqual([{ value: '1', name: '第 1 轮：不满意' }]);
});
