import * as z from 'zod/mini';
import { DomainError, type ErrorCode } from './errors';
import type { Locale } from './locale';
import { issueMessage, messageOf } from './messages';

/** Errors that only the SDK gives: no server sends them. */
export type LocalErrorCode = 'network' | 'timeout';

/** The HTTP status of every error a server sends. */
export const ERROR_STATUS: Readonly<Record<Exclude<ErrorCode, LocalErrorCode>, number>> = {
  malformed: 400,
  unauthorized: 401,
  forbidden: 403,
  not_permitted: 403,
  not_your_task: 403,
  challenge_required: 403,
  not_found: 404,
  files_off: 404,
  method_not_allowed: 405,
  not_allowed_in_status: 409,
  task_not_signed: 409,
  tasks_unfinished: 409,
  return_refused: 409,
  extension_refused: 409,
  rating_dispute: 409,
  supervision_state: 409,
  task_force_exists: 409,
  merge_refused: 409,
  follow_up_missing: 409,
  already_attempted_today: 409,
  already_urged: 409,
  already_rated: 409,
  item_state: 409,
  materials_missing: 409,
  correction_refused: 409,
  already_extended: 409,
  proposal_refused: 409,
  conflict: 409,
  file_withheld: 409,
  idempotency_in_progress: 409,
  upload_incomplete: 408,
  payload_too_large: 413,
  unsupported_media_type: 415,
  invalid: 422,
  idempotency_mismatch: 422,
  rate_limited: 429,
  internal: 500,
  unavailable: 503,
};

/** The body of every refusal: RFC 9457 with members of our own. */
export const problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number(),
  detail: z.string(),
  /** Stable; branch on this. */
  code: z.enum(Object.keys(ERROR_STATUS) as [ErrorCode, ...ErrorCode[]]),
  /** One for each wrong field. */
  errors: z.exactOptional(
    z.array(
      z.object({
        /** JSON Pointer into the body; `?name` for a query parameter. */
        pointer: z.string(),
        code: z.string(),
        message: z.string(),
        params: z.exactOptional(z.record(z.string(), z.unknown())),
      }),
    ),
  ),
  /** What the code carries: the status a case is in, what is allowed, when to come again. */
  details: z.record(z.string(), z.unknown()),
  requestId: z.string(),
});
export interface Problem extends z.output<typeof problem> {}

/** An error as sent to a caller, in the caller's language. */
export function problemOf(error: DomainError, locale: Locale, requestId: string): Problem {
  const { code, details } = error;
  const issues = DomainError.is(error, 'invalid') ? error.details.issues : undefined;
  return {
    type: `urn:wuyou:error:${code}`,
    title: messageOf(error, locale),
    status: code === 'network' || code === 'timeout' ? 503 : ERROR_STATUS[code],
    detail: issues
      ? issues.map((issue) => issueMessage(issue, locale)).join(locale === 'en' ? '; ' : '；')
      : messageOf(error, locale),
    code,
    ...(issues && {
      errors: issues.map((issue) => ({
        pointer: issue.pointer,
        code: issue.code,
        message: issueMessage(issue, locale),
        ...(issue.params && { params: { ...issue.params } }),
      })),
    }),
    details: issues ? {} : { ...details },
    requestId,
  };
}
