import { DomainError } from '@wuyou/domain/values';
import type { CaseView } from '@wuyou/sdk';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { WuyouProgressEvent } from '../events';
import '../rating/rating';
import type { WuyouRating } from '../rating/rating';
import { controls } from '../shared/controls.styles';
import { Copying } from '../shared/copying';
import { errorWords } from '../shared/error-words';
import { formatTime } from '../shared/format-date';
import { failed, loading } from '../shared/placeholders';
import { register } from '../shared/register';
import { Submission } from '../shared/submission';
import { tokens } from '../shared/tokens.styles';
import { WuyouElement } from '../shared/wuyou-element';
import { COMMON, TRACKER } from '../strings/strings';
import { actions } from './actions/actions';
import { supplyForm, supplyProblem } from './actions/supply-form';
import { withdrawDialog } from './actions/withdraw-dialog';
import { answer } from './answer';
import { CaseFeed } from './case-feed';
import { codeForm } from './code-form';
import { dueBlock } from './due-block/due-block';
import { dueBlockStyles } from './due-block/due-block.styles';
import { dueWords } from './due-block/due-words';
import { head } from './head';
import { notice } from './notice';
import { trackerStyles } from './progress-tracker.styles';
import { ringStyles } from './ring/ring.styles';
import { newsSince } from './timeline/entry-words';
import { timeline } from './timeline/timeline';
import { timelineStyles } from './timeline/timeline.styles';

/**
 * Shows where a case stands, live, and what its reporter can do now. Without a code it asks for one.
 *
 * @tag wuyou-progress-tracker
 * @fires {WuyouProgressEvent} wuyou-progress - The case moved on while it was shown
 * @fires {WuyouRatedEvent} wuyou-rated - A rating was given
 * @fires {WuyouErrorEvent} wuyou-error - Something failed; the widget says so itself
 * @slot - Shown until the element is defined, and when it cannot load: a telephone number
 * @csspart card - The whole widget
 */
export class WuyouProgressTracker extends WuyouElement {
  static override styles = [tokens, controls, ringStyles, dueBlockStyles, timelineStyles, trackerStyles];

  /** Receipt code of the case, in any usual writing. */
  @property() code = '';
  /** The page has a `<wuyou-rating>` of its own for the case, so the tracker shows none. */
  @property({ type: Boolean, attribute: 'rating-elsewhere' }) ratingElsewhere = false;

  @state() private typed = '';
  @state() private codeProblem: 'missing' | 'notFound' | undefined;
  /** Only what is new, for a screen reader. */
  @state() private news = '';
  /** Entries after this version are new to the person. */
  @state() private seen = Number.POSITIVE_INFINITY;
  /** What is being written to supply; absent while the form is closed. */
  @state() private supplying: string | undefined;
  @state() private supplyWrong: string | undefined;
  /** A rating was asked for here, so it stays in view when it sends the case on its way again. */
  @state() private asked = false;

  @query('dialog') private dialog!: HTMLDialogElement | null;
  @query('wuyou-rating') private rating!: WuyouRating | null;

