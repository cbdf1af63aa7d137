import { CASE_STATUSES, DomainError, dateOf, toInstant } from '@wuyou/domain/values';
import type { ApplicationView, CaseView, ClientOptions, Tracked } from '@wuyou/sdk';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { WuyouProgressEvent } from '../events';
import type { WuyouRating } from '../rating/rating';
import { careStyles } from '../shared/care/care.styles';
import { controls } from '../shared/controls.styles';
import { Copying } from '../shared/copying';
import { formatTime } from '../shared/format-date';
import { Loaded } from '../shared/loaded';
import { failed, loading } from '../shared/placeholders';
import { register } from '../shared/register';
import { tokens } from '../shared/tokens.styles';
import { WuyouElement } from '../shared/wuyou-element';
import { COMMON } from '../strings/common/words';
import { TRACKER } from '../strings/tracker/words';
import { CaseActions } from './actions/case-actions';
import { answer } from './answer';
import { codeForm } from './code-form';
import { dueBlock } from './due-block/due-block';
import { dueBlockStyles } from './due-block/due-block.styles';
import { head } from './head';
import { mergedNotice, notice } from './notice';
import { trackerStyles } from './progress-tracker.styles';
import { ringStyles } from './ring/ring.styles';
import { taskForce } from './tasks/task-force';
import { taskList } from './tasks/task-list';
import { tasksStyles } from './tasks/tasks.styles';
import { newsSince } from './timeline/entry-words';
import { timeline } from './timeline/timeline';
import { timelineStyles } from './timeline/timeline.styles';
import { TrackedFeed } from './tracked-feed';
import { connectTracker, type TrackerService } from './tracker-service';

/**
 * Shows where a case or an application stands, live, and what can be done now. Without a code it asks for one.
 *
 * @tag wuyou-progress-tracker
 * @fires {WuyouProgressEvent} wuyou-progress - It moved on while it was shown
 * @fires {WuyouRatedEvent} wuyou-rated - A rating was given
 * @fires {WuyouErrorEvent} wuyou-error - Something failed; the widget says so itself
 * @slot - Shown until the element is defined, and when it cannot load: a telephone number
 * @csspart card - The whole widget
 * @csspart submit - The button that looks a code up
 */
export class WuyouProgressTracker extends WuyouElement<TrackerService> {
  static override styles = [
    tokens,
    controls,
    careStyles,
    ringStyles,
    dueBlockStyles,
    tasksStyles,
    timelineStyles,
    trackerStyles,
  ];

  /** Receipt code of the case or application, in any usual writing. */
  @property() code = '';
  /** The page has a `<wuyou-rating>` of its own for it, so the tracker shows none. */
  @property({ type: Boolean, attribute: 'rating-elsewhere' }) ratingElsewhere = false;

  @state() private typed = '';
  @state() private codeProblem: 'missing' | 'notFound' | undefined;
  /** Only what is new, for a screen reader. */
  @state() private news = '';
  /** Entries after this version are new to the person. */
  @state() private seen = Number.POSITIVE_INFINITY;
  /** The person has just looked a case up here, and is led to what is found. */
  private lookingUp = false;
  /** An application was looked up here; it leads the person to itself once its part is loaded. */
  private lookedUp = false;
  /** A rating was asked for here, so it stays in view when it sends the case on its way again. */
  @state() private asked = false;

  @query('dialog') private dialog!: HTMLDialogElement | null;
  @query('wuyou-rating') private rating!: WuyouRating | null;

  private readonly copying = new Copying(this);
  private readonly actions = new CaseActions(this, {
    client: () => this.service,
    locale: () => this.speaks,
    onView: (view) => this.feed.take(view),
    focus: (selector) => this.focusSoon(selector),
    askWithdraw: () => this.dialog?.showModal(),
  });
  private readonly feed = new TrackedFeed(this, {
    args: () => [this.code, ...this.source],
    client: () => this.service,
    onView: (view, before) => this.moved(view, before),
    onError: (error) => {
      this.report(error);
      if (!this.lookingUp) return;
      this.lookingUp = false;
      void this.focusSoon('#code, .stack button');
    },
  });

  private readonly companion = new Loaded(this, {
    args: () => [this.needed],
    load: async ([needed]) => {
      if (needed === 'application') await import('../application/application');
      if (needed === 'rating') await import('../rating/rating');
      return needed;
    },
    onError: (error) => this.report(error),
  });

  /** Moves the focus to the case's title, or to where its number is typed. */
  override focus(options?: FocusOptions): void {
    this.renderRoot.querySelector<HTMLElement>('h2[tabindex], wuyou-application, #code')?.focus(options);
  }

