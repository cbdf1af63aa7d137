import { company, type Day, department, type Story, step } from '../story';

/** 闭环，第一轮差评。 */
export const badFirstRound = (day: Day): Story => ({
  at: day(28, '08:20'),
  by: 'desk',
  report: {
    channel: 'breakfast-meeting',
    category: '城乡建设/工程建设审批',
    title: '新厂房因历史原因卡在联合验收',
    details: '厂房去年底完工，早年的规划核实手续不全，联合验收一直办不下来，产线无法投产。',
    place: '天元区示例路 18 号',
    reporter: company('示例装备集团', '示例一', '13800000001'),
  },
  steps: [
    step(day(28, '10:05'), 'desk', { type: 'accept' }),
    step(day(28, '10:30'), 'desk', {
      type: 'assign',
      tasks: [
        { department: 'nr', role: 'lead', title: '补办规划核实' },
        { department: 'hc', role: 'support', title: '联合验收' },
      ],
    }),
    step(day(28, '14:10'), department('nr'), { type: 'sign' }),
    step(day(28, '15:00'), department('hc'), { type: 'sign' }),
    step(day(27, '09:40'), department('nr'), {
      type: 'progress',
      note: '已与企业联系，约定明天到现场查看。',
      contacted: true,
    }),
    step(day(25, '16:00'), department('hc'), {
      type: 'finish-task',
      result: '验收资料已齐，待规划核实意见。',
    }),
    step(day(24, '11:20'), department('nr'), {
      type: 'resolve',
      answer: '贵公司厂房的规划核实需先完成历史手续认定，请按清单准备材料后再申请。',
    }),
    step(day(23, '09:10'), 'reporter', {
      type: 'rate',
      rating: { level: 'dissatisfied', tags: ['unsolved'], comment: '只给了一张清单，验收还是办不了。' },
    }),
    step(day(22, '10:00'), department('nr'), {
      type: 'progress',
      note: '成立专班，区自然资源局与区住建局到企业现场办公，逐项认定历史手续。',
      contacted: true,
    }),
    step(day(12, '15:30'), department('nr'), {
      type: 'resolve',
      answer:
        '历史手续已认定，规划核实意见书已出具；联合验收于昨天通过，竣工验收备案同日办结，证书已送到贵公司。',
    }),
    step(day(11, '10:00'), 'desk', {
      type: 'follow-up',
      outcome: 'solved',
      note: '企业确认产线已开始安装。',
    }),
    step(day(11, '16:40'), 'reporter', {
      type: 'rate',
      rating: { level: 'very-satisfied', tags: ['contacted-first'], comment: '专班来了以后很快。' },
    }),
  ],
});

/** 已办结，等评价。 */
export const answered = (day: Day): Story => ({
  at: day(7, '10:12'),
  by: 'desk',
  report: {
    channel: 'wechat-group',
    category: '经济管理/宏观调控/产业行业政策',
    title: '新风机需要就近的试验场地',
    details: '磁悬浮风机样机已下线，需要在真实工况下连续运行一个月，外地场地运费高、周期长。',
    reporter: company('示例传动科技', '示例二', '13800000002'),
  },
  steps: [
    step(day(7, '10:40'), 'desk', { type: 'accept' }),
    step(day(7, '11:00'), 'desk', {
      type: 'assign',
      tasks: [{ department: 'water', role: 'lead', title: '在污水处理厂提供试验位置' }],
    }),
    step(day(7, '15:20'), department('water'), { type: 'sign' }),
    step(day(6, '09:30'), department('water'), {
      type: 'progress',
      note: '已联系企业，核对风机参数与安装尺寸。',
      contacted: true,
    }),
    step(day(3, '14:00'), department('water'), {
      type: 'progress',
      note: '现场已腾出 2 号曝气池旁的位置，电源接好。',
    }),
    step(day(2, '16:05'), department('water'), {
      type: 'resolve',
      answer:
        '示例污水处理厂同意提供 2 号曝气池试运行一个月，场地与用电免费，联系人已与贵公司对接，下周一即可进场。',
    }),
  ],
});

/** 不予受理。 */
export const declined = (day: Day): Story => ({
  at: day(5, '14:40'),
  by: 'reporter',
  report: {
    channel: 'portal',
    category: '经济管理/金融财税/集资融资',
    title: '与供货商的合同欠款纠纷',
    reporter: { kind: 'citizen', contact: { name: '示例七', mobile: '13800000007' } },
  },
  steps: [
    step(day(5, '16:10'), 'desk', {
      type: 'decline',
      reason: '属于民事合同纠纷，不在受理范围，宜通过调解或诉讼解决。',
      referTo: '天元区人民调解委员会，或拨打 12348 法律援助热线',
    }),
  ],
});
