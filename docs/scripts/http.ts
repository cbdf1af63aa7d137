import { LOCALES, type Locale, type Localized } from '@wuyou/domain';
import { http, problem } from '@wuyou/domain/http';
import type { RouteName } from '@wuyou/domain/routes';
import * as z from 'zod/mini';
import { errorMessage, errorStatus } from './errors.ts';
import { fieldTable } from './field-table.ts';
import type { Sample, Samples } from './http-samples.ts';
import { type JsonSchema, type KnownShapes, shapeKey } from './json-schema.ts';
import { blocks, code, fence, json, table } from './markdown.ts';
import { CALLER_NAMES } from './words.ts';

const WORDS = {
  title: { 'zh-CN': 'HTTP 接口', en: 'HTTP' },
  routes: { 'zh-CN': '全部接口', en: 'Every route' },
  shapes: { 'zh-CN': '返回的数据', en: 'What comes back' },
  shapesIntro: {
    'zh-CN': '「必填」为「是」的字段一定会有。时刻写作北京时间，例如 `2026-10-09T16:05:00+08:00`。',
    en: 'A field marked as required is always there. Instants are in Beijing time, such as `2026-10-09T16:05:00+08:00`.',
  },
  route: { 'zh-CN': '接口', en: 'Route' },
  what: { 'zh-CN': '用途', en: 'What for' },
  callers: { 'zh-CN': '谁可以调用', en: 'Who may call' },
  sdk: { 'zh-CN': 'SDK 写法', en: 'In the SDK' },
  params: { 'zh-CN': '路径参数', en: 'Path' },
  query: { 'zh-CN': '查询参数', en: 'Query' },
  body: { 'zh-CN': '请求体', en: 'Body' },
  reply: { 'zh-CN': '返回', en: 'Reply' },
  live: {
    'zh-CN': '事件流（`text/event-stream`），每条消息的 `data` 是',
    en: 'an event stream (`text/event-stream`); the `data` of each message is',
  },
  example: { 'zh-CN': '示例', en: 'Example' },
  replyExample: { 'zh-CN': '返回示例', en: 'Reply' },
  errors: { 'zh-CN': '可能的错误', en: 'Errors' },
  common: {
    'zh-CN': '另有每个接口都可能返回的[通用错误](#common-errors)。',
    en: 'And the [errors every route may give](#common-errors).',
  },
  none: {
    'zh-CN': '除[通用错误](#common-errors)外没有别的。',
    en: 'None besides the [common ones](#common-errors).',
  },
  problem: { 'zh-CN': '错误的返回体', en: 'The body of an error' },
  openapi: {
    'zh-CN':
      '同样的内容以 OpenAPI 3.1 提供：<a href="%s" target="_blank" download>openapi.json</a>，也可从服务的 `/openapi.json` 读取。',
    en: 'The same as OpenAPI 3.1: <a href="%s" target="_blank" download>openapi.json</a>, also served at `/openapi.json`.',
  },
} satisfies Record<string, Localized>;

const SDK_CALLS: Readonly<Record<RouteName, string>> = {
  'site.get': 'client.site.get()',
  'promise.get': 'client.cases.promise({ category })',
  'cases.report': 'client.cases.report(input)',
  'cases.get': 'client.cases.get(code)',
  'cases.live': 'client.cases.follow(code)',
  'cases.supply': 'client.cases.supply(code, { text })',
  'cases.urge': 'client.cases.urge(code)',
  'cases.answerExtension': 'client.cases.answerExtension(view, { agree })',
  'cases.withdraw': 'client.cases.withdraw(code)',
  'bundles.list': 'client.bundles.list()',
  'bundles.get': 'client.bundles.get(id, { earlier })',
  'applications.apply': 'client.applications.apply(input)',
  'applications.get': 'client.applications.get(code)',
  'applications.live': 'client.applications.follow(code)',
  'applications.save': 'client.applications.save(code, { materials })',
  'applications.submit': 'client.applications.submit(code)',
  'applications.supply': 'client.applications.supply(code, { materials })',
  'applications.withdraw': 'client.applications.withdraw(code)',
  'applications.rating': 'client.ratings.get(code)',
  'applications.rate': 'client.ratings.submit(code, rating)',
  'ratings.get': 'client.ratings.get(code)',
  'ratings.submit': 'client.ratings.submit(code, rating)',
  'desk.cases.list': 'client.desk.cases.list(filter)',
  'desk.cases.get': 'client.desk.cases.get(id)',
  'desk.cases.do': 'client.desk.cases.do(view, command)',
  'desk.applications.list': 'client.desk.applications.list(filter)',
  'desk.applications.live': 'client.desk.applications.follow()',
  'desk.applications.get': 'client.desk.applications.get(id)',
  'desk.applications.do': 'client.desk.applications.do(view, command)',
  'desk.live': 'client.desk.follow()',
};

export const ROUTE_NAMES = Object.keys(http) as RouteName[];

const replySchema = (schema: z.ZodMiniType) => z.toJSONSchema(schema, { io: 'output' }) as JsonSchema;
const inputSchema = (schema: z.ZodMiniType) => z.toJSONSchema(schema, { io: 'input' }) as JsonSchema;

