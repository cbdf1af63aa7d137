import type { ErrorCode, Locale, Localized } from '@wuyou/domain';
import { http } from '@wuyou/domain/http';
import type { Route, RouteName } from '@wuyou/domain/routes';
import type * as z from 'zod/mini';
import { type HeaderParameter, headerReference, parametersIn } from './parameters';
import { BYTES, refusals, success } from './responses';
import { referenceTo } from './schemas';

interface Spec extends Route {
  readonly summary: Localized;
  readonly params?: z.ZodMiniType;
  readonly query?: z.ZodMiniType;
  readonly body?: z.ZodMiniType;
  readonly reply: z.ZodMiniType;
  readonly status: number;
  readonly errors: readonly ErrorCode[];
  readonly example?: { readonly body?: unknown };
}

const specs: Readonly<Record<RouteName, Spec>> = http;

/** How each caller proves itself; all of them send `Authorization: Bearer …`. */
export const SECURITY_SCHEMES = {
  publishable: {
    type: 'http',
    scheme: 'bearer',
    description: '页面密钥 pk_…，可公开。The key of a page; not a secret.',
  },
  partner: {
    type: 'http',
    scheme: 'bearer',
    description: '合作方服务器密钥 sk_…。The key of a partner’s server.',
  },
  staff: { type: 'http', scheme: 'bearer', description: '工作人员令牌。The token of a member of staff.' },
};

/** One route as an OpenAPI operation. */
export function operationOf(name: RouteName, locale: Locale) {
  const { summary, callers, kind, params, query, body, reply, status, errors, example } = specs[name];
  const headers = headersOf(name);
  const versioned = params !== undefined && (kind === 'query' || kind === 'command');
  return {
    operationId: name,
    tags: [name.slice(0, name.indexOf('.'))],
    summary: summary[locale],
    'x-summary': summary,
    security: callers.map((caller) => ({ [caller]: [] })),
    parameters: [
      ...parametersIn('path', params),
      ...parametersIn('query', query),
      ...headers.map(headerReference),
    ],
    ...(body && {
      requestBody: {
        required: true,
        content: {
          'application/json': {
            schema: referenceTo(body),
            ...(example?.body !== undefined && { example: example.body }),
          },
        },
      },
    }),
    ...(kind === 'upload' && { requestBody: { required: true, content: BYTES } }),
    responses: {
      [status]: success({ kind, description: summary[locale], reply, versioned }),
      ...refusals(errors, kind),
    },
  };
}

function headersOf(name: RouteName): HeaderParameter[] {
  const { kind, params } = specs[name];
  switch (kind) {
    case 'query':
      return ['AcceptLanguage'];
    case 'command':
      return params ? ['AcceptLanguage', 'IdempotencyKey', 'IfMatch'] : ['AcceptLanguage', 'IdempotencyKey'];
    case 'live':
      return ['AcceptLanguage', 'LastEventId'];
    case 'upload':
      return ['AcceptLanguage', 'FileName'];
    case 'download':
      return ['AcceptLanguage'];
  }
}
