import { DomainError, type Locale } from '@wuyou/domain';
import { problemOf } from '@wuyou/domain/http';

/** A refusal as RFC 9457 has it, in the caller's language. */
export function problemReply(error: DomainError, locale: Locale, requestId: string): Response {
  const problem = problemOf(error, locale, requestId);
  return new Response(JSON.stringify(problem), {
    status: problem.status,
    headers: {
      'Content-Type': 'application/problem+json',
      'Content-Language': locale,
      'Cache-Control': 'no-store',
      Vary: 'Accept-Language',
      ...headersOf(error),
    },
  });
}

function headersOf(error: DomainError): Record<string, string> {
  if (DomainError.is(error, 'unauthorized')) return { 'WWW-Authenticate': 'Bearer' };
  if (DomainError.is(error, 'method_not_allowed')) return { Allow: error.details.allowed.join(', ') };
  if (DomainError.is(error, 'idempotency_in_progress')) return { 'Retry-After': '1' };
  if (DomainError.is(error, 'unavailable') || DomainError.is(error, 'rate_limited')) {
    return { 'Retry-After': String(error.details.retryAfter ?? 1) };
  }
  return {};
}
