import { DomainError } from '@wuyou/domain/values';

/** The first of them that knows the code; the others are not asked. */
export async function either<A, B>(first: () => Promise<A>, second: () => Promise<B>): Promise<A | B> {
  try {
    return await first();
  } catch (error) {
    if (DomainError.is(error, 'not_found')) return second();
    throw error;
  }
}