/** The shapes that replies are made of, by the names the SDK gives them. */
function shapes(): ReadonlyMap<string, JsonSchema> {
  const caseView = replySchema(http['cases.get'].reply);
  const inner = (name: string) => caseView.properties?.[name] as JsonSchema;
  return new Map([
    ['SiteView', replySchema(http['site.get'].reply)],
    ['PromiseView', replySchema(http['promise.get'].reply)],
    ['Receipt', replySchema(http['cases.report'].reply)],
    ['CaseView', caseView],
    ['RatingInvitation', replySchema(http['ratings.get'].reply)],
    ['CasePage', replySchema(http['desk.cases.list'].reply)],
    ['CaseSummary', replySchema(http['desk.live'].reply)],
    ['DeskCaseView', replySchema(http['desk.cases.get'].reply)],
    ['DeadlineView', inner('deadline')],
    ['TimelineEntry', inner('timeline').items as JsonSchema],
    ['RatingView', inner('ratings').items as JsonSchema],
    ['Department', inner('lead')],
    ['Localized', inner('lead').properties?.name as JsonSchema],
  ]);
}

const anchorOf = (name: RouteName) => name.replace(/\./g, '-');
const firstLocale = (locale: Locale) => [locale, ...LOCALES.filter((other) => other !== locale)];

/**
 * One section for each route, then the shapes of the replies.
 * @param openApi address of the same as OpenAPI, if there is one
 */
export function httpPage(locale: Locale, samples: Samples, openApi?: string): string {
  const say = (word: keyof typeof WORDS) => WORDS[word][locale];
  const byName = shapes();
  const known: KnownShapes = new Map([...byName].map(([name, schema]) => [shapeKey(schema), name]));
  const linkTo = (schema: z.ZodMiniType) => {
    const name = known.get(shapeKey(replySchema(schema))) ?? '';
    return `[${name}](#${name.toLowerCase()})`;
  };

  const section = (name: RouteName): string => {
    const route = http[name];
    const { method, path, callers, summary, reply, status, kind, errors } = route;
    const part = (title: keyof typeof WORDS, schema: z.ZodMiniType | undefined) =>
      schema ? blocks(`**${say(title)}**`, fieldTable(inputSchema(schema), locale)).trimEnd() : '';
    return blocks(
      `### ${summary[locale]} {#${anchorOf(name)}}`,
      fence('http', `${method} ${path}`),
      table(
        [say('callers'), say('sdk')],
        [
          [
            callers.map((caller) => CALLER_NAMES[caller][locale]).join(locale === 'en' ? ', ' : '、'),
            code(SDK_CALLS[name]),
          ],
        ],
      ),
      part('params', 'params' in route ? route.params : undefined),
      part('query', 'query' in route ? route.query : undefined),
      part('body', 'body' in route ? route.body : undefined),
      `**${say('reply')}** ${kind === 'live' ? `${say('live')} ${linkTo(reply)}` : `${status} ${linkTo(reply)}`}`,
      `**${say('example')}**`,
      fence('sh', curlOf(name, samples[name])),
      `::: details ${say('replyExample')}\n${fence('json', json(samples[name].reply))}\n:::`,
      `**${say('errors')}** ${errors.length === 0 ? say('none') : ''}`.trimEnd(),
      table(
        ['HTTP', 'code', ...firstLocale(locale).map((each) => (each === 'en' ? 'English' : '中文'))],
        errors.map((error) => [
          String(errorStatus(error) ?? ''),
          `[${code(error)}](./errors#${error})`,
          ...firstLocale(locale).map((each) => errorMessage(error, each)),
        ]),
      ),
      errors.length === 0 ? '' : say('common'),
    ).trimEnd();
  };

  return blocks(
    `# ${say('title')}`,
    `<!--@include: ../_http.md-->`,
    openApi === undefined ? '' : say('openapi').replace('%s', openApi),
    `## ${say('routes')}`,
    table(
      [say('route'), say('what'), say('callers')],
      ROUTE_NAMES.map((name) => [
        `[${code(`${http[name].method} ${http[name].path}`)}](#${anchorOf(name)})`,
        http[name].summary[locale],
        http[name].callers.map((caller) => CALLER_NAMES[caller][locale]).join(locale === 'en' ? ', ' : '、'),
      ]),
    ),
    ...ROUTE_NAMES.map(section),
    `## ${say('shapes')}`,
    say('shapesIntro'),
    ...[...byName].map(([name, schema]) => {
      const others = new Map([...known].filter(([, other]) => other !== name));
      return blocks(`### ${name} {#${name.toLowerCase()}}`, fieldTable(schema, locale, others)).trimEnd();
    }),
    `### ${say('problem')} {#problem}`,
    fieldTable(replySchema(problem), locale, known),
  );
}

/** The sample's request as a command line. */
export function curlOf(name: RouteName, { path, body, ifMatch }: Sample): string {
  const { kind, callers } = http[name];
  const key = callers.some((caller) => caller === 'publishable') ? 'KEY' : 'TOKEN';
  const lines = [
    `curl ${kind === 'live' ? '-N ' : ''}"https://HOST${decodeURI(path)}"`,
    `-H "Authorization: Bearer $${key}"`,
    ...(kind === 'command' ? ['-H "Idempotency-Key: $(uuidgen)"'] : []),
    ...(ifMatch === undefined ? [] : [`-H 'If-Match: ${ifMatch}'`]),
    ...(body === undefined ? [] : ["-H 'Content-Type: application/json'", `-d '${JSON.stringify(body)}'`]),
  ];
  return lines.join(' \\\n  ');
}
