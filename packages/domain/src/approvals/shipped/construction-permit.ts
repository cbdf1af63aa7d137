import type { BundleDefinition, ServiceItem } from '../catalogue';
import { core, lesser } from './entries';
import { PERMIT_DAYS } from './law';

/** Steps, visits and promises one by one are assumed. */
export const CONSTRUCTION_ITEMS: readonly ServiceItem[] = [
  {
    id: 'site-supervision',
    name: { 'zh-CN': '质量安全监督手续', en: 'Quality and safety supervision' },
    department: 'hc',
    materials: [
      ...core('supervision-form', 'drawings', 'construction-contract', 'contractor-licences'),
      ...lesser('supervision-contract', 'team'),
    ],
    steps: 3,
    visits: 1,
    within: { days: 3 },
    result: 'supervision-notice',
  },
  {
    id: 'defence-basement',
    name: { 'zh-CN': '防空地下室建设审批', en: 'Approval of the air defence basement' },
    department: 'defence',
    materials: core('defence-form', 'drawings', 'planning-permit', 'land-certificate'),
    steps: 3,
    visits: 1,
    statutoryDays: PERMIT_DAYS,
    within: { days: 5 },
    result: 'defence-approval',
  },
  {
    id: 'fire-design',
    name: { 'zh-CN': '特殊建设工程消防设计审查', en: 'Review of the fire safety design' },
    department: 'hc',
    materials: core('fire-design-form', 'drawings', 'planning-permit'),
    steps: 3,
    visits: 1,
    // 建设工程消防设计审查验收管理暂行规定 (住建部令第51号): 15 working days, without the experts' review.
    statutoryDays: 15,
    within: { days: 7 },
    result: 'fire-design-opinion',
  },
  {
    id: 'construction-permit',
    name: { 'zh-CN': '建筑工程施工许可证核发', en: 'Issue of the construction permit' },
    department: 'hc',
    materials: [
      ...core(
        'permit-form',
        'land-certificate',
        'planning-permit',
        'drawings',
        'construction-contract',
        'contractor-licences',
        'supervision-notice',
        'defence-approval',
        'fire-design-opinion',
      ),
      ...lesser('funds-commitment', 'wage-guarantee'),
    ],
    steps: 4,
    visits: 2,
    // 建筑法 art. 8.
    statutoryDays: 7,
    within: { days: 3 },
    result: 'construction-permit',
  },
];

/**
 * The city's figures: the permit within 2 working days, and the review of the drawings (施工图审查) within 5, apart.
 * The review is therefore no item: it is the technical review an office orders while it examines, whose clock runs by
 * itself while the item's stands still (行政许可法 art. 45). That the first day is for what the permit rests on is assumed.
 */
export const CONSTRUCTION_PERMIT: BundleDefinition = {
  id: 'construction-permit',
  name: { 'zh-CN': '施工许可', en: 'Permission to build' },
  summary: {
    'zh-CN':
      '质量安全监督、人防、消防设计和施工许可一表申请，两个工作日发证；施工图审查另计，不超过五个工作日。',
    en: 'Supervision, air defence, fire safety design and the permit by one form, in two working days. The review of the drawings has up to five of its own.',
  },
  items: [
    { item: 'site-supervision', after: [], within: { days: 1 } },
    { item: 'defence-basement', after: [], within: { days: 1 } },
    { item: 'fire-design', after: [], within: { days: 1 } },
    {
      item: 'construction-permit',
      after: ['site-supervision', 'defence-basement', 'fire-design'],
      within: { days: 1 },
    },
  ],
  materials: [
    'construction-form',
    'drawings',
    'construction-contract',
    'supervision-contract',
    'team',
    'funds-commitment',
    'wage-guarantee',
  ],
  combined: [
    {
      form: 'construction-form',
      replaces: ['supervision-form', 'defence-form', 'fire-design-form', 'permit-form'],
    },
  ],
  shared: ['planning-permit', 'land-certificate', 'contractor-licences'],
  steps: 3,
  visits: 1,
};
