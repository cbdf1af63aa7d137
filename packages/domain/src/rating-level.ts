import { codesOf } from './codes-of';
import type { Localized } from './locale';

/** The five levels of 好差评 (国办发〔2019〕51号), best first. */
export const RATING_LEVELS = {
  'very-satisfied': { 'zh-CN': '非常满意', en: 'Very satisfied' },
  satisfied: { 'zh-CN': '满意', en: 'Satisfied' },
  'basically-satisfied': { 'zh-CN': '基本满意', en: 'Fairly satisfied' },
  dissatisfied: { 'zh-CN': '不满意', en: 'Dissatisfied' },
  'very-dissatisfied': { 'zh-CN': '非常不满意', en: 'Very dissatisfied' },
} as const satisfies Record<string, Localized>;

export type RatingLevel = keyof typeof RATING_LEVELS;
export const RATING_LEVEL_CODES = codesOf(RATING_LEVELS);

/** What one may add to a level; praise goes with the top three, the rest with the last two. */
export const RATING_TAGS = {
  'contacted-first': { good: true, name: { 'zh-CN': '主动联系', en: 'Contacted me first' } },
  'done-at-once': { good: true, name: { 'zh-CN': '一次办成', en: 'Done in one go' } },
  'fewer-papers': { good: true, name: { 'zh-CN': '材料精简', en: 'Less paperwork' } },
  early: { good: true, name: { 'zh-CN': '提前办结', en: 'Finished early' } },
  courteous: { good: true, name: { 'zh-CN': '态度热情', en: 'Courteous' } },
  unsolved: { good: false, name: { 'zh-CN': '问题没解决', en: 'Not solved' } },
  slow: { good: false, name: { 'zh-CN': '办得太慢', en: 'Too slow' } },
  'unclear-answer': { good: false, name: { 'zh-CN': '答复不清楚', en: 'Unclear answer' } },
  'passed-around': { good: false, name: { 'zh-CN': '推诿扯皮', en: 'Passed around' } },
  discourteous: { good: false, name: { 'zh-CN': '态度不好', en: 'Discourteous' } },
} as const satisfies Record<string, { readonly good: boolean; readonly name: Localized }>;

export type RatingTag = keyof typeof RATING_TAGS;
export const RATING_TAG_CODES = codesOf(RATING_TAGS);

/** The last two levels: they reopen the case and ask for a comment. */
export function isBad(level: RatingLevel): boolean {
  return level === 'dissatisfied' || level === 'very-dissatisfied';
}

/** The tags that fit a level. */
export function tagsFor(level: RatingLevel): RatingTag[] {
  return RATING_TAG_CODES.filter((tag) => RATING_TAGS[tag].good !== isBad(level));
}