  private readonly copying = new Copying(this);
  private readonly supply = new Submission(this);
  private readonly urge = new Submission(this);
  private readonly withdraw = new Submission(this);
  private readonly feed = new CaseFeed(this, {
    args: () => [this.code, ...this.source],
    client: () => this.service,
    onView: (view, before) => this.moved(view, before),
    onError: (error) => this.report(error),
  });

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('code')) return;
    this.news = '';
    this.seen = Number.POSITIVE_INFINITY;
    this.supplying = undefined;
    this.asked = false;
    this.codeProblem = undefined;
  }

  protected override render(): TemplateResult {
    return html`<section class="root" part="card" lang=${this.speaks}>
      <p class="unseen" role="status">${this.news}</p>
      ${this.content()}
    </section>`;
  }

  private content(): TemplateResult {
    const { view, error, lostSince } = this.feed;
    const common = COMMON[this.speaks];
    if (this.code === '') return this.lookUp(this.codeProblem, this.typed);
    if (view) return this.case(view);
    if (lostSince) return failed(new DomainError('network', {}), common, () => this.feed.retry());
    if (!error) return loading(common);
    if (DomainError.is(error, 'not_found')) {
      return this.lookUp(this.codeProblem ?? 'notFound', this.codeProblem ? this.typed : this.code);
    }
    return failed(error, common, () => this.feed.retry());
  }

  private lookUp(problem: 'missing' | 'notFound' | undefined, typed: string): TemplateResult {
    return codeForm({
      locale: this.speaks,
      typed,
      problem,
      onCode: (code) => {
        this.typed = code;
        if (code === this.code) this.feed.retry();
        this.code = code;
      },
      onProblem: async (found, text) => {
        this.typed = text;
        this.codeProblem = found;
        await this.updateComplete;
        this.focusOn('#code');
      },
    });
  }

  private case(view: CaseView): TemplateResult {
    const locale = this.speaks;
    const words = TRACKER[locale];
    const { deadline } = view;
    return html`<div class="stack">
      ${head(view, locale, this.copying.button(view.code, words))} ${answer(view, locale)}
      ${notice(view, locale, this.answerButton(view))} ${this.supplyPart(view)}
      ${deadline ? dueBlock(dueWords(deadline, words, locale)) : nothing}
      ${timeline({ view, locale, seen: this.seen })} ${this.ratingPart(view)}
      ${actions({
        view,
        words,
        urging: this.urge.pending,
        failure: this.urge.error && errorWords(this.urge.error, COMMON[locale]),
        supplying: this.supplying !== undefined,
        onSupply: () => this.openSupply(),
        onUrge: () =>
          this.command(this.urge, {}, (code, options) => this.service.cases.urge(code, {}, options)),
        onWithdraw: () => this.dialog?.showModal(),
      })}
      ${this.lostLine()}
      </div>
      ${this.withdrawPart(view)}`;
  }

  /** Under the question, so that the answer is one press away. */
  private answerButton({ status }: CaseView): TemplateResult | typeof nothing {
    if (status !== 'awaiting-reporter' || this.supplying !== undefined) return nothing;
    return html`<button type="button" @click=${this.openSupply}>${TRACKER[this.speaks].supply}</button>`;
  }

  private supplyPart({ can }: CaseView): TemplateResult | typeof nothing {
    if (this.supplying === undefined || !can.includes('supply-info')) return nothing;
    const { error, pending } = this.supply;
    return supplyForm({
      words: TRACKER[this.speaks],
      text: this.supplying,
      problem: this.supplyWrong,
      failure: error && errorWords(error, COMMON[this.speaks]),
      sending: pending,
      onText: (text) => {
        this.supplying = text;
        this.supplyWrong = undefined;
      },
      onSend: () => this.sendSupply(),
      onCancel: () => {
        this.supplying = undefined;
        void this.focusSoon('h2');
      },
    });
  }

  private ratingPart({ answer: given, ratings }: CaseView): TemplateResult | typeof nothing {
    if (this.ratingElsewhere) return nothing;
    if (!this.asked && !(given && ratings.length > 0)) return nothing;
    return html`<wuyou-rating
      class="rating"
      .client=${this.service}
      .code=${this.code}
      .locale=${this.speaks}
      .theme=${this.theme}
    ></wuyou-rating>`;
  }

  private withdrawPart({ can }: CaseView): TemplateResult | typeof nothing {
    if (!can.includes('withdraw')) return nothing;
    const { error, pending } = this.withdraw;
    return withdrawDialog({
      words: TRACKER[this.speaks],
      failure: error && errorWords(error, COMMON[this.speaks]),
      sending: pending,
      onConfirm: (reason) => {
        const input = reason === '' ? {} : { reason };
        void this.command(this.withdraw, input, (code, options) =>
          this.service.cases.withdraw(code, input, options),
        );
      },
    });
  }

  private lostLine(): TemplateResult | typeof nothing {
    const { lostSince } = this.feed;
    if (!lostSince) return nothing;
    const said = TRACKER[this.speaks].lost(formatTime(lostSince, this.speaks));
    return html`<p class="small hint">${said}</p>`;
  }

  private openSupply(): void {
    this.supplying = '';
    void this.focusSoon('#supply');
  }

  private async sendSupply(): Promise<void> {
    const text = this.supplying ?? '';
    this.supplyWrong = supplyProblem(text, TRACKER[this.speaks]);
    if (this.supplyWrong) return this.focusSoon('#supply');
    const sent = await this.command(this.supply, { text }, (code, options) =>
      this.service.cases.supply(code, { text }, options),
    );
    if (sent) this.supplying = undefined;
  }

  /** @returns whether it went through */
  private async command(
    submission: Submission,
    content: object,
    call: (code: string, options: { idempotencyKey: string }) => Promise<CaseView>,
  ): Promise<boolean> {
    const { code } = this;
    const view = await submission.send({ code, content }, (options) => call(code, options));
    if (!view) return false;
    if (code === this.code) this.feed.take(view);
    await this.focusSoon('h2');
    return true;
  }

  private moved(view: CaseView, before: CaseView | undefined): void {
    this.asked ||= view.can.includes('rate');
    if (!before || view.version === before.version) return;
    this.seen = before.version;
    this.news = newsSince(before.version, view, this.speaks);
    void this.rating?.reload();
    this.dispatchEvent(new WuyouProgressEvent(view));
  }

  private async focusSoon(selector: string): Promise<void> {
    await this.updateComplete;
    this.focusOn(selector);
  }

  private focusOn(selector: string): void {
    this.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }
}

register('wuyou-progress-tracker', WuyouProgressTracker);

declare global {
  interface HTMLElementTagNameMap {
    'wuyou-progress-tracker': WuyouProgressTracker;
  }
}
