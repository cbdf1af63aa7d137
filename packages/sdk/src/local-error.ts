import {
  DomainError,
  type ErrorDetails,
  LOCAL_WORDS,
  type Locale,
  type LocalWordsCode,
} from '@wuyou/domain/values';

/** An error that no server sent, in the client's language. */
export function localError<C extends LocalWordsCode>(
  code: C,
  details: ErrorDetails[C],
  locale: Locale,
  options: { readonly cause?: unknown; readonly requestId?: string } = {},
): DomainError<C> {
  return new DomainError(code, details, { message: LOCAL_WORDS[code][locale](details), ...options });
}
