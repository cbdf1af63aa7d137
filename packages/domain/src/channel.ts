import { codesOf } from './codes-of';
import type { Localized } from './locale';

/** What a reporter must leave behind when a problem arrives through a channel. */
export type ReporterField = 'name' | 'mobile';

export interface Channel {
  readonly name: Localized;
  /** Fields the channel cannot go without; an anonymous report is exempt where the tenant allows it. */
  readonly requires: readonly ReporterField[];
}

/** Every door a problem comes through: 两线三会一链一群一平台 and what stands beside them. */
export const CHANNELS = {
  'mayor-hotline': { name: { 'zh-CN': '12345 市长热线', en: "12345 mayor's hotline" }, requires: [] },
  'enterprise-hotline': { name: { 'zh-CN': '企业服务热线', en: 'Enterprise hotline' }, requires: ['name'] },
  'breakfast-meeting': { name: { 'zh-CN': '政企早餐会', en: 'Breakfast meeting' }, requires: ['name'] },
  symposium: { name: { 'zh-CN': '营商环境座谈会', en: 'Business symposium' }, requires: ['name'] },
  'chain-office': { name: { 'zh-CN': '产业链办', en: 'Industry-chain office' }, requires: ['name'] },
  'wechat-group': { name: { 'zh-CN': '监督与服务微信群', en: 'WeChat group' }, requires: ['name'] },
  app: { name: { 'zh-CN': '诸事达 App', en: 'Zhushida app' }, requires: ['name', 'mobile'] },
  portal: { name: { 'zh-CN': '门户网站', en: 'Portal site' }, requires: ['name', 'mobile'] },
  'process-walk': { name: { 'zh-CN': '一把手走流程', en: 'Process walk' }, requires: [] },
  'liaison-visit': { name: { 'zh-CN': '千名干部联千企', en: 'Liaison visit' }, requires: ['name'] },
  open311: { name: { 'zh-CN': 'Open311 接口', en: 'Open311' }, requires: [] },
  import: { name: { 'zh-CN': '批量导入', en: 'Import' }, requires: [] },
} as const satisfies Record<string, Channel>;

export type ChannelCode = keyof typeof CHANNELS;
export const CHANNEL_CODES = codesOf(CHANNELS);
