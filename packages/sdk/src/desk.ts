import type { CaseCommandInput, CaseSummary, DeskCaseView } from '@wuyou/domain';
import type { CasePage, CaseQuery, RevealedContact } from '@wuyou/domain/http';
import type { AllowedCommand, CaseStatus } from '@wuyou/domain/values';
import type { Call, CallOptions } from './call';
import type { Config } from './config';
import { createDeskApplications, type DeskApplications } from './desk-applications';
import { createDeskFigures, type DeskFigures } from './desk-figures';
import { createDeskFiles, type DeskFiles } from './files';
import { type FollowOptions, follow } from './follow';
import { type Paged, paged, WHOLE_PAGE } from './pages';
import { seenVersion } from './request';

/** Which cases to list; all given filters must hold. `limit` is the page size, 1 to 100. */
export type CaseFilter = { readonly [K in keyof CaseQuery]?: CaseQuery[K] | undefined };

/** The commands that a case of status `S` allows. Of a view whose status was not looked at: any command. */
export type CommandFor<S extends CaseStatus> = Extract<CaseCommandInput, { type: AllowedCommand<S> }>;

/** The cases that the token's holder may see. */
export interface DeskCases {
  /**
   * The queue, newest first: `await` gives one page with the cursor of the `next`; `for await` gives every case.
   * @throws {DomainError} `invalid` for an unknown filter value, `unauthorized`, `forbidden`
   * @example
   * const { items, next } = await desk.cases.list({ light: 'red' });
   * for await (const summary of desk.cases.list({ channel: 'breakfast-meeting' })) console.log(summary.title);
   */
  list(filter?: CaseFilter, options?: CallOptions): Paged<CasePage>;

  /**
   * A case as staff see it. Narrow by `status`.
   * @throws {DomainError} `not_found`, `unauthorized`, `forbidden`
   * @example
   * const view = await desk.cases.get(summary.id);
   * console.log(view.allowed);
   */
  get(id: string, options?: CallOptions): Promise<DeskCaseView>;

  /**
   * Acts on a case as seen: refused where someone changed it meanwhile. Only commands its `status` allows compile.
   * @throws {DomainError} `conflict` with the current version, `not_allowed_in_status`, `not_permitted`, `invalid`,
   *   `not_your_task`, `task_not_signed`, `tasks_unfinished`, `follow_up_missing`, `already_attempted_today`
   * @example
   * if (view.status === 'submitted') await desk.cases.do(view, { type: 'accept' });
   */
  do<S extends CaseStatus>(
    view: { readonly id: string; readonly version: number; readonly status: S },
    command: CommandFor<S>,
    options?: CallOptions,
  ): Promise<DeskCaseView>;
  /** Acts on a case by its id, whatever its version. */
  do(id: string, command: CaseCommandInput, options?: CallOptions): Promise<DeskCaseView>;

  /**
   * The reporter in the clear, for those who have to call. Who asked, when and why stays in the case's history.
   * @param reason 2 to 200 characters
   * @throws {DomainError} `forbidden` to all but the desk and supervisors, `not_found`, `invalid`, `unauthorized`
   * @example
   * const { reporter } = await desk.cases.contact(view.id, '约定现场查看时间');
   */
  contact(id: string, reason: string, options?: CallOptions): Promise<RevealedContact>;
}

/** What staff do; needs a `token`. */
export interface Desk {
  readonly cases: DeskCases;
  readonly applications: DeskApplications;
  readonly figures: DeskFigures;
  readonly files: DeskFiles;

  /**
   * Every case of the queue that changes from now on. Resumes by itself, like `cases.follow`.
   * @throws {DomainError} `unauthorized`, `forbidden`
   * @example
   * for await (const summary of desk.follow({ signal })) queue.set(summary.id, summary);
   */
  follow(options?: FollowOptions): AsyncIterable<CaseSummary>;
}

export function createDesk(call: Call, config: Config): Desk {
  return {
    cases: {
      list: (filter = {}, options) =>
        paged(
          () => call('GET /v1/desk/cases', { query: filter }, options),
          (cursor = filter.cursor) =>
            call('GET /v1/desk/cases', { query: { limit: WHOLE_PAGE, ...filter, cursor } }, options),
        ),
      get: async (id, options) => call('GET /v1/desk/cases/{id}', { params: { id } }, options),
      do: async (
        target: string | { readonly id: string; readonly version: number },
        body: CaseCommandInput,
        options?: CallOptions,
      ) => {
        return call('POST /v1/desk/cases/{id}/commands', { ...seenVersion(target), body }, options);
      },
      contact: async (id, reason, options) =>
        call('POST /v1/desk/cases/{id}/contact', { params: { id }, body: { reason } }, options),
    },
    applications: createDeskApplications(call, config),
    figures: createDeskFigures(call),
    files: createDeskFiles(config),
    follow: (options) =>
      follow(
        () => ({
          live: { endpoint: 'GET /v1/desk/live', input: {} },
          poll: { endpoint: 'GET /v1/desk/cases', input: { query: { limit: WHOLE_PAGE } } },
          viewsIn: (reply) => (reply as CasePage).items,
          keyOf: (view) => view.id,
          startsWithMessage: false,
        }),
        config,
        options,
      ),
  };
}
