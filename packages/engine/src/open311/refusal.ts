import {
  DomainError,
  type ErrorCode,
  issueMessage,
  type Locale,
  type Localized,
  messageOf,
} from '@wuyou/domain';
import type { Value } from './xml';

/** What only Open311 refuses, in words of its own. */
export class Open311Error extends Error {
  override readonly name = 'Open311Error';

  constructor(
    readonly status: 400 | 403 | 404,
    readonly words: Localized,
  ) {
    super(words.en);
  }
}

export interface Refusal {
  readonly status: number;
  /** The standard's list of `code` and `description`. */
  readonly errors: readonly Value[];
  readonly headers?: Readonly<Record<string, string>>;
}

/**
 * The standard knows 403 for keys, 404 for what is unknown and 400 for the rest. What may be sent again unchanged keeps a
 * status that says so, and so does what the address is not for.
 */
const STATUS: Readonly<Partial<Record<ErrorCode, number>>> = {
  unauthorized: 403,
  forbidden: 403,
  not_found: 404,
  method_not_allowed: 405,
  idempotency_in_progress: 409,
  rate_limited: 429,
  internal: 500,
  unavailable: 503,
};

export function refusalOf(error: DomainError | Open311Error, locale: Locale): Refusal {
  if (error instanceof Open311Error) return refusal(error.status, [error.words[locale]]);
  const status = STATUS[error.code] ?? 400;
  const headers = headersOf(error);
  return { ...refusal(status, descriptionsOf(error, locale)), ...(headers && { headers }) };
}

function refusal(code: number, descriptions: readonly string[]): Refusal {
  return { status: code, errors: descriptions.map((description) => ({ code, description })) };
}

const NO_FORM: Localized = {
  'zh-CN': '请求内容不是 UTF-8 编码的表单',
  en: 'The body is not a form in UTF-8',
};

/** One for each wrong field, by its Open311 name. */
function descriptionsOf(error: DomainError, locale: Locale): readonly string[] {
  if (DomainError.is(error, 'malformed')) return [NO_FORM[locale]];
  if (!DomainError.is(error, 'invalid')) return [messageOf(error, locale)];
  const descriptions = error.details.issues.map((issue) => {
    const field = issue.pointer.replace(/^[/?]/, '');
    const words = issueMessage(issue, locale);
    return words.includes(field) ? words : `${field}: ${words}`;
  });
  return [...new Set(descriptions)];
}

function headersOf(error: DomainError): Readonly<Record<string, string>> | undefined {
  if (DomainError.is(error, 'method_not_allowed')) return { Allow: error.details.allowed.join(', ') };
  if (DomainError.is(error, 'idempotency_in_progress')) return { 'Retry-After': '1' };
  if (DomainError.is(error, 'rate_limited') || DomainError.is(error, 'unavailable'))
    return { 'Retry-After': String(error.details.retryAfter ?? 1) };
  return undefined;
}
