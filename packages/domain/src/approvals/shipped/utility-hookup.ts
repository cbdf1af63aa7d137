import type { BundleDefinition, ServiceItem } from '../catalogue';
import { core } from './entries';
import { PERMIT_DAYS } from './law';

/** Steps, visits and promises one by one are assumed. */
export const UTILITY_ITEMS: readonly ServiceItem[] = [
  {
    id: 'power',
    name: { 'zh-CN': '用电报装', en: 'Power supply' },
    department: 'power',
    materials: core('power-form', 'business-licence', 'principal-id', 'land-certificate', 'site-plan'),
    steps: 3,
    visits: 2,
    // 供电监管办法 art. 11: a supply plan for high voltage from one source within 20 working days.
    statutoryDays: 20,
    within: { days: 10 },
    result: 'power-contract',
  },
  {
    id: 'greenery',
    name: { 'zh-CN': '临时占用绿地、移植树木许可', en: 'Permit to occupy green space or move trees' },
    department: 'gardens',
    materials: core('greenery-form', 'business-licence', 'planning-permit', 'greenery-plan'),
    steps: 2,
    visits: 1,
    statutoryDays: PERMIT_DAYS,
    within: { days: 5 },
    result: 'greenery-permit',
  },
  {
    id: 'excavation',
    name: { 'zh-CN': '占用、挖掘城市道路许可', en: 'Permit to occupy or dig up a road' },
    department: 'urban',
    materials: core(
      'excavation-form',
      'business-licence',
      'planning-permit',
      'site-plan',
      'traffic-plan',
      'greenery-permit',
    ),
    steps: 2,
    visits: 1,
    statutoryDays: PERMIT_DAYS,
    within: { days: 5 },
    result: 'excavation-permit',
  },
  {
    id: 'water',
    name: { 'zh-CN': '用水报装', en: 'Water supply' },
    department: 'water',
    materials: core(
      'water-form',
      'business-licence',
      'principal-id',
      'land-certificate',
      'site-plan',
      'excavation-permit',
    ),
    steps: 3,
    visits: 1,
    within: { days: 4 },
    result: 'water-contract',
  },
  {
    id: 'gas',
    name: { 'zh-CN': '用气报装', en: 'Gas supply' },
    department: 'gas',
    materials: core(
      'gas-form',
      'business-licence',
      'principal-id',
      'planning-permit',
      'site-plan',
      'excavation-permit',
    ),
    steps: 3,
    visits: 1,
    within: { days: 4 },
    result: 'gas-contract',
  },
  {
    id: 'telecom',
    name: { 'zh-CN': '通信网络报装', en: 'Network access' },
    department: 'telecom',
    materials: core('telecom-form', 'business-licence', 'planning-permit', 'site-plan'),
    steps: 2,
    visits: 1,
    within: { days: 3 },
    result: 'telecom-contract',
  },
];

/**
 * The city's figures: 2 documents, 1 working day, six parties. How the day divides is assumed: power takes all of it,
 * while green space, road, and then water and gas take 300 of its 420 office minutes.
 */
export const UTILITY_HOOKUP: BundleDefinition = {
  id: 'utility-hookup',
  name: { 'zh-CN': '水电气网联合报装', en: 'Connecting all utilities' },
  summary: {
    'zh-CN': '只交两份材料，水、电、气、网和道路、绿化六家并联办理，一个工作日办结。',
    en: 'Two documents for water, power, gas, network, road and green space: six parties side by side, in one working day.',
  },
  items: [
    { item: 'power', after: [], within: { days: 1 } },
    { item: 'greenery', after: [], within: { minutes: 60 } },
    { item: 'excavation', after: ['greenery'], within: { minutes: 120 } },
    { item: 'water', after: ['excavation'], within: { minutes: 120 } },
    { item: 'gas', after: ['excavation'], within: { minutes: 120 } },
    { item: 'telecom', after: [], within: { minutes: 240 } },
  ],
  materials: ['hookup-form', 'site-plan'],
  combined: [
    {
      form: 'hookup-form',
      replaces: ['power-form', 'greenery-form', 'excavation-form', 'water-form', 'gas-form', 'telecom-form'],
    },
    // One drawing shows pipes, traffic and greenery; the plans for mending are a commitment on it.
    { form: 'site-plan', replaces: ['traffic-plan', 'greenery-plan'] },
  ],
  shared: ['business-licence', 'principal-id', 'land-certificate', 'planning-permit'],
  // Apply, and sign.
  steps: 2,
  // The parties come to the site.
  visits: 0,
};
