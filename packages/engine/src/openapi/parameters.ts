import { FILE_NAME_HEADER, HEADERS } from '@wuyou/domain/routes';
import type * as z from 'zod/mini';
import { inputSchema, type JsonSchema } from './schemas';

export interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly required?: boolean;
  readonly description?: string;
  readonly schema: JsonSchema;
}

/** One parameter for each field of a schema. */
export function parametersIn(place: 'path' | 'query', schema: z.ZodMiniType | undefined): Parameter[] {
  if (!schema) return [];
  const { properties = {}, required = [] } = inputSchema(schema) as {
    properties?: Record<string, JsonSchema>;
    required?: string[];
  };
  return Object.entries(properties).map(([name, field]) => ({
    name,
    in: place,
    required: place === 'path' || required.includes(name),
    schema: field,
  }));
}

const text: JsonSchema = { type: 'string' };
const tag: JsonSchema = { type: 'string', examples: ['"3"'] };

/** Request headers of the contract, by their place in the document's components. */
export const HEADER_PARAMETERS = {
  AcceptLanguage: {
    name: 'Accept-Language',
    in: 'header',
    description: 'zh-CN 或 en，决定提示文字的语言。The language of messages.',
    schema: { ...text, examples: ['zh-CN'] },
  },
  IdempotencyKey: {
    name: HEADERS.idempotencyKey,
    in: 'header',
    description:
      '同一个键重发同样的请求，只生效一次，答复与第一次相同。The same key with the same request takes effect once; a repeat gets the first answer.',
    schema: { ...text, minLength: 1, maxLength: 255, pattern: '^[\\x21-\\x7e]+$' },
  },
  IfMatch: {
    name: 'If-Match',
    in: 'header',
    description: '看到的版本；已被他人更新则拒绝。The version seen: refused if someone changed it since.',
    schema: tag,
  },
  LastEventId: {
    name: HEADERS.lastEventId,
    in: 'header',
    description:
      '最后收到的消息 id，从其后续传。The id of the last message received: the feed goes on after it.',
    schema: text,
  },
  FileName: {
    name: FILE_NAME_HEADER,
    in: 'header',
    required: true,
    description: '文件名，按 encodeURIComponent 编码。The file’s name, as encodeURIComponent writes it.',
    schema: { ...text, examples: [encodeURIComponent('示例照片.jpg')] },
  },
} as const satisfies Record<string, Parameter>;

export type HeaderParameter = keyof typeof HEADER_PARAMETERS;

export function headerReference(name: HeaderParameter) {
  return { $ref: `#/components/parameters/${name}` };
}
