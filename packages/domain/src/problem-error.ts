import { DomainError, type ErrorCode, type ErrorDetails } from './errors';
import type { Problem } from './problem';

/** The error a caller's code sees: made again from what was sent. */
export function errorOf({ code, details, errors, requestId, detail }: Problem): DomainError {
  const carried = code === 'invalid' ? { issues: errors ?? [] } : (details ?? {});
  return new DomainError(code, carried as unknown as ErrorDetails[ErrorCode], { message: detail, requestId });
}
