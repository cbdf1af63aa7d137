import type { ApplicationView, CaseView, RatingInput } from '@wuyou/domain';
import type { RatingInvitation } from '@wuyou/domain/http';
import type { Call, CallOptions } from './call';
import type { Config } from './config';
import { either } from './either';
import { type ApplicationReference, type CaseReference, codeOf } from './reference';
import type { Tracked } from './track';

/** What people say of an answer or a decision. Named by receipt code, or by a view. */
export interface Ratings {
  /**
   * What a rating form needs: whether one may rate now, what was said before, what was mended since. `of` tells whether
   * the code stands for a case or an application.
   * @throws {DomainError} `not_found`
   * @example
   * const { state, ifBad } = await wuyou.ratings.get(receipt.code);
   * if (state === 'open') showForm(ifBad.rectifyBy.dueAt);
   */
  get(code: string, options?: CallOptions): Promise<RatingInvitation>;

  /**
   * Rates. One of the last two levels needs a comment; it sends a case back to be mended, and makes a new case of an
   * application.
   * @throws {DomainError} `already_rated`, `invalid`, `not_found`, `not_allowed_in_status`
   * @example
   * if (view.status === 'resolved') await wuyou.ratings.submit(view, { level: 'satisfied', tags: ['early'] });
   */
  submit(
    view: Exclude<CaseReference<'rate'>, string>,
    rating: RatingInput,
    options?: CallOptions,
  ): Promise<CaseView>;
  submit(
    view: Exclude<ApplicationReference<'rate'>, string>,
    rating: RatingInput,
    options?: CallOptions,
  ): Promise<ApplicationView>;
  submit(code: string, rating: RatingInput, options?: CallOptions): Promise<Tracked>;
}

export function createRatings(call: Call, { locale }: Config): Ratings {
  const at = (reference: string | { readonly code: string }) => ({
    params: { code: codeOf(reference, locale) },
  });
  return {
    get: async (code, options) =>
      either(
        () => call('GET /v1/cases/{code}/rating', at(code), options),
        () => call('GET /v1/applications/{code}/rating', at(code), options),
      ),
    // Overloads give back what the reference was of, which TypeScript cannot follow into the body.
    submit: (async (
      reference: string | { readonly code: string; readonly status: string },
      body: RatingInput,
      options?: CallOptions,
    ) => {
      const ofApplication = () =>
        call('POST /v1/applications/{code}/rating', { ...at(reference), body }, options);
      if (typeof reference !== 'string' && reference.status === 'delivered') return ofApplication();
      return either(
        () => call('POST /v1/cases/{code}/rating', { ...at(reference), body }, options),
        ofApplication,
      );
    }) as Ratings['submit'],
  };
}
