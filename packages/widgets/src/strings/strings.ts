import type { Locale } from '@wuyou/domain/values';
import * as en from './en';
import * as zh from './zh-cn';

/** The catalogue's shape: what Chinese says, every other language must. */
export type Strings = typeof zh;

/** What one widget says, and what all of them say. */
export type Words<Section extends keyof Strings = 'common'> = Strings['common'] & Strings[Section];

export function spoken<Own>(own: Record<Locale, Own>): Readonly<Record<Locale, Strings['common'] & Own>> {
  return { 'zh-CN': { ...zh.common, ...own['zh-CN'] }, en: { ...en.common, ...own.en } };
}

// One constant for each widget, so that a page with one does not load the words of the others.
export const COMMON: Readonly<Record<Locale, Words>> = { 'zh-CN': zh.common, en: en.common };
export const REASONS: Readonly<Record<Locale, Strings['reasons']>> = { 'zh-CN': zh.reasons, en: en.reasons };
export const DUE: Readonly<Record<Locale, Strings['due']>> = { 'zh-CN': zh.due, en: en.due };
export const RATING = /* @__PURE__ */ spoken({ 'zh-CN': zh.rating, en: en.rating });
export const REPORT = /* @__PURE__ */ spoken({ 'zh-CN': zh.report, en: en.report });
