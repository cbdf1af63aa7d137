import type { CaseCommandInput } from '../case/command';
import type { CaseCommandType, COMMAND_GIVERS } from '../case/transitions';

/** The commands that people give; the rest are timers'. */
type Given = {
  [C in CaseCommandType]: (typeof COMMAND_GIVERS)[C] extends readonly ['system'] ? never : C;
}[CaseCommandType];

/** One well-formed example of every command a person may give: complete by type. */
export const EXAMPLES = {
  accept: { type: 'accept' },
  decline: { type: 'decline', reason: '不属受理范围' },
  merge: { type: 'merge', into: '7K3M9Q2C4D5EXW89' },
  split: { type: 'split', reason: '并非同一件事' },
  assign: {
    type: 'assign',
    tasks: [
      { department: 'nr', role: 'lead', title: '规划核实' },
      { department: 'hc', role: 'support', title: '消防验收', days: 2 },
    ],
  },
  reassign: { type: 'reassign', task: 't1', department: 'urban', reason: '职责调整' },
  decompose: { type: 'decompose', tasks: [{ department: 'urban', title: '围挡清理' }] },
  sign: { type: 'sign' },
  'return-task': { type: 'return-task', reason: '不属本单位职责' },
  progress: { type: 'progress', note: '正在办理' },
  'finish-task': { type: 'finish-task', result: '已完成' },
  'request-info': { type: 'request-info', question: '请补充材料' },
  'supply-info': { type: 'supply-info', text: '已补充' },
  'request-extension': { type: 'request-extension', reason: '需要现场测绘' },
  'grant-extension': { type: 'grant-extension' },
  'refuse-extension': { type: 'refuse-extension', reason: '可按期办结' },
  'answer-extension': { type: 'answer-extension', agree: true },
  resolve: { type: 'resolve', answer: '已办结' },
  'follow-up': { type: 'follow-up', outcome: 'unreached' },
  rate: { type: 'rate', rating: { level: 'dissatisfied', comment: '没办好' } },
  'verify-rating': { type: 'verify-rating', finding: 'valid', note: '情况属实' },
  'appeal-rating': { type: 'appeal-rating', round: 1, reason: '评价对象有误' },
  'decide-appeal': { type: 'decide-appeal', round: 1, upheld: true, note: '申诉成立' },
  close: { type: 'close' },
  reopen: { type: 'reopen', reason: '抽查' },
  withdraw: { type: 'withdraw' },
  urge: { type: 'urge' },
  supervise: { type: 'supervise', reason: '涉及重点项目' },
  'lift-supervision': { type: 'lift-supervision', note: '已核实整改到位' },
  confirm: { type: 'confirm', proposal: 9 },
  'send-back': { type: 'send-back', proposal: 9, note: '请补充整改照片' },
  'take-back': { type: 'take-back', proposal: 9 },
  'mark-key': { type: 'mark-key', reason: '历史遗留问题' },
  'form-task-force': {
    type: 'form-task-force',
    reason: '涉及多个部门',
    lead: '副区长',
    problems: [
      { title: '土地分割', department: 'nr' },
      { title: '消防验收', department: 'hc' },
    ],
  },
  milestone: { type: 'milestone', text: '土地分割已完成', solved: 'p1' },
  'correct-deadline': { type: 'correct-deadline', reason: '放假安排调整' },
} as const satisfies { [C in Given]: CaseCommandInput & { type: C } };

/** The examples, and others that lead elsewhere. */
export const VARIANTS: readonly CaseCommandInput[] = [
  ...Object.values(EXAMPLES),
  { type: 'assign', tasks: [{ department: 'nr', role: 'lead', title: '规划核实' }] },
  { type: 'reassign', task: 't2', department: 'hc', reason: '请继续办理' },
  { type: 'rate', rating: { level: 'satisfied' } },
  { type: 'follow-up', outcome: 'solved' },
  { type: 'follow-up', outcome: 'unsolved', note: '仍未通水' },
  { type: 'answer-extension', agree: false },
  { type: 'milestone', text: '消防验收已通过', solved: 'p2' },
  { type: 'milestone', text: '召开协调会' },
  { type: 'decide-appeal', round: 1, upheld: false, note: '申诉不成立' },
];
