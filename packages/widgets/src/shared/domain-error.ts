import { DomainError } from '@wuyou/domain/values';

/** What a call threw, as one of the product's errors; anything else is our own fault. */
export function toDomainError(error: unknown): DomainError {
  return DomainError.is(error) ? error : new DomainError('internal', {}, { cause: error });
}
