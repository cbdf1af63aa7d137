import { DomainError } from '@wuyou/domain/values';
import type { Words } from '../strings/strings';

/** What went wrong and what to do. The service's own words where it answered, in the caller's language. */
export function errorWords(error: unknown, words: Words): string {
  if (!DomainError.is(error)) return words.failed;
  if (error.code === 'network') return words.network;
  if (error.code === 'timeout') return words.timeout;
  if (error.code === 'not_found') return words.notFound;
  return error.message === error.code ? words.failed : error.message;
}
