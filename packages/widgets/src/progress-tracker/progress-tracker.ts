import { DomainError } from '@wuyou/domain/values';
import type { ClientOptions, Tracked } from '@wuyou/sdk';
import { html, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from '../lit/decorators';
import { careStyles } from '../shared/care/care.styles';
import { controls } from '../shared/controls.styles';
import { Loaded } from '../shared/loaded';
import { failed, loading } from '../shared/placeholders';
import { register } from '../shared/register';
import { tokens } from '../shared/tokens.styles';
import { whenIdle } from '../shared/when-idle';
import { WuyouElement } from '../shared/wuyou-element';
import { COMMON } from '../strings/common/words';
import type { NewsEvent, TrackOtherEvent } from '../tracked/events';
import { codeForm } from './code-form';
import { fetchAhead, partFor } from './parts';
import { trackerStyles } from './progress-tracker.styles';
import { connectTracker, type TrackerService } from './tracker-service';

type CodeProblem = 'missing' | 'notFound';

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
  static override styles = [tokens, controls, careStyles, trackerStyles];

  /** Receipt code of the case or application, in any usual writing. */
  @property() code = '';
  /** The page has a `<wuyou-rating>` of its own for it, so the tracker shows none. */
  @property({ type: Boolean, attribute: 'rating-elsewhere' }) ratingElsewhere = false;

  @state() private typed = '';
  @state() private codeProblem: CodeProblem | undefined;
  /** Only what is new, for a screen reader. */
  @state() private news = '';
  /** The code that the person has looked up here; they are led to what comes of it. */
  @state() private lookedUp: string | undefined;

  private readonly found = new Loaded(this, {
    args: () => [this.code, ...this.source],
    load: ([code], signal) => (code === '' ? undefined : this.find(code, signal)),
    onError: (error) => {
      this.report(error);
      if (this.lookedUp !== this.code) return;
      this.lookedUp = undefined;
      void this.focusSoon('#code, .stack button');
    },
  });

  /** Moves the focus to the case's title, or to where its number is typed. */
  override focus(options?: FocusOptions): void {
    this.renderRoot.querySelector<HTMLElement>('wuyou-case, wuyou-application, #code')?.focus(options);
  }

  protected override connect(options: ClientOptions): TrackerService {
    return connectTracker(options);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('code')) return;
    this.news = '';
    this.codeProblem = undefined;
    // It was the page that went on from there.
    if (this.lookedUp !== this.code) this.lookedUp = undefined;
  }

  protected override firstUpdated(): void {
    // What is looked up later is to be shown even if the network is gone by then.
    whenIdle(fetchAhead);
  }

  protected override render(): TemplateResult {
    return this.card(html`<p class="unseen" role="status">${this.news}</p>
      ${this.content()}`);
  }

  private content(): TemplateResult {
    const { value, error } = this.found;
    const common = COMMON[this.speaks];
    if (this.code === '') return this.lookUp(this.codeProblem, this.typed);
    if (value?.code === this.code) return this.shown(value.view);
    if (!error) return loading(common);
    if (DomainError.is(error, 'not_found')) {
      return this.lookUp(this.codeProblem ?? 'notFound', this.codeProblem ? this.typed : this.code);
    }
    return failed(error, common, () => this.track(this.code));
  }

  private lookUp(problem: CodeProblem | undefined, typed: string): TemplateResult {
    return codeForm({
      locale: this.speaks,
      typed,
      problem,
      onTyping: fetchAhead,
      onCode: (code) => {
        this.typed = code;
        this.track(code);
      },
      onProblem: async (found, text) => {
        this.typed = text;
        this.codeProblem = found;
        await this.focusSoon('#code');
      },
    });
  }

  private shown(view: Tracked): TemplateResult {
    const found = this.lookedUp === this.code;
    if ('lanes' in view)
      return html`<wuyou-application
        .client=${this.client}
        .api=${this.api}
        .apiKey=${this.apiKey || this.key}
        .locale=${this.speaks}
        .theme=${this.theme}
        .preset=${this.preset}
        .care=${this.caring.mode}
        .first=${view}
        .found=${found}
        .ratingElsewhere=${this.ratingElsewhere}
        @wuyou-news=${this.tell}
        @wuyou-rate-elsewhere=${this.leadToRating}
        @wuyou-track-other=${({ detail }: TrackOtherEvent) => this.track(detail)}
      ></wuyou-application>`;
    return html`<wuyou-case
      .client=${this.client}
      .api=${this.api}
      .apiKey=${this.apiKey || this.key}
      .locale=${this.speaks}
      .theme=${this.theme}
      .preset=${this.preset}
      .care=${this.caring.mode}
      .first=${view}
      .found=${found}
      .ratingElsewhere=${this.ratingElsewhere}
      @wuyou-news=${this.tell}
      @wuyou-rate-elsewhere=${this.leadToRating}
    ></wuyou-case>`;
  }

  private track(code: string): void {
    this.lookedUp = code;
    if (code === this.code) void this.found.run();
    this.code = code;
  }

  /** The view and what shows it, both at once. What is found is followed where it is shown, so it is looked up once. */
  private async find(code: string, signal: AbortSignal): Promise<{ code: string; view: Tracked }> {
    const { value } = this.found;
    if (value?.code === code) return value;
    // It is followed no longer, and may have moved on when it is asked for again.
    this.found.value = undefined;
    fetchAhead();
    const view = await this.service.lookUp(code, { signal });
    await partFor(view);
    // Drawn in a task of its own: it takes a slow phone long enough.
    await new Promise((resolve) => setTimeout(resolve));
    return { code, view };
  }

  private readonly tell = ({ detail }: NewsEvent): void => {
    this.news = detail;
  };

  private readonly leadToRating = (): void => {
    const ratings = (this.getRootNode() as ParentNode).querySelectorAll('wuyou-rating');
    for (const rating of ratings) if (rating.code === this.code) rating.focus();
  };
}

register('wuyou-progress-tracker', WuyouProgressTracker);

declare global {
  interface HTMLElementTagNameMap {
    'wuyou-progress-tracker': WuyouProgressTracker;
  }
}
