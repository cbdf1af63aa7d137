import type { CaseCommandType, Localized } from '@wuyou/domain';
import type { Caller } from '@wuyou/domain/routes';

export const CALLER_NAMES: Readonly<Record<Caller, Localized>> = {
  publishable: { 'zh-CN': '页面密钥 `pk_…`', en: 'page key `pk_…`' },
  partner: { 'zh-CN': '合作方密钥 `sk_…`', en: 'partner key `sk_…`' },
  staff: { 'zh-CN': '工作人员令牌', en: 'staff token' },
  anyone: { 'zh-CN': '任何人', en: 'anyone' },
};

/** What tells the two ways of a command apart: back to `handling`, or on. */
export const OUTCOMES: Partial<
  Record<CaseCommandType, { readonly good: Localized; readonly bad: Localized }>
> = {
  'follow-up': {
    good: { 'zh-CN': '已解决或未联系上', en: 'solved, or not reached' },
    bad: { 'zh-CN': '未解决', en: 'not solved' },
  },
  split: {
    good: { 'zh-CN': '并案前的状态', en: 'as it was before' },
    bad: { 'zh-CN': '并案前的状态', en: 'as it was before' },
  },
  rate: {
    good: { 'zh-CN': '前三级', en: 'top three levels' },
    bad: { 'zh-CN': '后两级', en: 'last two levels' },
  },
};
