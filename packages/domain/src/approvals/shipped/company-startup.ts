import type { BundleDefinition, ServiceItem } from '../catalogue';
import { core } from './entries';

/**
 * Each is one of the six steps of procedure (环节) the city counts. Promises one by one are assumed: together 8 working
 * days, near the 8.5 that 国办发〔2018〕32号 set for starting a company. Visits are assumed.
 */
export const STARTUP_ITEMS: readonly ServiceItem[] = [
  {
    id: 'company-registration',
    name: { 'zh-CN': '公司设立登记', en: 'Registration of a company' },
    department: 'market',
    materials: core(
      'company-form',
      'articles',
      'shareholder-identity',
      'appointments',
      'premises',
      'principal-id',
    ),
    steps: 1,
    visits: 2,
    // 市场主体登记管理条例 art. 19: on the spot, else within 3 working days.
    statutoryDays: 3,
    within: { days: 2 },
    result: 'business-licence',
  },
  {
    id: 'seals',
    name: { 'zh-CN': '公章刻制备案', en: 'Making and recording of seals' },
    department: 'police',
    materials: core('seal-form', 'business-licence', 'principal-id'),
    steps: 1,
    visits: 1,
    within: { days: 1 },
    result: 'seal-record',
  },
  {
    id: 'tax-and-invoices',
    name: { 'zh-CN': '税务信息确认和发票领用', en: 'Tax particulars and invoices' },
    department: 'tax',
    materials: core('tax-form', 'business-licence', 'principal-id'),
    steps: 1,
    visits: 1,
    within: { days: 1 },
    result: 'tax-confirmation',
  },
  {
    id: 'social-insurance',
    name: { 'zh-CN': '社会保险登记', en: 'Social insurance registration' },
    department: 'hr',
    materials: core('social-form', 'business-licence'),
    steps: 1,
    visits: 1,
    // 社会保险法 art. 57: 15 days. 10 working days are never later.
    statutoryDays: 10,
    within: { days: 1 },
    result: 'social-number',
  },
  {
    id: 'provident-fund',
    name: { 'zh-CN': '住房公积金缴存登记', en: 'Housing provident fund registration' },
    department: 'fund',
    materials: core('fund-form', 'business-licence', 'principal-id'),
    steps: 1,
    visits: 1,
    within: { days: 1 },
    result: 'fund-number',
  },
  {
    id: 'bank-account',
    name: { 'zh-CN': '银行预约开户', en: 'Opening of a bank account' },
    department: 'bank',
    materials: core('account-form', 'business-licence', 'articles', 'principal-id', 'seal-record'),
    steps: 1,
    visits: 2,
    within: { days: 2 },
    result: 'bank-account',
  },
];

/** The city's figures: 6 steps become 1, half a working day: 210 office minutes. How they divide is assumed. */
export const COMPANY_STARTUP: BundleDefinition = {
  id: 'company-startup',
  name: { 'zh-CN': '企业开办', en: 'Starting a company' },
  summary: {
    'zh-CN': '一次申请办齐营业执照、公章、发票、社保、公积金和银行开户，半个工作日办结。',
    en: 'Licence, seals, invoices, social insurance, housing fund and bank account by one application, in half a working day.',
  },
  items: [
    { item: 'company-registration', after: [], within: { minutes: 120 } },
    { item: 'seals', after: ['company-registration'], within: { minutes: 60 } },
    { item: 'tax-and-invoices', after: ['company-registration'], within: { minutes: 60 } },
    { item: 'social-insurance', after: ['company-registration'], within: { minutes: 30 } },
    { item: 'provident-fund', after: ['company-registration'], within: { minutes: 30 } },
    { item: 'bank-account', after: ['company-registration', 'seals'], within: { minutes: 30 } },
  ],
  materials: ['startup-form', 'articles', 'shareholder-identity', 'appointments', 'premises'],
  combined: [
    {
      form: 'startup-form',
      replaces: ['company-form', 'seal-form', 'tax-form', 'social-form', 'fund-form', 'account-form'],
    },
  ],
  // By name and face on the applicant's own phone (实名认证).
  shared: ['principal-id'],
  steps: 1,
  // To collect licence, seals and invoices in one box.
  visits: 1,
};
