import { type ApplicationStory, act, file, hashOf } from '../application-story';
import { company, type Day, department } from '../story';

/** 半天办结，已送达，评价非常满意。 */
export const startupRated = (day: Day): ApplicationStory => ({
  at: day(6, '09:02'),
  by: 'reporter',
  application: {
    bundle: 'company-startup',
    applicant: company('示例低空科技（设立中）', '示例十四', '13800000014'),
    materials: [
      file('startup-form', '企业开办一表申请.pdf'),
      file('articles', '公司章程.pdf'),
      file('shareholder-identity', '股东身份证明.pdf'),
      file('appointments', '任职文件.pdf'),
      file('premises', '住所使用证明.pdf'),
    ],
  },
  steps: [
    act(day(6, '09:15'), 'desk', { type: 'accept' }),
    act(day(6, '10:20'), department('market'), {
      type: 'grant',
      item: 'company-registration',
      number: '示例执照 0614',
      hash: hashOf('business-licence 0614'),
    }),
    act(day(6, '10:35'), department('hr'), { type: 'grant', item: 'social-insurance' }),
    act(day(6, '10:40'), department('fund'), { type: 'grant', item: 'provident-fund' }),
    act(day(6, '11:00'), department('tax'), { type: 'grant', item: 'tax-and-invoices' }),
    act(day(6, '11:10'), department('police'), { type: 'grant', item: 'seals', number: '示例章备 0614' }),
    act(day(6, '11:30'), department('bank'), { type: 'grant', item: 'bank-account' }),
    act(day(6, '11:40'), 'desk', {
      type: 'deliver',
      by: 'counter',
      note: '营业执照、公章、发票在区政务中心企业开办专窗一次领取。',
    }),
    act(day(6, '15:05'), 'reporter', {
      type: 'rate',
      rating: {
        level: 'very-satisfied',
        tags: ['done-at-once'],
        comment: '上午交材料，中午前就拿到了全套，只跑了一次。',
      },
    }),
  ],
});

/** 已决定，等送达。 */
export const traderDecided = (day: Day): ApplicationStory => ({
  at: day(2, '14:02'),
  by: 'reporter',
  application: {
    bundle: 'sole-trader',
    applicant: { kind: 'citizen', contact: { name: '示例九', mobile: '13800000009' } },
    materials: [
      file('sole-trader-form', '个体工商户登记申请书.pdf'),
      file('principal-id', '身份证.pdf'),
      file('premises', '门面租赁合同.pdf'),
    ],
  },
  steps: [
    act(day(2, '14:08'), 'desk', { type: 'accept' }),
    act(day(2, '14:22'), department('market'), {
      type: 'grant',
      item: 'sole-trader-registration',
      number: '示例执照 0927',
    }),
    act(day(2, '14:29'), department('tax'), { type: 'grant', item: 'tax-and-invoices' }),
    act(day(2, '14:31'), department('hr'), { type: 'grant', item: 'social-insurance' }),
  ],
});
