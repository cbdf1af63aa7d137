import type { ApplicationView, CaseView } from '@wuyou/domain';
import {
  type ApplicationCommandType,
  type ApplicationStatusAllowing,
  type CaseCommandType,
  type Locale,
  parseReceiptCode,
  type StatusAllowing,
} from '@wuyou/domain/values';
import { localError } from './local-error';

/**
 * Which case a command is for: a receipt code, or a view of it whose `status` allows the command. A view whose
 * status does not, or was not looked at, does not compile.
 */
export type CaseReference<C extends CaseCommandType> =
  | string
  | { readonly code: CaseView['code']; readonly status: StatusAllowing<C> };

/** Which application a command is for, named like a case. */
export type ApplicationReference<C extends ApplicationCommandType> =
  | string
  | { readonly code: ApplicationView['code']; readonly status: ApplicationStatusAllowing<C> };

/**
 * The receipt code in its one form, from any usual writing.
 * @throws {DomainError} `not_found` for a miswritten code: it reads like an unknown one, and costs no request
 */
export function codeOf(reference: string | { readonly code: string }, locale: Locale): string {
  const written: unknown = typeof reference === 'string' ? reference : reference?.code;
  const parsed = parseReceiptCode(typeof written === 'string' ? written : '');
  if (parsed.ok) return parsed.code;
  throw localError('not_found', {}, locale, { cause: parsed.problem });
}
