import type { Catalogue } from '../catalogue';

/** Offices and companies that decide on items. Ids agree with those a tenant gives tasks to, where it is the same office. */
export const DEPARTMENTS: Catalogue['departments'] = [
  { id: 'market', name: { 'zh-CN': '市场监管局', en: 'Market Supervision Bureau' } },
  { id: 'police', name: { 'zh-CN': '公安局', en: 'Public Security Bureau' } },
  { id: 'tax', name: { 'zh-CN': '税务局', en: 'Tax Bureau' } },
  { id: 'hr', name: { 'zh-CN': '人社局', en: 'Human Resources and Social Security Bureau' } },
  { id: 'fund', name: { 'zh-CN': '住房公积金管理中心', en: 'Housing Provident Fund Centre' } },
  { id: 'bank', name: { 'zh-CN': '开户银行', en: 'Account Bank' } },
  { id: 'power', name: { 'zh-CN': '供电公司', en: 'Power Supply Company' } },
  { id: 'water', name: { 'zh-CN': '水务集团', en: 'Water Group' } },
  { id: 'gas', name: { 'zh-CN': '燃气公司', en: 'Gas Company' } },
  { id: 'telecom', name: { 'zh-CN': '通信运营企业', en: 'Telecom Operators' } },
  { id: 'urban', name: { 'zh-CN': '城管局', en: 'Urban Management Bureau' } },
  { id: 'gardens', name: { 'zh-CN': '园林绿化中心', en: 'Parks and Greenery Centre' } },
  { id: 'nr', name: { 'zh-CN': '自然资源局', en: 'Natural Resources Bureau' } },
  { id: 'hc', name: { 'zh-CN': '住建局', en: 'Housing and Construction Bureau' } },
  { id: 'defence', name: { 'zh-CN': '人防办', en: 'Civil Air Defence Office' } },
  { id: 'archives', name: { 'zh-CN': '城建档案馆', en: 'Urban Construction Archives' } },
];
