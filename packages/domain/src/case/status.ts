import { codesOf } from '../codes-of';
import type { Localized } from '../locale';

/** Where a case stands. Of the ends, a closed one may be reopened, and a merged one split off again. */
export const CASE_STATUSES = {
  submitted: { 'zh-CN': '已提交', en: 'Submitted' },
  accepted: { 'zh-CN': '已受理', en: 'Accepted' },
  assigned: { 'zh-CN': '已交办', en: 'Assigned' },
  handling: { 'zh-CN': '办理中', en: 'In progress' },
  'awaiting-reporter': { 'zh-CN': '待补充', en: 'Waiting for you' },
  resolved: { 'zh-CN': '已办结', en: 'Answered' },
  'following-up': { 'zh-CN': '回访中', en: 'Following up' },
  closed: { 'zh-CN': '已闭环', en: 'Closed' },
  declined: { 'zh-CN': '不予受理', en: 'Declined' },
  merged: { 'zh-CN': '已并案', en: 'Merged' },
  withdrawn: { 'zh-CN': '已撤回', en: 'Withdrawn' },
} as const satisfies Record<string, Localized>;

export type CaseStatus = keyof typeof CASE_STATUSES;
export const CASE_STATUS_CODES = codesOf(CASE_STATUSES);

/** The five arcs of the ring. */
export const RING_STEPS = {
  accept: { 'zh-CN': '受理', en: 'Accept' },
  assign: { 'zh-CN': '交办', en: 'Assign' },
  handle: { 'zh-CN': '办理', en: 'Handle' },
  resolve: { 'zh-CN': '办结', en: 'Answer' },
  rate: { 'zh-CN': '评价', en: 'Rate' },
} as const satisfies Record<string, Localized>;

export type RingStep = keyof typeof RING_STEPS;
export const RING_STEP_CODES = codesOf(RING_STEPS);

/** Arcs already full, 0 to 5; the arc after them is under way. The ends beside the loop fill none further. */
export const RING_FILLED: Readonly<Record<CaseStatus, number>> = {
  submitted: 0,
  accepted: 1,
  assigned: 2,
  handling: 2,
  'awaiting-reporter': 2,
  resolved: 4,
  'following-up': 4,
  closed: 5,
  declined: 0,
  merged: 0,
  withdrawn: 0,
};
