import { type ApplicationStory, act, file, reused } from '../application-story';
import { company, type Day, department } from '../story';

/** 并联办理：绿化、通信已办结，道路和用电在办，水、气等道路许可。 */
export const hookupSideBySide = (day: Day): ApplicationStory => ({
  at: day(1, '15:10'),
  by: 'reporter',
  application: {
    bundle: 'utility-hookup',
    applicant: company('示例食品有限公司', '示例四', '13800000004'),
    materials: [
      file('hookup-form', '水电气网联合报装申请表.pdf'),
      file('site-plan', '冷链车间总平面及管线综合图.pdf'),
    ],
  },
  steps: [
    act(day(1, '15:30'), 'desk', { type: 'accept' }),
    act(day(1, '16:20'), department('gardens'), {
      type: 'grant',
      item: 'greenery',
      number: '示例绿字〔2026〕031 号',
    }),
    act(day(1, '16:45'), department('telecom'), {
      type: 'grant',
      item: 'telecom',
      number: '示例通装〔2026〕118 号',
    }),
  ],
});

/** 消防设施检测期间计时暂停；两份材料从电子证照库复用，一份容缺待补。 */
export const acceptanceUnderTest = (day: Day): ApplicationStory => ({
  at: day(3, '09:20'),
  by: 'desk',
  application: {
    bundle: 'joint-acceptance',
    applicant: company('示例装备集团', '示例十一', '13800000011', '91430200MA4DEM010P'),
    consent: true,
    materials: [
      file('acceptance-form', '6 号厂房联合验收申请表.pdf'),
      file('as-built-drawings', '6 号厂房竣工图.pdf'),
      reused('as-built-survey', '1'.repeat(64)),
      reused('completion-report', '2'.repeat(64)),
      file('fire-test', '6 号厂房消防设施检测报告.pdf'),
      file('archive-index', '工程档案移交目录.pdf'),
    ],
  },
  steps: [
    act(day(3, '10:00'), 'desk', { type: 'accept', owed: [{ material: 'warranty', days: 5 }] }),
    act(day(2, '11:30'), department('archives'), {
      type: 'grant',
      item: 'archive-acceptance',
      number: '示例档验〔2026〕027 号',
    }),
    act(day(2, '15:40'), department('nr'), {
      type: 'grant',
      item: 'planning-verification',
      number: '示例规核〔2026〕044 号',
    }),
    act(day(1, '10:10'), department('hc'), {
      type: 'begin-review',
      item: 'fire-acceptance',
      review: 'testing',
      days: 3,
      notice: '6 号厂房自动喷水灭火系统须现场检测，需 3 个工作日。检测期间审批计时暂停，检测结果出具后继续。',
    }),
  ],
});
