import type { CaseView, RatingInput } from '@wuyou/domain';
import type { RatingInvitation } from '@wuyou/domain/http';
import type { Call, CallOptions } from './call';
import type { Config } from './config';
import { type CaseReference, codeOf } from './reference';

/** What a reporter says of the answer. A case is named as in `cases`. */
export interface Ratings {
  /**
   * What a rating form needs: whether one may rate now, what was said before, what was mended since.
   * @throws {DomainError} `not_found`
   * @example
   * const { state, ifBad } = await wuyou.ratings.get(receipt.code);
   * if (state === 'open') showForm(ifBad.rectifyBy.dueAt);
   */
  get(code: string, options?: CallOptions): Promise<RatingInvitation>;

  /**
   * Rates the answer. One of the last two levels needs a comment and sends the case back to be mended.
   * @throws {DomainError} `already_rated`, `invalid`, `not_found`, `not_allowed_in_status`
   * @example
   * if (view.status === 'resolved') await wuyou.ratings.submit(view, { level: 'satisfied', tags: ['early'] });
   */
  submit(reference: CaseReference<'rate'>, rating: RatingInput, options?: CallOptions): Promise<CaseView>;
}

export function createRatings(call: Call, { locale }: Config): Ratings {
  return {
    get: async (code, options) => call('ratings.get', { params: { code: codeOf(code, locale) } }, options),
    submit: async (reference, body, options) =>
      call('ratings.submit', { params: { code: codeOf(reference, locale) }, body }, options),
  };
}
