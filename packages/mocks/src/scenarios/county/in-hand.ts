import { company, type Day, department, type Story, step } from '../story';

/** 待补充，计时暂停。 */
export const awaitingReporter = (day: Day): Story => ({
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
export const overdue = (day: Day): Story => ({
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
export const handledInTime = (day: Day): Story => ({
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
