import type { ErrorCode } from '@wuyou/domain';
import { ERROR_STATUS, type LocalErrorCode } from '@wuyou/domain/http';
import { HEADERS, type Route } from '@wuyou/domain/routes';
import type * as z from 'zod/mini';
import { type JsonSchema, referenceTo } from './schemas';

type ServerErrorCode = Exclude<ErrorCode, LocalErrorCode>;

const ALWAYS: readonly ServerErrorCode[] = [
  'unauthorized',
  'forbidden',
  'rate_limited',
  'internal',
  'unavailable',
];
/** The content of a body that is a file. */
export const BYTES = { 'application/octet-stream': {} };

const WITH_BODY: readonly ServerErrorCode[] = ['payload_too_large', 'unsupported_media_type'];

const text: JsonSchema = { type: 'string' };

/** Reply headers, by their place in the document's components. */
export const REPLY_HEADERS = {
  RequestId: { description: '请求编号，报障时请提供。Quote it when something goes wrong.', schema: text },
  ETag: { description: '诉求的版本。The version of the case.', schema: { ...text, examples: ['"3"'] } },
  Replayed: {
    description: 'true 表示这是第一次的答复。true: this is the first answer again.',
    schema: { ...text, enum: ['true'] },
  },
  RetryAfter: { description: '秒。Seconds.', schema: { type: 'integer' } },
  Allow: { description: '可用的方法。What may be done here.', schema: text },
};

const header = (name: keyof typeof REPLY_HEADERS) => ({ $ref: `#/components/headers/${name}` });

interface SuccessOptions {
  readonly kind: Route['kind'];
  readonly description: string;
  readonly reply: z.ZodMiniType;
  readonly versioned: boolean;
}

export function success({ kind, description, reply, versioned }: SuccessOptions) {
  return {
    description,
    headers: {
      [HEADERS.requestId]: header('RequestId'),
      ...(versioned && { ETag: header('ETag') }),
      ...(kind === 'command' && { [HEADERS.replayed]: header('Replayed') }),
    },
    content: contentOf(kind, reply),
  };
}

function contentOf(kind: Route['kind'], reply: z.ZodMiniType) {
  switch (kind) {
    case 'live':
      return { 'text/event-stream': { schema: text, 'x-events': { case: { data: referenceTo(reply) } } } };
    case 'download':
      return BYTES;
    case 'query':
    case 'command':
    case 'upload':
      return { 'application/json': { schema: referenceTo(reply) } };
  }
}

/** Everything a route refuses, one response for each status. */
export function refusals(own: readonly ErrorCode[], kind: Route['kind']): Record<string, object> {
  const codes = [...ALWAYS, ...(kind === 'command' ? WITH_BODY : []), ...own].filter(isSent);
  const statuses = [...new Set(codes.map((code) => ERROR_STATUS[code]))].sort();
  return Object.fromEntries(
    statuses.map((status) => [
      status,
      refusal(
        status,
        codes.filter((code) => ERROR_STATUS[code] === status),
      ),
    ]),
  );
}

function refusal(status: number, codes: readonly ErrorCode[]) {
  return {
    description: codes.join(' · '),
    headers: {
      [HEADERS.requestId]: header('RequestId'),
      ...([429, 503].includes(status) && { 'Retry-After': header('RetryAfter') }),
    },
    content: {
      'application/problem+json': {
        schema: {
          allOf: [{ $ref: '#/components/schemas/Problem' }, { properties: { code: { enum: codes } } }],
        },
      },
    },
  };
}

function isSent(code: ErrorCode): code is ServerErrorCode {
  return code in ERROR_STATUS;
}
