import type { Locale, Localized } from '@wuyou/domain';
import results from '../../packages/widgets/e2e/policies.golden.json' with { type: 'json' };
import type { PolicyName, PolicyResult } from '../../packages/widgets/e2e/support/policies.ts';
import { code, table } from './markdown.ts';

const POLICIES: Readonly<Record<PolicyName, Localized>> = {
  none: { 'zh-CN': '没有策略', en: 'no policy' },
  strict: { 'zh-CN': '最严，只放行必需的', en: 'the strictest that allows what is needed' },
  nonce: { 'zh-CN': '脚本只按 nonce 放行', en: 'scripts by a nonce only' },
  'strict-dynamic': { 'zh-CN': '再加 strict-dynamic', en: 'and with strict-dynamic' },
  'trusted-types': { 'zh-CN': '最严，加 Trusted Types', en: 'the same with Trusted Types' },
  'trusted-types-none': { 'zh-CN': '再加：不许建任何策略', en: 'and none may be made' },
  'trusted-types-of-another': { 'zh-CN': '再加：页面自己也用 Lit', en: 'and the page has a Lit of its own' },
  'no-script': { 'zh-CN': '忘了放行脚本', en: 'the script was forgotten' },
  'no-connect': { 'zh-CN': '忘了放行接口', en: 'the service was forgotten' },
};

const SHOWN: Readonly<Record<PolicyResult['shown'], Localized>> = {
  journey: { 'zh-CN': '从反映到评价，全部可用', en: 'everything, from the report to the rating' },
  telephone: { 'zh-CN': '显示标签里的电话', en: 'the telephone number in the element' },
};

const HEAD: Readonly<Record<Locale, readonly string[]>> = {
  'zh-CN': ['页面的策略', '浏览器', '来访者看到', '违规次数', '策略全文'],
  en: ['The page’s policy', 'Browser', 'What a visitor has', 'Violations', 'In full'],
};

/** What came of each policy, as the widgets' tests found it. */
export function policiesTable(locale: Locale): string {
  const rows = (results as readonly PolicyResult[]).map(({ name, engine, shown, violated, policy }) => [
    POLICIES[name][locale],
    engine,
    SHOWN[shown][locale],
    violated.length === 0 ? '0' : violated.map(code).join(' '),
    code(policy) || '—',
  ]);
  return `${table(HEAD[locale], rows)}\n`;
}
