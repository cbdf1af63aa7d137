import type { Locale } from '@wuyou/domain/values';
import type { application } from './application/zh-cn';
import type { apply } from './apply/zh-cn';
import { common } from './common/zh-cn';
import type { due } from './due/zh-cn';
import { ENGLISH } from './english';
import type { kept } from './kept/zh-cn';
import type { rating } from './rating/zh-cn';
import type { reasons } from './reasons/zh-cn';
import type { report } from './report/zh-cn';
import type { tracker } from './tracker/zh-cn';

/** Every section of words, and its shape: what Chinese says, every other language must. */
export interface Strings {
  readonly application: typeof application;
  readonly apply: typeof apply;
  readonly common: typeof common;
  readonly due: typeof due;
  readonly kept: typeof kept;
  readonly rating: typeof rating;
  readonly reasons: typeof reasons;
  readonly report: typeof report;
  readonly tracker: typeof tracker;
}

/** What one section says, and what all of them say. */
export type Words<Section extends keyof Strings = 'common'> = Strings['common'] & Strings[Section];

/** All of a language. */
export type Catalogue = { readonly [Section in keyof Strings]: Words<Section> };

/**
 * A section in every language: Chinese at hand, English once it is fetched. One constant for each, in a module of its own,
 * so that a page brings the words of what it shows.
 */
export function spoken<Section extends keyof Strings>(
  section: Section,
  own: Strings[Section],
): Readonly<Record<Locale, Words<Section>>> {
  const chinese: Words<Section> = { ...common, ...own };
  return {
    'zh-CN': chinese,
    get en() {
      if (ENGLISH.words) return ENGLISH.words[section];
      console.error(`English is spoken before it is there: ${section}`);
      return chinese;
    },
  };
}
