import type { Localized } from '@wuyou/domain';
import type { DeliveryChannel, DeliveryStatus } from '@wuyou/postgres';

export const WORDS = {
  title: { 'zh-CN': '发件箱', en: 'Outbox' },
  intro: {
    'zh-CN': '开发用：这里是服务会发给人和系统的内容。没有配置发送方式的，只留在这里，不会发出。',
    en: 'For development: what the service would tell people and programs. Where nothing is configured to send with, it stays here.',
  },
  none: {
    'zh-CN': '还没有要发的内容。报一件诉求试试。',
    en: 'There is nothing yet. Report a case to see some.',
  },
  channel: { 'zh-CN': '方式', en: 'By' },
  recipient: { 'zh-CN': '收件人', en: 'To' },
  text: { 'zh-CN': '内容', en: 'What' },
  when: { 'zh-CN': '时间', en: 'When' },
  status: { 'zh-CN': '状态', en: 'Status' },
  tries: { 'zh-CN': '已试次数', en: 'Tries' },
  nextTry: { 'zh-CN': '下次：', en: 'Next: ' },
  forgotten: { 'zh-CN': '已发出，内容不再保留', en: 'Sent, and forgotten' },
  newest: { 'zh-CN': '最新 100 条，新的在前', en: 'The newest 100, newest first' },
  language: { 'zh-CN': 'English', en: '中文' },
} as const satisfies Record<string, Localized>;

export const CHANNEL_NAMES = {
  webhook: { 'zh-CN': 'Webhook', en: 'Webhook' },
  mail: { 'zh-CN': '邮件', en: 'Mail' },
  sms: { 'zh-CN': '短信', en: 'SMS' },
  bot: { 'zh-CN': '企业微信群', en: 'WeCom group' },
  open311: { 'zh-CN': '另一个 Open311 城市', en: 'Another Open311 city' },
} as const satisfies Record<DeliveryChannel, Localized>;

export const STATUS_NAMES = {
  pending: { 'zh-CN': '待发', en: 'To be sent' },
  sent: { 'zh-CN': '已发', en: 'Sent' },
  failed: { 'zh-CN': '失败', en: 'Failed' },
  kept: { 'zh-CN': '未发，仅供查看', en: 'Not sent, only shown' },
} as const satisfies Record<DeliveryStatus, Localized>;
