import type { ApplicationView, ApplyInput } from '@wuyou/domain';
import type { ApplicationReceipt, BodyOf } from '@wuyou/domain/http';
import type { Call, CallOptions } from './call';
import type { Config } from './config';
import { type ApplicationReference, codeOf } from './reference';

/** Applying, and what an applicant may do about an application. */
export interface ApplicationCommands {
  /**
   * Applies for a bundle; with `draft`, keeps it without handing it in. A material is the applicant's file, known by its
   * SHA-256, or a document known already that is reused with `consent`. Repeated with the same `idempotencyKey` it is
   * still one application.
   * @returns the receipt: its `code` is the applicant's key, so show it once and in full
   * @throws {DomainError} `invalid` with one issue for each wrong field: a material nobody asked for, expired, not
   *   known, or reused without consent
   * @example
   * const { materials } = await wuyou.bundles.get('utility-hookup', { earlier });
   * const receipt = await wuyou.applications.apply({ bundle: 'utility-hookup', applicant, materials: files, earlier });
   * console.log(formatReceiptCode(receipt.code), receipt.spared);
   */
  apply(input: ApplyInput, options?: CallOptions): Promise<ApplicationReceipt>;

  /**
   * Changes a draft. Materials are given whole; what else is not given stays.
   * @throws {DomainError} `invalid`, `not_found`, `not_allowed_in_status` once it was handed in
   * @example
   * await wuyou.applications.save(receipt.code, { materials: files });
   */
  save(
    reference: ApplicationReference<'save'>,
    input: BodyOf<'applications.save'>,
    options?: CallOptions,
  ): Promise<ApplicationView>;

  /**
   * Hands a draft in, as it is. What is missing is told afterwards, once.
   * @throws {DomainError} `not_found`, `not_allowed_in_status`
   * @example
   * if (view.status === 'draft') await wuyou.applications.submit(view);
   */
  submit(reference: ApplicationReference<'submit'>, options?: CallOptions): Promise<ApplicationView>;

  /**
   * Hands in what was missing, or is owed.
   * @throws {DomainError} `materials_missing` while something that was told is left out, `invalid`, `not_found`,
   *   `not_allowed_in_status`
   * @example
   * if (view.status === 'correction') await wuyou.applications.supply(view, { materials: files });
   */
  supply(
    reference: ApplicationReference<'supply-materials'>,
    input: BodyOf<'applications.supply'>,
    options?: CallOptions,
  ): Promise<ApplicationView>;

  /**
   * Takes the application back. It cannot be undone.
   * @throws {DomainError} `not_found`, `not_allowed_in_status` once it was decided
   * @example
   * await wuyou.applications.withdraw(receipt.code, { reason: '项目计划有变' });
   */
  withdraw(
    reference: ApplicationReference<'withdraw'>,
    input?: BodyOf<'applications.withdraw'>,
    options?: CallOptions,
  ): Promise<ApplicationView>;
}

export function createApplicationCommands(call: Call, { locale }: Config): ApplicationCommands {
  const at = (reference: string | { readonly code: string }) => ({ code: codeOf(reference, locale) });
  return {
    apply: async (body, options) => call('POST /v1/applications', { body }, options),
    save: async (reference, body, options) =>
      call('POST /v1/applications/{code}/draft', { params: at(reference), body }, options),
    submit: async (reference, options) =>
      call('POST /v1/applications/{code}/submit', { params: at(reference), body: {} }, options),
    supply: async (reference, body, options) =>
      call('POST /v1/applications/{code}/materials', { params: at(reference), body }, options),
    withdraw: async (reference, body = {}, options) =>
      call('POST /v1/applications/{code}/withdraw', { params: at(reference), body }, options),
  };
}
