import type { ApplicationCommandInput, ApplicationSummary, DeskApplicationView } from '@wuyou/domain';
import type { ApplicationPage, ApplicationQuery } from '@wuyou/domain/http';
import type { ApplicationStatus, ApplicationTransitions } from '@wuyou/domain/values';
import type { Call, CallOptions } from './call';
import type { Config } from './config';
import { type FollowOptions, follow } from './follow';
import { type Paged, paged, WHOLE_PAGE } from './pages';
import { seenVersion } from './request';

/** Which applications to list; all given filters must hold. `limit` is the page size, 1 to 100. */
export type ApplicationFilter = { readonly [K in keyof ApplicationQuery]?: ApplicationQuery[K] | undefined };

/** The commands that an application of status `S` allows. Of a view whose status was not looked at: any command. */
export type ApplicationCommandFor<S extends ApplicationStatus> = Extract<
  ApplicationCommandInput,
  { type: S extends ApplicationStatus ? keyof ApplicationTransitions[S] : never }
>;

/** The applications that the token's holder may see; drafts are their applicants' alone. */
export interface DeskApplications {
  /**
   * Applications, newest first: `await` gives one page with the cursor of the `next`; `for await` gives every one.
   * @throws {DomainError} `invalid` for an unknown filter value, `unauthorized`, `forbidden`
   * @example
   * const { items } = await desk.applications.list({ status: 'submitted' });
   */
  list(filter?: ApplicationFilter, options?: CallOptions): Paged<ApplicationPage>;

  /**
   * An application as staff see it. Narrow by `status`.
   * @throws {DomainError} `not_found`, `unauthorized`, `forbidden`
   * @example
   * const view = await desk.applications.get(summary.id);
   * console.log(view.allowed);
   */
  get(id: string, options?: CallOptions): Promise<DeskApplicationView>;

  /**
   * Acts on an application as seen: refused where someone changed it meanwhile. Only commands its `status` allows compile.
   * @throws {DomainError} `conflict` with the current version, `not_allowed_in_status`, `not_permitted`, `invalid`,
   *   `not_your_task`, `item_state`, `materials_missing`, `correction_refused`, `already_extended`
   * @example
   * if (view.status === 'submitted') await desk.applications.do(view, { type: 'accept' });
   */
  do<S extends ApplicationStatus>(
    view: { readonly id: string; readonly version: number; readonly status: S },
    command: ApplicationCommandFor<S>,
    options?: CallOptions,
  ): Promise<DeskApplicationView>;
  /** Acts on an application by its id, whatever its version. */
  do(id: string, command: ApplicationCommandInput, options?: CallOptions): Promise<DeskApplicationView>;

  /**
   * Every application that changes from now on. Resumes by itself, like `cases.follow`.
   * @throws {DomainError} `unauthorized`, `forbidden`
   * @example
   * for await (const summary of desk.applications.follow({ signal })) list.set(summary.id, summary);
   */
  follow(options?: FollowOptions): AsyncIterable<ApplicationSummary>;
}

export function createDeskApplications(call: Call, config: Config): DeskApplications {
  return {
    list: (filter = {}, options) =>
      paged(
        () => call('GET /v1/desk/applications', { query: filter }, options),
        (cursor = filter.cursor) =>
          call('GET /v1/desk/applications', { query: { limit: WHOLE_PAGE, ...filter, cursor } }, options),
      ),
    get: async (id, options) => call('GET /v1/desk/applications/{id}', { params: { id } }, options),
    do: async (
      target: string | { readonly id: string; readonly version: number },
      body: ApplicationCommandInput,
      options?: CallOptions,
    ) => call('POST /v1/desk/applications/{id}/commands', { ...seenVersion(target), body }, options),
    follow: (options) =>
      follow(
        () => ({
          live: { endpoint: 'GET /v1/desk/applications/live', input: {} },
          poll: { endpoint: 'GET /v1/desk/applications', input: { query: { limit: WHOLE_PAGE } } },
          viewsIn: (reply) => (reply as ApplicationPage).items,
          keyOf: (view) => view.id,
          startsWithMessage: false,
        }),
        config,
        options,
      ),
  };
}
