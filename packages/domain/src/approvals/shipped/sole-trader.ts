import type { BundleDefinition, ServiceItem } from '../catalogue';
import { core } from './entries';

export const SOLE_TRADER_ITEMS: readonly ServiceItem[] = [
  {
    id: 'sole-trader-registration',
    name: { 'zh-CN': '个体工商户设立登记', en: 'Registration of a sole trader' },
    department: 'market',
    materials: core('sole-trader-form', 'principal-id', 'premises'),
    steps: 1,
    visits: 1,
    // 市场主体登记管理条例 art. 19: on the spot, else within 3 working days.
    statutoryDays: 3,
    // Assumed.
    within: { days: 1 },
    result: 'business-licence',
  },
];

/**
 * The city's figure: on the spot. Assumed: 30 office minutes, and how they divide. Tax and social insurance are the
 * same items as a company's.
 */
export const SOLE_TRADER: BundleDefinition = {
  id: 'sole-trader',
  name: { 'zh-CN': '个体工商户登记', en: 'Registering as a sole trader' },
  summary: {
    'zh-CN': '登记、税务、社保一窗当场办结，带着营业执照离开。',
    en: 'Registration, tax and social insurance at one counter, on the spot, with the licence in hand at the end.',
  },
  items: [
    { item: 'sole-trader-registration', after: [], within: { minutes: 20 } },
    { item: 'tax-and-invoices', after: ['sole-trader-registration'], within: { minutes: 10 } },
    { item: 'social-insurance', after: ['sole-trader-registration'], within: { minutes: 10 } },
  ],
  materials: ['sole-trader-form', 'principal-id', 'premises'],
  combined: [{ form: 'sole-trader-form', replaces: ['tax-form', 'social-form'] }],
  shared: [],
  steps: 1,
  visits: 1,
};
