import {
  atTime,
  type CaseCommandInput,
  dateOf,
  type Instant,
  type Reporter,
  type ReportInput,
  type WorkCalendar,
} from '@wuyou/domain';
import type { Step, Story, Teller } from './story';

type Day = (workingDaysAgo: number, time: string) => Instant;

/** Cases of invented companies, after what the city says happened. Times count back from `now` in working days. */
export function county(now: Instant, calendar: WorkCalendar): readonly Story[] {
  const day: Day = (ago, time) => atTime(calendar.addWorkingDays(dateOf(now), -ago), time);
  return [
    badFirstRound(day),
    answered(day),
    awaitingReporter(day),
    overdue(day),
    handledInTime(day),
    unsigned(day),
    accepted(day),
    declined(day),
    fresh(day),
  ];
}

const step = (at: Instant, by: Teller, command: CaseCommandInput): Step => ({ at, by, command });
const department = (id: string): Teller => ({ department: id });

function company(name: string, contact: string, mobile: string): ReportInput['reporter'] {
  return { kind: 'enterprise', name, contact: { name: contact, mobile } } satisfies Reporter;
}

/** 闭环，第一轮差评。 */
const badFirstRound = (day: Day): Story => ({
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
const answered = (day: Day): Story => ({
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
    step(day(1, '16:05'), department('water'), {
      type: 'resolve',
      answer:
        '示例污水处理厂同意提供 2 号曝气池试运行一个月，场地与用电免费，联系人已与贵公司对接，下周一即可进场。',
    }),
  ],
});

/** 待补充，计时暂停。 */
const awaitingReporter = (day: Day): Story => ({
  at: day(4, '15:30'),
  by: 'reporter',
  report: {
    channel: 'portal',
    category: '城乡建设/住房保障与房地产/房产证登记、办理',
    title: '新楼盘首次登记材料怎么交',
    details: '听说现在只要交两份材料，窗口说还缺一份证明，请明确。',
    reporter: company('示例置业有限公司', '示例三', '13800000003'),
  },
  steps: [
    step(day(3, '09:05'), 'desk', { type: 'accept' }),
    step(day(3, '09:20'), 'desk', {
      type: 'assign',
      tasks: [
        { department: 'admin', role: 'lead', title: '核定登记材料' },
        { department: 'nr', role: 'support', title: '提供规划核实信息' },
      ],
    }),
    step(day(3, '10:00'), department('admin'), { type: 'sign' }),
    step(day(3, '10:30'), department('nr'), { type: 'sign' }),
    step(day(2, '14:30'), department('admin'), {
      type: 'request-info',
      question: '请补充土地证复印件（盖公章），可上传照片或送到区政务中心 3 号窗口。',
    }),
  ],
});

/** 已超期。 */
const overdue = (day: Day): Story => ({
  at: day(10, '09:15'),
  by: 'reporter',
  report: {
    channel: 'app',
    category: '劳动和社会保障/就业培训/就业和再就业',
    title: '稳岗补贴申请两个月没有结果',
    details: '六月提交的稳岗补贴，系统一直显示审核中，电话没有人接。',
    reporter: company('示例食品有限公司', '示例四', '13800000004'),
  },
  steps: [
    step(day(10, '11:00'), 'desk', { type: 'accept' }),
    step(day(10, '11:10'), 'desk', {
      type: 'assign',
      tasks: [{ department: 'hr', role: 'lead', title: '查明审核进度并办结' }],
    }),
    step(day(9, '09:00'), department('hr'), { type: 'sign' }),
    step(day(8, '10:20'), department('hr'), {
      type: 'progress',
      note: '已致电企业说明，正在与市级系统核对数据。',
      contacted: true,
    }),
    step(day(2, '08:50'), 'reporter', { type: 'urge', note: '请尽快给个准确时间。' }),
  ],
});

/** 办理中，按时。 */
const handledInTime = (day: Day): Story => ({
  at: day(3, '16:20'),
  by: 'reporter',
  report: {
    channel: 'portal',
    category: '城乡建设/城市建设和市政管理/自来水供应',
    title: '二期厂房用水增容报装',
    details: '二期下月试产，现有 DN100 水表不够用。',
    place: '天元区示例工业园 B 区',
    reporter: company('示例新材料股份', '示例五', '13800000005'),
  },
  steps: [
    step(day(2, '09:00'), 'desk', { type: 'accept' }),
    step(day(2, '09:15'), 'desk', {
      type: 'assign',
      tasks: [
        { department: 'water', role: 'lead', title: '用水增容' },
        { department: 'urban', role: 'support', title: '占道开挖许可' },
      ],
    }),
    step(day(2, '10:00'), department('water'), { type: 'sign' }),
    step(day(1, '09:30'), department('urban'), { type: 'sign' }),
    step(day(1, '11:00'), department('water'), {
      type: 'progress',
      note: '已现场勘查，方案为 DN150，今天出图。',
      contacted: true,
    }),
  ],
});

/** 已交办，未签收。 */
const unsigned = (day: Day): Story => ({
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
const accepted = (day: Day): Story => ({
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

/** 不予受理。 */
const declined = (day: Day): Story => ({
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

/** 刚提交。 */
const fresh = (day: Day): Story => ({
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
