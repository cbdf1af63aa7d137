import type { ApplicationView } from '@wuyou/domain';
import type { Call, CallOptions } from './call';
import type { Config } from './config';
import { type FollowOptions, follow } from './follow';
import { codeOf } from './reference';

/** How an application stands. */
export interface ApplicationFollowing {
  /**
   * An application as its applicant sees it: every office's item side by side. Narrow by `status`.
   * @throws {DomainError} `not_found` for an unknown code, and likewise for a miswritten one
   * @example
   * const view = await wuyou.applications.get(receipt.code);
   * for (const { name, department, status } of view.lanes) console.log(name.en, department.name.en, status);
   */
  get(code: string, options?: CallOptions): Promise<ApplicationView>;

  /**
   * An application now and whenever it changes, like `cases.follow`.
   * @throws {DomainError} `not_found`, `unauthorized`, `forbidden`: what cannot pass by itself
   * @example
   * for await (const view of wuyou.applications.follow(receipt.code, { signal })) render(view);
   */
  follow(code: string, options?: FollowOptions): AsyncIterable<ApplicationView>;
}

export function createApplicationFollowing(call: Call, config: Config): ApplicationFollowing {
  const at = (code: string) => ({ code: codeOf(code, config.locale) });
  return {
    get: async (code, options) => call('GET /v1/applications/{code}', { params: at(code) }, options),
    follow: (code, options) =>
      follow(
        () => ({
          live: { endpoint: 'GET /v1/applications/{code}/live', input: { params: at(code) } },
          poll: { endpoint: 'GET /v1/applications/{code}', input: { params: at(code) } },
          viewsIn: (reply) => [reply as ApplicationView],
          keyOf: (view) => view.code,
          startsWithMessage: true,
        }),
        config,
        options,
      ),
  };
}
