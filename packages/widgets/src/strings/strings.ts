import type { Locale } from '@wuyou/domain/values';
import * as en from './en';
import * as zh from './zh-cn';

/** The catalogue's shape: what Chinese says, every other language must. */
export type Strings = typeof zh;

type Spoken<Section extends keyof Strings> = Readonly<Record<Locale, Strings[Section]>>;

// One constant for each list, so that a page with one widget does not load the words of the others.
export const COMMON: Spoken<'common'> = { 'zh-CN': zh.common, en: en.common };
export const RATING: Spoken<'rating'> = { 'zh-CN': zh.rating, en: en.rating };
export const TRACKER: Spoken<'tracker'> = { 'zh-CN': zh.tracker, en: en.tracker };
export const REPORT: Spoken<'report'> = { 'zh-CN': zh.report, en: en.report };
