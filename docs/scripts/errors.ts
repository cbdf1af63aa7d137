import {
  DomainError,
  type ErrorCode,
  FIELD_ISSUE_CODES,
  issueMessage,
  LOCALES,
  type Locale,
  type Localized,
  messageOf,
} from '@wuyou/domain';
import { ERROR_STATUS } from '@wuyou/domain/http';
import { ERROR_ADVICE } from './error-advice.ts';
import { ERROR_SAMPLES, ISSUE_SAMPLES } from './error-samples.ts';
import { blocks, code, plain, table } from './markdown.ts';

const WORDS = {
  title: { 'zh-CN': '错误', en: 'Errors' },
  intro: {
    'zh-CN':
      '每个错误都有一个不会改变的 `code`，程序按它分支；文字随语言变化，只给人看。服务端的错误以 `application/problem+json`（RFC 9457）返回，SDK 把它变回 `DomainError`，`details` 的类型由 `code` 决定。',
    en: 'Every error has a `code` that never changes: branch on it. The words follow the language and are for people. The service answers with `application/problem+json` (RFC 9457); the SDK turns it back into a `DomainError` whose `details` are typed by the `code`.',
  },
  overview: { 'zh-CN': '一览', en: 'Overview' },
  each: { 'zh-CN': '逐条说明', en: 'One by one' },
  issues: { 'zh-CN': '字段错误', en: 'Wrong fields' },
  issuesIntro: {
    'zh-CN': '`invalid` 的 `errors` 中，每一条有自己的 `code`。下面的文字以一个具体字段为例。',
    en: 'Each entry in the `errors` of `invalid` has a `code` of its own. The words below are for one field as an example.',
  },
  meaning: { 'zh-CN': '含义', en: 'Meaning' },
  status: { 'zh-CN': 'HTTP 状态', en: 'HTTP status' },
  retryable: { 'zh-CN': '稍后可以原样重试', en: 'the same call may succeed later' },
  final: { 'zh-CN': '原样重试没有用', en: 'the same call fails again' },
  local: { 'zh-CN': '无（SDK 给出）', en: 'none (the SDK gives it)' },
  advice: { 'zh-CN': '怎么办', en: 'What to do' },
} satisfies Record<string, Localized>;

/** The words of an error with its sample details. */
export function errorMessage(code: ErrorCode, locale: Locale): string {
  return plain(messageOf(new DomainError(code, ERROR_SAMPLES[code]), locale));
}

/** Its HTTP status; `undefined` for what only the SDK gives. */
export function errorStatus(code: ErrorCode): number | undefined {
  return (ERROR_STATUS as Readonly<Record<string, number>>)[code];
}

/** By status; what only the SDK gives comes last. */
export const ERROR_CODES = (Object.keys(ERROR_SAMPLES) as ErrorCode[]).sort(
  (a, b) => (errorStatus(a) ?? 600) - (errorStatus(b) ?? 600),
);

const otherLocale = (locale: Locale) => LOCALES.find((other) => other !== locale) ?? locale;

/** Every code with its status, its words in both languages and what to do. */
export function errorsPage(locale: Locale): string {
  const say = (word: keyof typeof WORDS) => WORDS[word][locale];
  const both = [locale, otherLocale(locale)];
  const retryable = (code: ErrorCode) => new DomainError(code, ERROR_SAMPLES[code]).retryable;
  const status = (code: ErrorCode) => String(errorStatus(code) ?? say('local'));

  return blocks(
    `# ${say('title')}`,
    say('intro'),
    `## ${say('overview')}`,
    table(
      ['HTTP', 'code', say('meaning')],
      ERROR_CODES.map((name) => [status(name), `[${code(name)}](#${name})`, errorMessage(name, locale)]),
    ),
    `## ${say('each')}`,
    ...ERROR_CODES.map((name) => {
      const details = Object.keys(ERROR_SAMPLES[name]);
      return blocks(
        `### ${name} {#${name}}`,
        `${say('status')} **${status(name)}** · ${say(retryable(name) ? 'retryable' : 'final')}`,
        both.map((each) => `> ${errorMessage(name, each)}`).join('\n>\n'),
        `**${say('advice')}** ${ERROR_ADVICE[name][locale]}`,
        details.length > 0 ? `\`details\`: ${details.map(code).join(', ')}` : '',
      ).trimEnd();
    }),
    `## ${say('issues')} {#issues}`,
    say('issuesIntro'),
    table(
      ['code', ...both.map((each) => (each === 'en' ? 'English' : '中文'))],
      FIELD_ISSUE_CODES.map((name) => {
        const issue = { ...ISSUE_SAMPLES[name], code: name };
        return [code(name), ...both.map((each) => plain(issueMessage(issue, each)))];
      }),
    ),
  );
}
