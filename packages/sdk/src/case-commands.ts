import type { CaseView } from '@wuyou/domain';
import type { BodyOf } from '@wuyou/domain/http';
import type { Call, CallOptions } from './call';
import type { Config } from './config';
import { type CaseReference, codeOf } from './reference';

/** What a reporter may do about a case. */
export interface CaseCommands {
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

export function createCaseCommands(call: Call, { locale }: Config): CaseCommands {
  const at = (reference: string | { readonly code: string }) => ({ code: codeOf(reference, locale) });
  return {
    supply: async (reference, body, options) =>
      call('POST /v1/cases/{code}/supply', { params: at(reference), body }, options),
    urge: async (reference, body = {}, options) =>
      call('POST /v1/cases/{code}/urge', { params: at(reference), body }, options),
    answerExtension: async (reference, body, options) =>
      call('POST /v1/cases/{code}/extension', { params: at(reference), body }, options),
    withdraw: async (reference, body = {}, options) =>
      call('POST /v1/cases/{code}/withdraw', { params: at(reference), body }, options),
  };
}
