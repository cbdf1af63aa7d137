import { LOCALES, type Locale, type Localized } from '@wuyou/domain';
import { http, problem } from '@wuyou/domain/http';
import type { RouteName } from '@wuyou/domain/routes';
import type * as z from 'zod/mini';
import { errorMessage, errorStatus } from './errors.ts';
import { fieldTable } from './field-table.ts';
import { ROUTE_GROUPS, type RouteGroup, SDK_CALLS } from './http-routes.ts';
import type { Samples } from './http-samples.ts';
import { inputSchema, replySchema, shapes } from './http-shapes.ts';
import { type KnownShapes, shapeKey } from './json-schema.ts';
import { blocks, code, fence, json, table } from './markdown.ts';
import { replyWords } from './reply-words.ts';
import type { Sample } from './sample-recorder.ts';
import { CALLER_NAMES } from './words.ts';

const WORDS = {
  title: { 'zh-CN': 'HTTP 接口', en: 'HTTP' },
  routes: { 'zh-CN': '全部接口', en: 'Every route' },
  shapes: { 'zh-CN': '返回的数据', en: 'What comes back' },
  shapesIntro: {
    'zh-CN': '「必填」为「是」的字段一定会有。时刻写作北京时间，例如 `2026-10-09T16:05:00+08:00`。',
    en: 'A field marked as required is always there. Instants are in Beijing time, such as `2026-10-09T16:05:00+08:00`.',
  },
  unions: {
    'zh-CN':
      'SDK 里的 `RatingInvitation` 是 `CaseInvitation` 或 `ApplicationInvitation`，看 `of`；`Tracked` 是 `CaseView` 或 `ApplicationView`，申请有 `lanes`，诉求有 `title`。',
    en: 'In the SDK a `RatingInvitation` is a `CaseInvitation` or an `ApplicationInvitation`, told apart by `of`; `Tracked` is a `CaseView`, which has a `title`, or an `ApplicationView`, which has `lanes`.',
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
  bytes: { 'zh-CN': '文件的内容', en: 'the bytes of the file' },
  upload: {
    'zh-CN': '文件的内容；文件名放在请求头 `File-Name`，按 `encodeURIComponent` 编码',
    en: 'the bytes of the file; its name is in the header `File-Name`, as `encodeURIComponent` writes it',
  },
  example: { 'zh-CN': '示例', en: 'Example' },
  sameShape: { 'zh-CN': '返回示例见 %s。', en: 'For a reply see %s.' },
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

const anchorOf = (name: RouteName) => name.replace(/\./g, '-');
const callersOf = (name: RouteName, locale: Locale) =>
  http[name].callers.map((caller) => CALLER_NAMES[caller][locale]).join(locale === 'en' ? ', ' : '、');
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

  /** One example of each shape; the others lead there. */
  const replyExample = (name: RouteName) => {
    const shape = shapeKey(replySchema(http[name].reply));
    const shown = ROUTE_GROUPS.flatMap(({ routes }) => routes).find(
      (route) => shapeKey(replySchema(http[route].reply)) === shape,
    );
    return shown === undefined || shown === name
      ? `::: details ${say('replyExample')}\n${fence('json', json(samples[name].reply))}\n:::`
      : say('sameShape').replace('%s', `[${http[shown].summary[locale]}](#${anchorOf(shown)})`);
  };

  const section = (name: RouteName): string => {
    const route = http[name];
    const { method, path, summary, reply, status, kind, errors } = route;
    const part = (title: keyof typeof WORDS, schema: z.ZodMiniType | undefined) =>
      schema ? blocks(`**${say(title)}**`, fieldTable(inputSchema(schema), locale)).trimEnd() : '';
    return blocks(
      `### ${summary[locale]} {#${anchorOf(name)}}`,
      fence('http', `${method} ${path}`),
      table([say('callers'), say('sdk')], [[callersOf(name, locale), code(SDK_CALLS[name])]]),
      part('params', 'params' in route ? route.params : undefined),
      part('query', 'query' in route ? route.query : undefined),
      part('body', 'body' in route ? route.body : undefined),
      kind === 'upload' ? `**${say('body')}** ${say('upload')}` : '',
      kind === 'download'
        ? `**${say('reply')}** ${status} ${say('bytes')}`
        : `**${say('reply')}** ${kind === 'live' ? `${say('live')} ${linkTo(reply)}` : `${status} ${linkTo(reply)}`}`,
      `**${say('example')}**`,
      fence('sh', curlOf(name, samples[name])),
      kind === 'download' ? '' : replyExample(name),
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

  const overview = ({ routes }: RouteGroup) =>
    table(
      [say('route'), say('what'), say('callers')],
      routes.map((name) => [
        `[${code(`${http[name].method} ${http[name].path}`)}](#${anchorOf(name)})`,
        http[name].summary[locale],
        callersOf(name, locale),
      ]),
    );

  return blocks(
    `# ${say('title')}`,
    `<!--@include: ../_http.md-->`,
    openApi === undefined ? '' : say('openapi').replace('%s', openApi),
    `## ${say('routes')}`,
    ...ROUTE_GROUPS.map((group) =>
      blocks(`**[${group.name[locale]}](#${group.id})**`, overview(group)).trimEnd(),
    ),
    ...ROUTE_GROUPS.map(({ id, name, routes }) =>
      blocks(`## ${name[locale]} {#${id}}`, ...routes.map(section)),
    ),
    `## ${say('shapes')}`,
    say('shapesIntro'),
    say('unions'),
    ...[...byName].map(([name, schema]) => {
      const others = new Map([...known].filter(([, other]) => other !== name));
      return blocks(
        `### ${name} {#${name.toLowerCase()}}`,
        fieldTable(schema, locale, { known: others, words: replyWords(name) }),
      ).trimEnd();
    }),
    `### ${say('problem')} {#problem}`,
    fieldTable(replySchema(problem), locale, { known }),
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
    ...(kind === 'upload' ? ['-X PUT', '-H "File-Name: photo.jpg"', '--data-binary @photo.jpg'] : []),
    ...(kind === 'download' ? ['-OJ'] : []),
    ...(ifMatch === undefined ? [] : [`-H 'If-Match: ${ifMatch}'`]),
    ...(body === undefined ? [] : ["-H 'Content-Type: application/json'", `-d '${JSON.stringify(body)}'`]),
  ];
  return lines.join(' \\\n  ');
}
