import type { CaseView, ReportInput } from '@wuyou/domain';
import type { BodyOf, PromiseView, Receipt } from '@wuyou/domain/http';
import type { Call, CallOptions } from './call';
import type { Config } from './config';
import { type FollowOptions, follow } from './follow';
import { type CaseReference, codeOf } from './reference';

/** What a report takes besides its input. */
export interface ReportOptions extends CallOptions {
  /**
   * Told how far the check is that a service may ask of a report without a name: 0 to 1, and 1 once it is done. Nobody
   * has to do anything for it.
   */
  readonly onCheck?: ((done: number) => void) | undefined;
}

/** What a reporter does. A case is named by its receipt code, in any usual writing, or by a view of it. */
export interface Cases {
  /**
   * What a reporter would be promised now, before anything is sent.
   * @throws {DomainError} `invalid` for a category the tenant does not have
   * @example
   * const { resolveBy } = await wuyou.cases.promise({ category: '城乡建设/工程建设审批' });
   * console.log(resolveBy.dueAt, resolveBy.basis);
   */
  promise(filter?: { readonly category?: string | undefined }, options?: CallOptions): Promise<PromiseView>;

  /**
   * Reports a problem. Repeated with the same `idempotencyKey` it is still one case, with the same receipt.
   * @returns the receipt: its `code` is the reporter's key to the case, so show it once and in full
   * Where the service asks for it, the check of an anonymous report is done by itself: a second's work beside the page's.
   * @throws {DomainError} `invalid` with one issue for each wrong field
   * @example
   * const receipt = await wuyou.cases.report({ title, category, reporter });
   * console.log(formatReceiptCode(receipt.code));
   */
  report(input: ReportInput, options?: ReportOptions): Promise<Receipt>;

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

  /**
   * Adds what was asked for, or anything the reporter wants known. Ends a wait for the reporter.
   * @throws {DomainError} `invalid`, `not_found`, `not_allowed_in_status`
   * @example
   * await wuyou.cases.supply(receipt.code, { text: '土地证复印件已交窗口。' });
   */
  supply(
    reference: CaseReference<'supply-info'>,
    input: BodyOf<'cases.supply'>,
    options?: CallOptions,
  ): Promise<CaseView>;

  /**
   * Asks for haste, once a working day.
   * @throws {DomainError} `already_urged` with `nextAt`, `not_found`, `not_allowed_in_status`
   * @example
   * if (view.status === 'handling') await wuyou.cases.urge(view);
   */
  urge(
    reference: CaseReference<'urge'>,
    input?: BodyOf<'cases.urge'>,
    options?: CallOptions,
  ): Promise<CaseView>;

  /**
   * Says whether the department may have the time it asks for. Without a yes the promise stays as it was.
   * @throws {DomainError} `extension_refused` when none is offered, `not_found`, `not_allowed_in_status`
   * @example
   * if (view.status === 'handling' && view.extension?.stage === 'offered') {
   *   await wuyou.cases.answerExtension(view, { agree: true });
   * }
   */
  answerExtension(
    reference: CaseReference<'answer-extension'>,
    input: BodyOf<'cases.answerExtension'>,
    options?: CallOptions,
  ): Promise<CaseView>;

  /**
   * Takes the report back. It cannot be undone.
   * @throws {DomainError} `not_found`, `not_allowed_in_status` once it was answered
   * @example
   * await wuyou.cases.withdraw(receipt.code, { reason: '问题已自行解决' });
   */
  withdraw(
    reference: CaseReference<'withdraw'>,
    input?: BodyOf<'cases.withdraw'>,
    options?: CallOptions,
  ): Promise<CaseView>;
}

export function createCases(call: Call, config: Config): Cases {
  const at = (reference: string | { readonly code: string }) => ({ code: codeOf(reference, config.locale) });
  return {
    promise: async (filter = {}, options) => call('promise.get', { query: filter }, options),
    report(body, options = {}) {
      const once = { ...options, idempotencyKey: options.idempotencyKey ?? config.environment.uuid() };
      return call('cases.report', { body }, once).catch(async (error) => {
        if (error.code !== 'challenge_required') throw error;
        // Few pages need it, and then there is time to load it.
        const { reportSolved } = await import('./report-solved');
        return reportSolved(call, body, once, config.environment);
      });
    },
    get: async (code, options) => call('cases.get', { params: at(code) }, options),
    follow: (code, options) =>
      follow(
        () => ({
          live: { name: 'cases.live', input: { params: at(code) } },
          poll: { name: 'cases.get', input: { params: at(code) } },
          viewsIn: (reply) => [reply as CaseView],
          keyOf: (view) => view.code,
          startsWithMessage: true,
        }),
        config,
        options,
      ),
    supply: async (reference, body, options) =>
      call('cases.supply', { params: at(reference), body }, options),
    urge: async (reference, body = {}, options) =>
      call('cases.urge', { params: at(reference), body }, options),
    answerExtension: async (reference, body, options) =>
      call('cases.answerExtension', { params: at(reference), body }, options),
    withdraw: async (reference, body = {}, options) =>
      call('cases.withdraw', { params: at(reference), body }, options),
  };
}