  protected override connect(options: ClientOptions): TrackerService {
    return connectTracker(options);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('code')) return;
    this.news = '';
    this.seen = Number.POSITIVE_INFINITY;
    this.actions.reset();
    this.asked = false;
    this.codeProblem = undefined;
  }

  protected override render(): TemplateResult {
    return this.card(html`<p class="unseen" role="status">${this.news}</p>
      ${this.content()}`);
  }

  private content(): TemplateResult {
    const { view, error, lostSince } = this.feed;
    const common = COMMON[this.speaks];
    if (this.code === '') return this.lookUp(this.codeProblem, this.typed);
    if (view) return 'lanes' in view ? this.application(view) : this.case(view);
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
        this.lookingUp = true;
        if (code === this.code) this.feed.retry();
        this.code = code;
      },
      onProblem: async (found, text) => {
        this.typed = text;
        this.codeProblem = found;
        await this.focusSoon('#code');
      },
    });
  }

  /** Loaded where it is needed: most pages track cases alone. */
  private application(view: ApplicationView): TemplateResult {
    const common = COMMON[this.speaks];
    if (this.companion.error) return failed(this.companion.error, common, () => this.companion.run());
    if (this.companion.value !== 'application') return loading(common);
    return html`<wuyou-application
        .client=${this.client}
        .api=${this.api}
        .apiKey=${this.apiKey || this.key}
        .locale=${this.speaks}
        .theme=${this.theme}
        .preset=${this.preset}
        .care=${this.caring.mode}
        .view=${view}
        ?rating-elsewhere=${this.ratingElsewhere}
        .found=${this.lookedUp}
        @wuyou-track-other=${({ detail }: CustomEvent<string>) => this.trackOther(detail)}
        @wuyou-application-view=${({ detail }: CustomEvent<ApplicationView>) => this.feed.take(detail)}
      ></wuyou-application>
      ${this.rateLink(view)} ${this.lostLine()}`;
  }

  /** What is loaded only where it is shown. */
  private get needed(): 'application' | 'rating' | undefined {
    const { view } = this.feed;
    if (!view) return undefined;
    if ('lanes' in view) return 'application';
    const rated = view.answer !== undefined && view.ratings.length > 0;
    return !this.ratingElsewhere && (this.asked || rated) ? 'rating' : undefined;
  }

  private trackOther(code: string): void {
    this.lookingUp = true;
    this.code = code;
  }

  private case(view: CaseView): TemplateResult {
    const locale = this.speaks;
    const words = TRACKER[locale];
    return html`<div class="stack">
      ${head(view, locale, this.copying.button(view.code, words))}
      ${answer(view, locale, this.rateLink(view))} ${this.ratingPart()}
      ${notice(view, locale, this.actions.answerButton(view))} ${this.actions.supplyPart(view)}
      ${mergedNotice(view, locale)} ${this.actions.extensionPart(view)} ${this.duePart(view)}
      ${taskList(view, locale)} ${taskForce(view, locale)}
      ${timeline({ view, locale, seen: this.seen })} ${this.actions.buttons(view)}
      ${this.lostLine()}
      </div>
      ${this.actions.dialog(view)}`;
  }

  private duePart({ deadline, supervision }: CaseView): TemplateResult | typeof nothing {
    if (!deadline) return nothing;
    const today = dateOf(toInstant(Date.now()));
    const care = this.caring.on;
    return dueBlock({ deadline, supervision: supervision?.number, locale: this.speaks, today, care });
  }

  private ratingPart(): TemplateResult | typeof nothing {
    const common = COMMON[this.speaks];
    if (this.needed !== 'rating') return nothing;
    if (this.companion.error) return failed(this.companion.error, common, () => this.companion.run());
    if (this.companion.value !== 'rating') return loading(common);
    return html`<wuyou-rating
      class="rating"
      .client=${this.client}
      .api=${this.api}
      .apiKey=${this.apiKey || this.key}
      .code=${this.code}
      .locale=${this.speaks}
      .theme=${this.theme}
      .preset=${this.preset}
      .care=${this.caring.mode}
    ></wuyou-rating>`;
  }

  /** To the page's own rating. */
  private rateLink({ can }: Pick<Tracked, 'can'>): TemplateResult | typeof nothing {
    if (!this.ratingElsewhere || !(can as readonly string[]).includes('rate')) return nothing;
    const lead = () => {
      const ratings = (this.getRootNode() as ParentNode).querySelectorAll('wuyou-rating');
      for (const rating of ratings) if (rating.code === this.code) rating.focus();
    };
    return html`<button type="button" @click=${lead}>${TRACKER[this.speaks].rate}</button>`;
  }

  private lostLine(): TemplateResult | typeof nothing {
    const { lostSince } = this.feed;
    if (!lostSince) return nothing;
    const said = TRACKER[this.speaks].lost(formatTime(lostSince, this.speaks));
    return html`<p class="small hint">${said}</p>`;
  }

  /** What stood in the form's place has the focus, and says how the case stands. */
  private found(view: Tracked): void {
    this.lookingUp = false;
    this.lookedUp = 'lanes' in view;
    if ('lanes' in view) return;
    this.news = CASE_STATUSES[view.status][this.speaks];
    void this.focusSoon('h2');
  }

  private moved(view: Tracked, before: Tracked | undefined): void {
    if (!('lanes' in view)) this.asked ||= view.can.includes('rate');
    if (this.lookingUp) this.found(view);
    if (!before || view.version === before.version) return;
    if (!('lanes' in view)) {
      this.seen = before.version;
      this.news = newsSince(before.version, view, this.speaks);
      void this.rating?.reload();
    }
    this.dispatchEvent(new WuyouProgressEvent(view));
  }
}

register('wuyou-progress-tracker', WuyouProgressTracker);

declare global {
  interface HTMLElementTagNameMap {
    'wuyou-progress-tracker': WuyouProgressTracker;
  }
}
