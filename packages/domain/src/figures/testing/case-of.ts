import type { CaseCommandInput } from '../../case/command';
import { accept, assign, given, resolve, type Step, sign } from '../../testing/given';
import type { CaseRecord } from '../case-record';
import { recordOf } from '../record-case';

/** The record of a case after these commands on top of a report on Monday, 7 September 2026, 09:12. */
export function caseOf(id: string, ...steps: (CaseCommandInput | Step)[]): CaseRecord {
  return { ...recordOf(given(...steps)), id };
}

/** A step on another day of September 2026, at 10:00. */
export function on(day: number, command: CaseCommandInput): Step {
  return { command, at: `2026-09-${String(day).padStart(2, '0')}T10:00:00+08:00` };
}

/** Two departments: the lead's task is `t1`, the supporter's `t2`. */
export const assignTwo: CaseCommandInput = {
  type: 'assign',
  tasks: [
    { department: 'nr', role: 'lead', title: '规划核实' },
    { department: 'hc', role: 'support', title: '消防验收' },
  ],
};
export const toHandling = [accept, assign, sign];
export const toResolved = [...toHandling, resolve];
export const called = (outcome: 'solved' | 'unsolved' | 'unreached'): CaseCommandInput => ({
  type: 'follow-up',
  outcome,
  note: '回访记录',
});
/** The round's bad rating is appealed, and the appeal upheld. */
export const appealed: readonly (CaseCommandInput | Step)[] = [
  { type: 'appeal-rating', round: 1, reason: '评价对象有误' },
  { type: 'decide-appeal', round: 1, upheld: true, note: '申诉成立' },
];
