import type { CaseView } from '@wuyou/domain';
import type { Call, CallOptions } from './call';
import type { Config } from './config';
import { type FollowOptions, follow } from './follow';
import { codeOf } from './reference';

/** How a case stands. */
export interface CaseFollowing {
  /**
   * A case as its reporter sees it. Narrow by `status`.
   * @throws {DomainError} `not_found` for an unknown code, and likewise for a miswritten one
   * @example
   * const view = await wuyou.cases.get('7K3M-9Q2C-4D5E-XW89');
   * if (view.status === 'awaiting-reporter') console.log(view.question);
   */
  get(code: string, options?: CallOptions): Promise<CaseView>;

  /**
   * A case now and whenever it changes. Resumes by itself where it left off after a lost connection, polls where a
   * gateway holds streams back, never gives the same view twice. Leaving the loop or aborting closes it.
   * @throws {DomainError} `not_found`, `unauthorized`, `forbidden`: what cannot pass by itself
   * @example
   * for await (const view of wuyou.cases.follow(code, { signal })) render(view);
   */
  follow(code: string, options?: FollowOptions): AsyncIterable<CaseView>;
}

export function createCaseFollowing(call: Call, config: Config): CaseFollowing {
  const at = (code: string) => ({ code: codeOf(code, config.locale) });
  return {
    get: async (code, options) => call('GET /v1/cases/{code}', { params: at(code) }, options),
    follow: (code, options) =>
      follow(
        () => ({
          live: { endpoint: 'GET /v1/cases/{code}/live', input: { params: at(code) } },
          poll: { endpoint: 'GET /v1/cases/{code}', input: { params: at(code) } },
          viewsIn: (reply) => [reply as CaseView],
          keyOf: (view) => view.code,
          startsWithMessage: true,
        }),
        config,
        options,
      ),
  };
}
