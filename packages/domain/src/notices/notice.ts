import type { Localized } from '../locale';
import type { Instant } from '../time';
import type { Blanks, NOTICES, NoticeType } from './catalogue';

/** What fills a blank. A moment is written out for people. */
export type Filling = string | number | Localized | { readonly at: Instant };

type Recipient<T extends NoticeType> = (typeof NOTICES)[T]['to'] extends 'reporter'
  ? { readonly mobile: string }
  : {
      /** An office's id; absent for the desk. */
      readonly department?: string;
    };

type Fillings<T extends NoticeType> = Readonly<Record<Blanks<(typeof NOTICES)[T]['text']['zh-CN']>, Filling>>;

/** Something one recipient is to be told. */
export type Notice = {
  [T in NoticeType]: { readonly type: T; readonly to: Recipient<T>; readonly fillings: Fillings<T> };
}[NoticeType];
