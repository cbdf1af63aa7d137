import type { Locale } from '@wuyou/domain/values';
import { en } from './en';
import { type Words, zhCN } from './zh-cn';

const CATALOGUE: Readonly<Record<Locale, Words>> = { 'zh-CN': zhCN, en };

export function wordsIn(locale: Locale): Words {
  return CATALOGUE[locale];
}

export type { Words };
