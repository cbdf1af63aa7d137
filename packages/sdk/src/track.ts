import type { ApplicationView, CaseView } from '@wuyou/domain';
import { DomainError } from '@wuyou/domain/values';

/** What a receipt code stands for: an application has `lanes`, a case has a `title`. */
export type Tracked = CaseView | ApplicationView;

/** The first of them that knows the code; the others are not asked. */
export async function either<A, B>(first: () => Promise<A>, second: () => Promise<B>): Promise<A | B> {
  try {
    return await first();
  } catch (error) {
    if (DomainError.is(error, 'not_found')) return second();
    throw error;
  }
}

/** Views of whatever a code stands for: of the second where the first does not know it. */
export function followEither<A, B>(first: AsyncIterable<A>, second: AsyncIterable<B>): AsyncIterable<A | B> {
  return {
    [Symbol.asyncIterator]() {
      let views: AsyncIterator<A | B> = first[Symbol.asyncIterator]();
      let begun = false;
      return {
        async next() {
          if (begun) return views.next();
          begun = true;
          return either(
            () => views.next(),
            () => {
              views = second[Symbol.asyncIterator]();
              return views.next();
            },
          );
        },
        return: async () => views.return?.() ?? { done: true, value: undefined },
      };
    },
  };
}
