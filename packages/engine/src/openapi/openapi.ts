import type { Locale } from '@wuyou/domain';
import { ROUTES, type RouteName } from '@wuyou/domain/routes';
import { operationOf, SECURITY_SCHEMES } from './operation';
import { HEADER_PARAMETERS } from './parameters';
import { REPLY_HEADERS } from './responses';
import { namedSchemas } from './schemas';

export interface OpenApiOptions {
  /** The language of titles and summaries. */
  readonly locale: Locale;
}

const WORDS = {
  title: { 'zh-CN': '无忧接口', en: 'Wuyou API' },
  description: {
    'zh-CN': '每一件诉求，从提交到闭环。全部时间为北京时间，ISO 8601 格式。',
    en: 'Every problem one case, from report to closed loop. All times are Beijing time in ISO 8601.',
  },
} as const;

const kept = new Map<Locale, ReturnType<typeof write>>();

/** The contract as an OpenAPI 3.1 document. Pure; written once for each language. */
export function createOpenApi({ locale }: OpenApiOptions) {
  const document = kept.get(locale) ?? write(locale);
  kept.set(locale, document);
  return document;
}

const texts = new Map<Locale, string>();

/** The same, as JSON. */
export function openApiText(locale: Locale): string {
  const text = texts.get(locale) ?? JSON.stringify(createOpenApi({ locale }));
  texts.set(locale, text);
  return text;
}

function write(locale: Locale) {
  return {
    openapi: '3.1.0',
    info: {
      title: WORDS.title[locale],
      version: 'v1',
      description: WORDS.description[locale],
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: '/' }],
    paths: pathsOf(locale),
    components: {
      schemas: namedSchemas(),
      parameters: HEADER_PARAMETERS,
      headers: REPLY_HEADERS,
      securitySchemes: SECURITY_SCHEMES,
    },
  };
}

function pathsOf(locale: Locale) {
  const paths: Record<string, Record<string, ReturnType<typeof operationOf>>> = {};
  for (const name of Object.keys(ROUTES) as RouteName[]) {
    const { path, method } = ROUTES[name];
    paths[path] = { ...paths[path], [method.toLowerCase()]: operationOf(name, locale) };
  }
  return paths;
}
