import { codesOf } from '../../codes-of';
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
export const APPLICATION_STATUS_CODES = codesOf(APPLICATION_STATUSES);

/** The five arcs of an application's ring. */
export const APPLICATION_STEPS = {
  submit: { 'zh-CN': '提交', en: 'Submit' },
  accept: { 'zh-CN': '受理', en: 'Accept' },
  review: { 'zh-CN': '审查', en: 'Review' },
  deliver: { 'zh-CN': '送达', en: 'Deliver' },
  rate: { 'zh-CN': '评价', en: 'Rate' },
} as const satisfies Record<string, Localized>;

/** Arcs already full, 0 to 5; the arc after them is under way. */
export const APPLICATION_FILLED: Readonly<Record<ApplicationStatus, number>> = {
  draft: 0,
  submitted: 1,
  correction: 1,
  accepted: 2,
  reviewing: 2,
  decided: 3,
  delivered: 4,
  rated: 5,
  declined: 1,
  withdrawn: 0,
};

/** Where one item of an application stands. */
export const NODE_STATUSES = {
  waiting: { 'zh-CN': '未开始', en: 'Not begun' },
  running: { 'zh-CN': '审查中', en: 'Under review' },
  'technical-review': { 'zh-CN': '技术审查', en: 'Technical review' },
  granted: { 'zh-CN': '已通过', en: 'Granted' },
  refused: { 'zh-CN': '不予许可', en: 'Refused' },
  dropped: { 'zh-CN': '不再办理', en: 'Dropped' },
} as const satisfies Record<string, Localized>;

export type NodeStatus = keyof typeof NODE_STATUSES;
export const NODE_STATUS_CODES = codesOf(NODE_STATUSES);
