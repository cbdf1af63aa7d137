import type { ApplicationView, CaseView } from '@wuyou/domain';
import { createApplicationFollowing } from './application-following';
import type { Call } from './call';
import { createCaseFollowing } from './case-following';
import type { Config } from './config';
import { either } from './either';
import type { FollowOptions } from './follow';

/** What a receipt code stands for: an application has `lanes`, a case has a `title`. */
export type Tracked = CaseView | ApplicationView;

/**
 * Whatever a receipt code stands for, a case or an application, now and whenever it changes.
 * @throws {DomainError} `not_found` where it is neither
 * @example
 * for await (const view of wuyou.track(code)) console.log('lanes' in view ? view.bundle.name.en : view.title);
 */
export type Track = (code: string, options?: FollowOptions) => AsyncIterable<Tracked>;

export function createTrack(call: Call, config: Config): Track {
  const cases = createCaseFollowing(call, config);
  const applications = createApplicationFollowing(call, config);
  return (code, options) => followEither(cases.follow(code, options), applications.follow(code, options));
}

/** Views of whatever a code stands for: of the second where the first does not know it. */
function followEither<A, B>(first: AsyncIterable<A>, second: AsyncIterable<B>): AsyncIterable<A | B> {
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
