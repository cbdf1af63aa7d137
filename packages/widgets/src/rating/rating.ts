import { formatReceiptCode, isBad, parseReceiptCode } from '@wuyou/domain/values';
import {
  type ClientOptions,
  createClientOf,
  createRatings,
  type RatingInput,
  type RatingInvitation,
  type RatingView,
} from '@wuyou/sdk';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { WuyouRatedEvent } from '../events';
import { property, state } from '../lit/decorators';
import { careStyles } from '../shared/care/care.styles';
import { controls } from '../shared/controls.styles';
import { errorWords } from '../shared/error-words';
import { formatDue } from '../shared/format-date';
import { Loaded } from '../shared/loaded';
import { failed, loading } from '../shared/placeholders';
import { register } from '../shared/register';
import { Submission } from '../shared/submission';
import { tokens } from '../shared/tokens.styles';
import { unbroken } from '../shared/unbroken';
import { COMMON } from '../strings/common/words';
import { RATING } from '../strings/rating/words';
import { givenRating } from './given-rating';
import { ratingStyles } from './rating.styles';
import { RatingControl } from './rating-control';
import { EMPTY_DRAFT, type RatingDraft, readDraft, withLevel, withTag } from './rating-draft';
import { ratingForm } from './rating-form';

/**
 * Rates how a case or an application was handled: five worded levels, tags that fit, a comment. Without a `code`, it is a
 * control of the form around it.
 *
 * @tag wuyou-rating
 * @fires {WuyouRatedEvent} wuyou-rated - A rating was given
 * @fires {WuyouErrorEvent} wuyou-error - Something failed; the widget says so itself
 * @slot - Shown until the element is defined, and when it cannot load: a telephone number
 * @csspart card - The whole widget
 * @csspart submit - The button that sends
 */
export class WuyouRating extends RatingControl {
  static override styles = [tokens, controls, careStyles, ratingStyles];

  /** Receipt code of the case or application, in any usual writing. */
  @property() code = '';

  /** What was given here, to thank for it. */
  @state() private given: RatingView | undefined;
  /** The case that a bad rating of an application has just become. */
  @state() private complaint: { readonly code: string } | undefined;

  private readonly submission = new Submission(this);
  private readonly invitation = new Loaded(this, {
    args: () => [this.code, ...this.source],
    load: ([code], signal) => (code === '' ? undefined : this.service.ratings.get(code, { signal })),
    onError: (error) => this.report(error),
  });

  /** Looks again whether one may rate; what was typed stays. */
  async reload(): Promise<void> {
    await this.invitation.run();
  }

  /** Moves the focus to the levels to choose from, or to what stands in their place. */
  override focus(options?: FocusOptions): void {
    this.renderRoot.querySelector<HTMLElement>('input[name=level], h2[tabindex]')?.focus(options);
  }

  protected override get sentByPage(): boolean {
    return this.code === '' && this.form !== null;
  }

  protected override get standing(): RatingDraft {
    const { level, tags, comment = '' } = this.given ?? this.draft;
    return { ...(level && { level }), tags, comment };
  }

  protected override connect(options: ClientOptions) {
    return createClientOf(options, { ratings: createRatings });
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    // What the browser restored before the first look stays.
    if (!changed.has('code') || !this.hasUpdated) return;
    this.draft = EMPTY_DRAFT;
    this.problem = undefined;
    this.given = undefined;
    this.complaint = undefined;
  }

  protected override render(): TemplateResult {
    return this.card(this.content());
  }

  private content(): TemplateResult {
    const words = RATING[this.speaks];
    const { value, error } = this.invitation;
    if (this.sentByPage) return this.fields();
    if (this.code === '') return html`<p class="hint">${words.missingCode}</p>`;
    if (value) return this.invited(value);
    if (!error) return loading(COMMON[this.speaks]);
    return failed(error, COMMON[this.speaks], () => this.reload());
  }

  private invited(invitation: RatingInvitation): TemplateResult {
    const words = RATING[this.speaks];
    const given = this.given ?? invitation.current;
    if (invitation.state === 'open' && !(this.given && this.given.round >= invitation.round)) {
      return html`<div class="stack held">${this.earlierRounds(invitation)} ${this.fields(invitation)}</div>`;
    }
    if (given) return this.rated(invitation, given);
    const mending = invitation.round > 1;
    return html`<div class="stack">
      <div>
        <h2>${mending ? words.mending : words.notYet}</h2>
        <p class="hint">${mending ? words.mendingText : words.notYetText}</p>
      </div>
      ${this.earlierRounds(invitation)}
    </div>`;
  }

