import {
  DEFAULT_POLICY,
  type DeadlineKind,
  type Locale,
  type Localized,
  type WorkingTime,
} from '@wuyou/domain';
import { table } from './markdown.ts';

/** What a limit is for. Those of a `bundle` are in its catalogue, and of a review in its notice: the policy's never count. */
type Subject = 'case' | 'application' | 'bundle';

const SUBJECTS: Readonly<Record<DeadlineKind, Subject>> = {
  accept: 'case',
  contact: 'case',
  resolve: 'case',
  sign: 'case',
  task: 'case',
  supply: 'case',
  'follow-up': 'case',
  verify: 'case',
  rectify: 'case',
  correction: 'application',
  permit: 'application',
  'joint-permit': 'application',
  delivery: 'application',
  bundle: 'bundle',
  item: 'bundle',
  'technical-review': 'bundle',
};

const STEPS: Readonly<Record<DeadlineKind, { readonly name: Localized; readonly from: Localized }>> = {
  accept: { name: { 'zh-CN': '受理', en: 'accept' }, from: { 'zh-CN': '提交', en: 'reporting' } },
  contact: {
    name: { 'zh-CN': '联系反映人', en: 'contact the reporter' },
    from: { 'zh-CN': '提交', en: 'reporting' },
  },
  resolve: { name: { 'zh-CN': '办结答复', en: 'answer' }, from: { 'zh-CN': '受理', en: 'acceptance' } },
  sign: { name: { 'zh-CN': '签收任务', en: 'sign for a task' }, from: { 'zh-CN': '交办', en: 'assignment' } },
  task: {
    name: { 'zh-CN': '完成任务', en: 'finish a task' },
    from: { 'zh-CN': '交办（不晚于办结时限）', en: 'assignment, never past the answer' },
  },
  supply: {
    name: { 'zh-CN': '等待补充材料', en: 'wait for information' },
    from: { 'zh-CN': '请您补充', en: 'the question' },
  },
  'follow-up': { name: { 'zh-CN': '回访', en: 'follow up' }, from: { 'zh-CN': '办结', en: 'the answer' } },
  verify: {
    name: { 'zh-CN': '核实差评', en: 'check a bad rating' },
    from: { 'zh-CN': '差评', en: 'the rating' },
  },
  rectify: { name: { 'zh-CN': '整改', en: 'put it right' }, from: { 'zh-CN': '差评', en: 'the rating' } },
  correction: {
    name: { 'zh-CN': '一次性告知补正', en: 'tell once what is missing' },
    from: { 'zh-CN': '收到材料', en: 'receipt of the documents' },
  },
  bundle: {
    name: { 'zh-CN': '一件事办结', en: 'decide a bundle' },
    from: { 'zh-CN': '受理', en: 'acceptance' },
  },
  permit: {
    name: { 'zh-CN': '许可决定', en: 'decide a permit' },
    from: { 'zh-CN': '受理', en: 'acceptance' },
  },
  'joint-permit': {
    name: { 'zh-CN': '联合许可决定', en: 'decide a joint permit' },
    from: { 'zh-CN': '受理', en: 'acceptance' },
  },
  item: {
    name: { 'zh-CN': '事项办结', en: 'decide an item' },
    from: { 'zh-CN': '事项开始办理', en: 'the start of the item' },
  },
  'technical-review': {
    name: { 'zh-CN': '技术审查', en: 'technical review' },
    from: { 'zh-CN': '书面告知', en: 'the written notice' },
  },
  delivery: { name: { 'zh-CN': '送达', en: 'deliver' }, from: { 'zh-CN': '决定', en: 'the decision' } },
};

const HEAD: Readonly<Record<Locale, readonly string[]>> = {
  'zh-CN': ['事项', '从何时起', '时限', '依据'],
  en: ['Step', 'From', 'Limit', 'Basis'],
};

/** The default limits of a case or an application as a table. The basis is a Chinese rule and stays in Chinese. */
export function limitsTable(locale: Locale, subject: Exclude<Subject, 'bundle'>): string {
  const kinds = (Object.keys(SUBJECTS) as DeadlineKind[]).filter((kind) => SUBJECTS[kind] === subject);
  const rows = kinds.map((kind) => {
    const { name, from } = STEPS[kind];
    const { basis, ...limit } = DEFAULT_POLICY.limits[kind];
    return [name[locale], from[locale], time(limit, locale), basis];
  });
  return `${table(HEAD[locale], rows)}\n`;
}

/** A limit in words. */
export function time(limit: WorkingTime, locale: Locale): string {
  if ('days' in limit && locale === 'en') return `${limit.days} working ${limit.days === 1 ? 'day' : 'days'}`;
  if ('days' in limit) return `${limit.days} 个工作日`;
  return locale === 'en' ? `${limit.minutes} office minutes` : `${limit.minutes} 个工作分钟`;
}
