import type { Localized } from '../../locale';

/** Where an application stands. */
export const APPLICATION_STATUSES = {
  draft: { 'zh-CN': '草稿', en: 'Draft' },
  submitted: { 'zh-CN': '已提交', en: 'Submitted' },
  correction: { 'zh-CN': '待补正', en: 'To be corrected' },
  accepted: { 'zh-CN': '已受理', en: 'Accepted' },
  reviewing: { 'zh-CN': '审查中', en: 'Under review' },
  decided: { 'zh-CN': '已决定', en: 'Decided' },
  delivered: { 'zh-CN': '已送达', en: 'Delivered' },
  rated: { 'zh-CN': '已评价', en: 'Rated' },
  declined: { 'zh-CN': '不予受理', en: 'Declined' },
  withdrawn: { 'zh-CN': '已撤回', en: 'Withdrawn' },
} as const satisfies Record<string, Localized>;

export type ApplicationStatus = keyof typeof APPLICATION_STATUSES;

/** Where one item of an application stands. */
export const NODE_STATUSES = {
  waiting: { 'zh-CN': '等待前序', en: 'Waiting' },
  running: { 'zh-CN': '审查中', en: 'Under review' },
  'technical-review': { 'zh-CN': '技术审查', en: 'Technical review' },
  granted: { 'zh-CN': '已通过', en: 'Granted' },
  refused: { 'zh-CN': '不予许可', en: 'Refused' },
  dropped: { 'zh-CN': '不再办理', en: 'Dropped' },
} as const satisfies Record<string, Localized>;

export type NodeStatus = keyof typeof NODE_STATUSES;