  /** The rounds before: what was said, and what was done about it. */
  private earlierRounds({ earlier, remedy }: RatingInvitation): TemplateResult | typeof nothing {
    const words = RATING[this.speaks];
    if (earlier.length === 0) return nothing;
    return html`${earlier.map((rating) =>
      givenRating({ heading: words.earlier(rating.round), rating, locale: this.speaks, words }),
    )}
    ${
      remedy
        ? html`<div>
          <p class="label">${words.remedy}</p>
          <p class="words">${remedy}</p>
        </div>`
        : nothing
    }`;
  }

  private rated(invitation: RatingInvitation, rating: RatingView): TemplateResult {
    const words = RATING[this.speaks];
    const bad = isBad(rating.level);
    return html`<div class="stack">
      <h2 tabindex="-1">${!this.given ? words.yours : bad ? words.thanksBad : words.thanks}</h2>
      ${givenRating({ heading: words.yours, rating, locale: this.speaks, words })}
      ${bad ? html`<p class="panel warning small"><span>${unbroken(this.next(invitation))}</span></p>` : nothing}
    </div>`;
  }

  /** What a bad rating leads to: the case goes round again, or an application's becomes a case. */
  private next(invitation: RatingInvitation): string {
    const words = RATING[this.speaks];
    if (invitation.of === 'case') return this.dates(words.next, invitation.ifBad);
    const complaint = this.complaint ?? invitation.complaint;
    return this.dates(words.nextCase(formatReceiptCode(complaint?.code ?? '')), invitation.ifBad);
  }

  /** @param invitation absent in a form of the page's own, which sends it */
  private fields(invitation?: RatingInvitation): TemplateResult {
    const words = RATING[this.speaks];
    const { error, pending } = this.submission;
    return ratingForm({
      locale: this.speaks,
      words,
      draft: this.draft,
      problem: this.problem,
      failure: error && errorWords(error, COMMON[this.speaks]),
      sending: pending,
      barred: this.barred,
      ifBad: invitation && this.ifBad(invitation),
      onLevel: (level) => this.edit(withLevel(this.draft, level)),
      onTag: (tag, chosen) => this.edit(withTag(this.draft, tag, chosen)),
      onComment: (comment) => this.edit({ ...this.draft, comment }),
      onSubmit: (event) => {
        event.preventDefault();
        if (invitation) void this.submit();
        else this.form?.requestSubmit();
      },
    });
  }

  private ifBad({ of, ifBad }: RatingInvitation): string {
    const words = RATING[this.speaks];
    return this.dates(of === 'case' ? words.ifBad : words.ifBadCase, ifBad);
  }

  private dates(
    say: (verify: string, rectify: string) => string,
    { verifyBy, rectifyBy }: RatingInvitation['ifBad'],
  ): string {
    const due = ({ dueAt, from }: typeof verifyBy) => formatDue(dueAt, this.speaks, from);
    return say(due(verifyBy), due(rectifyBy));
  }

  private async submit(): Promise<void> {
    const read = readDraft(this.draft);
    if ('input' in read) return this.send(read.input);
    this.problem = read.problem;
    await this.focusSoon(read.problem.field === 'level' ? 'input[name=level]' : '#comment');
  }

  private async send(input: RatingInput): Promise<void> {
    const parsed = parseReceiptCode(this.code);
    const code = parsed.ok ? parsed.code : this.code;
    const view = await this.submission.send({ code, input }, (options) =>
      this.service.ratings.submit(code, input, options),
    );
    if (!view) return;
    this.given = 'lanes' in view ? view.rating : view.ratings[view.ratings.length - 1];
    this.complaint = 'lanes' in view ? view.complaint : undefined;
    this.draft = EMPTY_DRAFT;
    this.dispatchEvent(new WuyouRatedEvent({ code, level: input.level, status: view.status }));
    await this.focusSoon('h2');
  }
}

register('wuyou-rating', WuyouRating);

declare global {
  interface HTMLElementTagNameMap {
    'wuyou-rating': WuyouRating;
  }
}
