import type { ReportInput } from '@wuyou/domain';
import type { PromiseView, Receipt } from '@wuyou/domain/http';
import type { Call, CallOptions } from './call';
import type { Config } from './config';

/** What a report takes besides its input. */
export interface ReportOptions extends CallOptions {
  /**
   * Told how far the check is that a service may ask of a report without a name: 0 to 1, and 1 once it is done. Nobody
   * has to do anything for it.
   */
  readonly onCheck?: ((done: number) => void) | undefined;
}

/** What is done before there is a case. */
export interface CaseReporting {
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
}

export function createCaseReporting(call: Call, config: Config): CaseReporting {
  return {
    promise: async (filter = {}, options) => call('GET /v1/promise', { query: filter }, options),
    report(body, options = {}) {
      const once = { ...options, idempotencyKey: options.idempotencyKey ?? config.environment.uuid() };
      return call('POST /v1/cases', { body }, once).catch(async (error) => {
        if (error.code !== 'challenge_required') throw error;
        // Few pages need it, and then there is time to load it.
        const { reportSolved } = await import('./report-solved');
        return reportSolved(call, body, once, config.environment);
      });
    },
  };
}
