import { DomainError } from '@wuyou/domain';

/** Bytes a body may have. */
export const BODY_LIMIT = 256 * 1024;
const JSON_TYPE = 'application/json';
const FORM_TYPE = 'application/x-www-form-urlencoded';

/**
 * The body as text and as the JSON object it holds. Stops reading at the limit.
 * @throws {DomainError} `unsupported_media_type`, `payload_too_large`, `malformed`
 */
export async function readBody(request: Request): Promise<{ readonly text: string; readonly json: object }> {
  expectType(request, JSON_TYPE);
  const text = await readText(request);
  return { text, json: parseObject(text) };
}

/**
 * The fields of a form. Stops reading at the limit.
 * @throws {DomainError} `unsupported_media_type`, `payload_too_large`, `malformed`
 */
export async function readForm(request: Request): Promise<URLSearchParams> {
  expectType(request, FORM_TYPE);
  return new URLSearchParams(await readText(request));
}

function expectType({ headers }: Request, expected: string): void {
  const type = headers.get('Content-Type')?.split(';')[0]?.trim().toLowerCase();
  if (type !== expected) throw new DomainError('unsupported_media_type', { allowed: [expected] });
}

async function readText(request: Request): Promise<string> {
  const tooLarge = () => new DomainError('payload_too_large', { limit: BODY_LIMIT });
  if (Number(request.headers.get('Content-Length')) > BODY_LIMIT) throw tooLarge();
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const reader = request.body?.getReader();
  let text = '';
  let size = 0;
  for (;;) {
    const { done, value } = (await reader?.read()) ?? { done: true };
    if (done) return text + decode(decoder);
    size += value.byteLength;
    if (size > BODY_LIMIT) {
      await reader?.cancel();
      throw tooLarge();
    }
    text += decode(decoder, value);
  }
}

function decode(decoder: TextDecoder, bytes?: Uint8Array): string {
  try {
    return decoder.decode(bytes, { stream: bytes !== undefined });
  } catch (cause) {
    throw new DomainError('malformed', {}, { cause });
  }
}

function parseObject(text: string): object {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw new DomainError('malformed', {}, { cause });
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new DomainError('malformed', {});
  }
  return value;
}
