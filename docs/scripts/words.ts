import type {
  ApplicationCommandType,
  ApplicationStatus,
  CaseCommandType,
  CaseStatus,
  Localized,
} from '@wuyou/domain';
import type { Caller } from '@wuyou/domain/routes';

export const CALLER_NAMES: Readonly<Record<Caller, Localized>> = {
  publishable: { 'zh-CN': '页面密钥 `pk_…`', en: 'page key `pk_…`' },
  partner: { 'zh-CN': '合作方密钥 `sk_…`', en: 'partner key `sk_…`' },
  staff: { 'zh-CN': '工作人员令牌', en: 'staff token' },
  anyone: { 'zh-CN': '任何人', en: 'anyone' },
};

/** Of a command that may lead two ways: what leads to a status, and what leads to any other. */
type Outcomes<C extends string, S extends string> = Readonly<
  Partial<Record<C, Readonly<Partial<Record<S | 'else', Localized>>>>>
>;

export const CASE_OUTCOMES = {
  'follow-up': {
    handling: { 'zh-CN': '未解决', en: 'not solved' },
    else: { 'zh-CN': '已解决或未联系上', en: 'solved, or not reached' },
  },
  split: { else: { 'zh-CN': '并案前的状态', en: 'as it was before' } },
  reopen: {
    accepted: { 'zh-CN': '原由别处答复的', en: 'what was answered elsewhere' },
    else: { 'zh-CN': '其他', en: 'all others' },
  },
  rate: {
    handling: { 'zh-CN': '后两级', en: 'last two levels' },
    accepted: { 'zh-CN': '后两级，原由别处答复的', en: 'last two levels, of what was answered elsewhere' },
    else: { 'zh-CN': '前三级', en: 'top three levels' },
  },
} satisfies Outcomes<CaseCommandType, CaseStatus>;

const WAITS = {
  'zh-CN': '须由另一个人确认的，等待确认',
  en: 'one that a second person must confirm waits',
};

const LAST_ITEM = {
  decided: { 'zh-CN': '最后一项', en: 'the last item' },
  else: { 'zh-CN': '还有别的事项', en: 'others are left' },
};

export const APPLICATION_OUTCOMES = {
  grant: { accepted: WAITS, ...LAST_ITEM },
  refuse: { accepted: WAITS, ...LAST_ITEM },
  confirm: LAST_ITEM,
} satisfies Outcomes<ApplicationCommandType, ApplicationStatus>;
