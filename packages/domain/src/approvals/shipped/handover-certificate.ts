import type { BundleDefinition, ServiceItem } from '../catalogue';
import { core } from './entries';

// 不动产登记暂行条例 art. 20: 30 working days.
const REGISTRATION_DAYS = 30;

/** Steps, visits and promises one by one are assumed. */
export const HANDOVER_ITEMS: readonly ServiceItem[] = [
  {
    id: 'first-registration',
    name: { 'zh-CN': '不动产首次登记', en: 'First registration of the building' },
    department: 'nr',
    materials: core(
      'first-registration-form',
      'land-certificate',
      'planning-verification',
      'completion-filing',
      'floor-survey',
    ),
    steps: 2,
    visits: 1,
    statutoryDays: REGISTRATION_DAYS,
    within: { days: 5 },
    result: 'first-registration',
  },
  {
    id: 'deed-tax',
    name: { 'zh-CN': '契税缴纳', en: 'Deed tax' },
    department: 'tax',
    materials: core('deed-tax-form', 'sales-contract', 'buyer-identity', 'purchase-invoice'),
    steps: 2,
    visits: 1,
    within: { days: 1 },
    result: 'deed-tax-receipt',
  },
  {
    id: 'maintenance-fund',
    name: { 'zh-CN': '住宅专项维修资金交存', en: 'Payment into the maintenance fund' },
    department: 'hc',
    materials: core('maintenance-form', 'sales-contract', 'buyer-identity'),
    steps: 2,
    visits: 1,
    within: { days: 1 },
    result: 'maintenance-receipt',
  },
  {
    id: 'transfer',
    name: { 'zh-CN': '转移登记（预告转本）', en: 'Transfer to the buyer' },
    department: 'nr',
    materials: core(
      'transfer-form',
      'sales-contract',
      'buyer-identity',
      'advance-notice',
      'first-registration',
      'deed-tax-receipt',
      'maintenance-receipt',
    ),
    steps: 2,
    visits: 1,
    statutoryDays: REGISTRATION_DAYS,
    within: { days: 3 },
    result: 'property-certificate',
  },
  {
    id: 'water-transfer',
    name: { 'zh-CN': '用水过户', en: 'Transfer of the water account' },
    department: 'water',
    materials: core('water-transfer-form', 'property-certificate', 'buyer-identity'),
    steps: 1,
    visits: 1,
    within: { days: 2 },
    result: 'water-account',
  },
  {
    id: 'power-transfer',
    name: { 'zh-CN': '用电过户', en: 'Transfer of the power account' },
    department: 'power',
    materials: core('power-transfer-form', 'property-certificate', 'buyer-identity'),
    steps: 1,
    visits: 1,
    within: { days: 2 },
    result: 'power-account',
  },
  {
    id: 'gas-transfer',
    name: { 'zh-CN': '用气过户', en: 'Transfer of the gas account' },
    department: 'gas',
    materials: core('gas-transfer-form', 'property-certificate', 'buyer-identity'),
    steps: 1,
    visits: 1,
    within: { days: 2 },
    result: 'gas-account',
  },
];

/** Assumed: 3 working days before the keys are handed over. The city gives no figure for it. */
export const HANDOVER_CERTIFICATE: BundleDefinition = {
  id: 'handover-certificate',
  name: { 'zh-CN': '交房即交证', en: 'Title deed with the keys' },
  summary: {
    'zh-CN': '竣工备案后首次登记、契税、维修资金、转移登记和水电气过户一次申请，收房当天领证。',
    en: 'First registration, deed tax, maintenance fund, transfer and utility accounts by one application: the certificate comes with the keys.',
  },
  items: [
    { item: 'first-registration', after: [], within: { days: 1 } },
    { item: 'deed-tax', after: [], within: { days: 1 } },
    { item: 'maintenance-fund', after: [], within: { days: 1 } },
    {
      item: 'transfer',
      after: ['first-registration', 'deed-tax', 'maintenance-fund'],
      within: { days: 1 },
    },
    { item: 'water-transfer', after: ['transfer'], within: { days: 1 } },
    { item: 'power-transfer', after: ['transfer'], within: { days: 1 } },
    { item: 'gas-transfer', after: ['transfer'], within: { days: 1 } },
  ],
  materials: ['handover-form', 'sales-contract', 'buyer-identity', 'floor-survey'],
  combined: [
    {
      form: 'handover-form',
      replaces: [
        'first-registration-form',
        'deed-tax-form',
        'maintenance-form',
        'transfer-form',
        'water-transfer-form',
        'power-transfer-form',
        'gas-transfer-form',
      ],
    },
  ],
  shared: [
    'land-certificate',
    'planning-verification',
    'completion-filing',
    'purchase-invoice',
    'advance-notice',
  ],
  steps: 2,
  visits: 1,
};
