import { type Day, type Story, step } from '../story';

/** 已交办，未签收。 */
export const unsigned = (day: Day): Story => ({
  at: day(2, '17:20'),
  by: 'desk',
  report: {
    channel: 'mayor-hotline',
    category: '城乡建设/城市建设和市政管理/城市公共设施',
    title: '厂区门口道路雨后积水',
    place: '天元区示例大道与示例二路路口',
    reporter: { kind: 'citizen', contact: { name: '示例六', mobile: '13800000006' } },
  },
  steps: [
    step(day(1, '09:30'), 'desk', { type: 'accept' }),
    step(day(1, '09:50'), 'desk', {
      type: 'assign',
      tasks: [
        { department: 'urban', role: 'lead', title: '疏通雨水口' },
        { department: 'water', role: 'support', title: '检查雨水管网' },
      ],
    }),
  ],
});

/** 已受理，待交办。 */
export const accepted = (day: Day): Story => ({
  at: day(1, '10:30'),
  by: 'desk',
  report: {
    channel: 'process-walk',
    category: '城乡建设/工程建设审批',
    title: '办施工许可，同一份材料交了三次',
    details: '走流程发现：营业执照在立项、图审、施工许可三个环节各交一次。',
    reporter: { kind: 'anonymous' },
  },
  steps: [step(day(1, '11:00'), 'desk', { type: 'accept' })],
});

/** 刚提交。 */
export const fresh = (day: Day): Story => ({
  at: day(1, '16:45'),
  by: 'desk',
  report: {
    channel: 'mayor-hotline',
    category: '卫生计生/食品药品监管/保健品化妆品管理',
    title: '七旬老人买的保健品想查真假',
    details: '72 岁，子女不在身边，想知道包装上的批准文号是不是真的。',
    reporter: { kind: 'citizen', contact: { name: '示例八', mobile: '13800000008' } },
  },
  steps: [],
});
