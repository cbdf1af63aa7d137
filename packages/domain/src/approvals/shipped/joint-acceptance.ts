import type { BundleDefinition, ServiceItem } from '../catalogue';
import { core, lesser } from './entries';
import { PERMIT_DAYS } from './law';

/** Steps, visits and promises one by one are assumed. */
export const ACCEPTANCE_ITEMS: readonly ServiceItem[] = [
  {
    id: 'planning-verification',
    name: { 'zh-CN': '规划条件核实', en: 'Planning verification' },
    department: 'nr',
    materials: core('planning-check-form', 'planning-permit', 'as-built-survey', 'as-built-drawings'),
    steps: 3,
    visits: 2,
    statutoryDays: PERMIT_DAYS,
    within: { days: 10 },
    result: 'planning-verification',
  },
  {
    id: 'fire-acceptance',
    name: { 'zh-CN': '消防验收', en: 'Fire safety acceptance' },
    department: 'hc',
    materials: core(
      'fire-form',
      'fire-design-opinion',
      'as-built-drawings',
      'fire-test',
      'completion-report',
    ),
    steps: 3,
    visits: 2,
    // 建设工程消防设计审查验收管理暂行规定 (住建部令第51号): 15 working days.
    statutoryDays: 15,
    within: { days: 10 },
    result: 'fire-acceptance',
  },
  {
    id: 'defence-acceptance',
    name: { 'zh-CN': '人防工程竣工验收备案', en: 'Acceptance of air defence works' },
    department: 'defence',
    materials: core('defence-check-form', 'defence-approval', 'as-built-drawings', 'completion-report'),
    steps: 3,
    visits: 2,
    within: { days: 7 },
    result: 'defence-acceptance',
  },
  {
    id: 'archive-acceptance',
    name: { 'zh-CN': '建设工程档案验收', en: 'Acceptance of the archive' },
    department: 'archives',
    materials: [
      ...core('archive-form', 'as-built-drawings', 'completion-report'),
      ...lesser('archive-index'),
    ],
    steps: 3,
    visits: 1,
    within: { days: 7 },
    result: 'archive-acceptance',
  },
  {
    id: 'completion-filing',
    name: { 'zh-CN': '竣工验收备案', en: 'Record of completion' },
    department: 'hc',
    materials: [
      ...core(
        'filing-form',
        'construction-permit',
        'completion-report',
        'planning-verification',
        'fire-acceptance',
        'defence-acceptance',
        'archive-acceptance',
      ),
      ...lesser('warranty'),
    ],
    steps: 3,
    visits: 1,
    within: { days: 3 },
    result: 'completion-filing',
  },
];

/** Assumed: 5 working days for all to inspect together, 1 to record. The city gives no figure for it. */
export const JOINT_ACCEPTANCE: BundleDefinition = {
  id: 'joint-acceptance',
  name: { 'zh-CN': '工程竣工联合验收', en: 'Joint acceptance of works' },
  summary: {
    'zh-CN': '规划、消防、人防、档案一次到场一起验，验收结果互认，随即竣工备案。',
    en: 'Planning, fire safety, air defence and archive inspect at one visit; the record of completion follows at once.',
  },
  items: [
    { item: 'planning-verification', after: [], within: { days: 5 } },
    { item: 'fire-acceptance', after: [], within: { days: 5 } },
    { item: 'defence-acceptance', after: [], within: { days: 5 } },
    { item: 'archive-acceptance', after: [], within: { days: 3 } },
    {
      item: 'completion-filing',
      after: ['planning-verification', 'fire-acceptance', 'defence-acceptance', 'archive-acceptance'],
      within: { days: 1 },
    },
  ],
  materials: [
    'acceptance-form',
    'as-built-drawings',
    'as-built-survey',
    'completion-report',
    'fire-test',
    'archive-index',
    'warranty',
  ],
  combined: [
    {
      form: 'acceptance-form',
      replaces: ['planning-check-form', 'fire-form', 'defence-check-form', 'archive-form', 'filing-form'],
    },
  ],
  // Issued by the same offices when building began.
  shared: ['planning-permit', 'fire-design-opinion', 'defence-approval', 'construction-permit'],
  steps: 4,
  visits: 1,
};
