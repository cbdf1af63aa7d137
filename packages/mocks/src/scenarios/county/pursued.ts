import { company, type Day, department, type Story, step } from '../story';

const ACCEPTANCE = '新厂房联合验收受阻';

/** 早餐会上提出，挂号督办，成立专班，三个子问题已解决两个。 */
export const taskForce = (day: Day): Story => ({
  at: day(8, '08:40'),
  by: 'desk',
  report: {
    channel: 'breakfast-meeting',
    category: '城乡建设/工程建设审批',
    title: ACCEPTANCE,
    details: '6 号、8 号厂房已建成，因 2016 年土地分割未办证，联合验收卡在规划核实。',
    reporter: company('示例装备集团', '示例十一', '13800000011'),
  },
  steps: [
    step(day(8, '09:10'), 'desk', { type: 'accept' }),
    step(day(8, '09:30'), 'desk', {
      type: 'assign',
      tasks: [
        { department: 'nr', role: 'lead', title: '规划核实补正' },
        { department: 'admin', role: 'support', title: '土地分割登记' },
        { department: 'hc', role: 'support', title: '消防验收' },
      ],
    }),
    step(day(8, '10:20'), department('nr'), { type: 'sign' }),
    step(day(8, '11:00'), department('hc'), { type: 'sign' }),
    step(day(7, '09:00'), department('admin'), { type: 'sign' }),
    step(day(7, '10:00'), 'supervisor', { type: 'supervise', reason: '涉及历史遗留问题，影响企业投产' }),
    step(day(7, '16:00'), department('nr'), {
      type: 'progress',
      note: '已调出 2016 年供地档案，与企业当面核对。',
      contacted: true,
    }),
    step(day(6, '10:00'), 'supervisor', {
      type: 'form-task-force',
      reason: '三个部门的问题互为前提，须一并解决',
      lead: '副区长',
      problems: [
        { title: '补办土地分割手续', department: 'nr' },
        { title: '核发不动产证', department: 'admin' },
        { title: '消防设施整改复验', department: 'hc' },
      ],
    }),
    step(day(5, '09:30'), department('nr'), {
      type: 'request-extension',
      reason: '土地分割须公示 5 个工作日',
    }),
    step(day(5, '10:00'), 'desk', { type: 'grant-extension' }),
    step(day(5, '11:00'), 'desk', { type: 'answer-extension', agree: true }),
    step(day(2, '15:00'), 'supervisor', {
      type: 'milestone',
      text: '土地分割公示期满，手续已补办。',
      solved: 'p1',
    }),
    step(day(1, '15:20'), department('hc'), { type: 'finish-task', result: '消防设施整改完毕，复验合格。' }),
    step(day(1, '15:40'), 'supervisor', { type: 'milestone', text: '消防复验合格。', solved: 'p3' }),
  ],
});

/** 同一园区的另一家企业后来反映同一件事，并入上一件。 */
export const merged = (day: Day): Story => ({
  at: day(4, '14:00'),
  by: 'reporter',
  report: {
    channel: 'portal',
    category: '城乡建设/工程建设审批',
    title: '园区厂房规划核实办不下来',
    details: '同一地块的 7 号厂房，也卡在规划核实这一步。',
    reporter: company('示例精工有限公司', '示例十二', '13800000012'),
  },
  steps: [
    step(day(4, '15:00'), 'desk', (codeOf) => ({
      type: 'merge',
      into: codeOf(ACCEPTANCE),
      note: '与早餐会诉求同一地块、同一原因',
    })),
  ],
});

/** 申请延期，等企业答复。 */
export const extensionOffered = (day: Day): Story => ({
  at: day(4, '10:00'),
  by: 'desk',
  report: {
    channel: 'wechat-group',
    category: '城乡建设/城市建设和市政管理/公共汽车',
    title: '园区西门没有公交站，员工上下班不便',
    details: '西门外 1.5 公里内没有公交站，请在园区西门增设一站。',
    reporter: company('示例传动有限公司', '示例十三', '13800000013'),
  },
  steps: [
    step(day(4, '10:30'), 'desk', { type: 'accept' }),
    step(day(4, '10:40'), 'desk', {
      type: 'assign',
      tasks: [{ department: 'traffic', role: 'lead', title: '增设公交站点' }],
    }),
    step(day(4, '14:00'), department('traffic'), { type: 'sign' }),
    step(day(3, '11:00'), department('traffic'), {
      type: 'progress',
      note: '已到现场踏勘，初定站点位置。',
      contacted: true,
    }),
    step(day(1, '15:00'), department('traffic'), {
      type: 'request-extension',
      reason: '站点须与公交公司下周调整的线路一并设置',
    }),
    step(day(1, '16:00'), 'desk', { type: 'grant-extension' }),
  ],
});
