import { type ApplicationStory, act, file } from '../application-story';
import { company, type Day } from '../story';

/** 刚提交，等受理。 */
export const hookupSubmitted = (day: Day): ApplicationStory => ({
  at: day(1, '16:52'),
  by: 'reporter',
  application: {
    bundle: 'utility-hookup',
    applicant: company('示例传动科技', '示例二', '13800000002'),
    materials: [
      file('hookup-form', '二期厂房水电气网联合报装申请表.pdf'),
      file('site-plan', '二期厂房总平面及管线综合图.pdf'),
    ],
  },
  steps: [],
});

/** 一次性告知，等申请人补正。 */
export const permitToCorrect = (day: Day): ApplicationStory => ({
  at: day(2, '10:05'),
  by: 'reporter',
  application: {
    bundle: 'construction-permit',
    applicant: company('示例新材料股份', '示例五', '13800000005'),
    materials: [
      file('construction-form', '施工许可一表申请.pdf'),
      file('drawings', '三号厂房施工图.pdf'),
      file('construction-contract', '三号厂房施工合同.pdf'),
      file('supervision-contract', '三号厂房监理合同.pdf'),
      file('team', '参建单位项目负责人名单.pdf'),
    ],
  },
  steps: [
    act(day(1, '09:40'), 'desk', {
      type: 'request-correction',
      missing: [
        { material: 'drawings', note: '结构专业第 12 至 15 页缺注册工程师签章，请补签章后重新上传。' },
      ],
    }),
  ],
});
