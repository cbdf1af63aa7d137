import { dateOf, toInstant } from '@wuyou/domain/values';
import type { Tracked } from '@wuyou/sdk';
import { type CSSResultGroup, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { WuyouProgressEvent } from '../events';
import { property, state } from '../lit/decorators';
import { careStyles } from '../shared/care/care.styles';
import { controls } from '../shared/controls.styles';
import { Copying } from '../shared/copying';
import { formatTime } from '../shared/format-date';
import { Loaded } from '../shared/loaded';
import { part } from '../shared/part';
import { failed, loading } from '../shared/placeholders';
import { tokens } from '../shared/tokens.styles';
import { WuyouElement } from '../shared/wuyou-element';
import { COMMON } from '../strings/common/words';
import { TRACKED } from '../strings/tracked/words';
import { dueBlock } from './due-block/due-block';
import { dueBlockStyles } from './due-block/due-block.styles';
import type { Around } from './due-block/due-words';
import { NewsEvent, RateElsewhereEvent } from './events';
import { type Follow, Following } from './following';
import { ringStyles } from './ring/ring.styles';
import { tasksStyles } from './tasks.styles';
import { timelineStyles } from './timeline.styles';
import { trackedStyles } from './tracked.styles';

export type Part = TemplateResult | typeof nothing;

/** A case or an application inside the tracker, which has looked it up and hands it in; here it is followed. */
export abstract class TrackedElement<View extends Tracked, Service> extends WuyouElement<Service> {
  static override styles: CSSResultGroup = [
    tokens,
    controls,
    careStyles,
    ringStyles,
    dueBlockStyles,
    tasksStyles,
    timelineStyles,
    trackedStyles,
  ];

  /** As it was looked up. */
  @property({ attribute: false }) first!: View;
  /** The page has a `<wuyou-rating>` of its own for it. */
  @property({ type: Boolean, attribute: false }) ratingElsewhere = false;
  /** The person has just looked it up, and is led to its title. */
  @property({ type: Boolean, attribute: false }) found = false;

  /** As it stands. */
  @state() protected view!: View;
  /** Entries after this version are new to the person. */
  @state() protected seen = Number.POSITIVE_INFINITY;

  protected readonly copying = new Copying(this);
  private readonly following = new Following<View>(this, {
    args: () => [this.view.code, ...this.source],
    follow: (code, options) => this.follow(code, options),
    onView: (view) => this.take(view),
    onError: (error) => this.report(error),
  });
  /** Loaded where there is one to show: most of the time there is none. */
  private readonly ratingPart = new Loaded(this, {
    args: () => [this.rates],
    load: ([rates]) => (rates ? part(() => import('../rating/rating')) : undefined),
    onError: (error) => this.report(error),
  });
  /** A rating was asked for here, so it stays in view when it sends a case on its way again. */
  private asked = false;

  protected abstract follow(...args: Parameters<Follow<View>>): AsyncIterable<View>;
  /** What its status is called. */
  protected abstract get standing(): string;
  /** It was rated, and shows how. */
  protected abstract get rated(): boolean;
  protected abstract newsSince(version: number): string;
  protected abstract content(): TemplateResult;
  protected abstract withdrawPart(): Part;

  /** Moves the focus to its title. */
  override focus(options?: FocusOptions): void {
    this.renderRoot.querySelector<HTMLElement>('h2[tabindex]')?.focus(options);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('first')) this.view = this.first;
    this.asked ||= this.mayRate;
  }

  protected override firstUpdated(): void {
    if (!this.found) return;
    this.focus();
    this.dispatchEvent(new NewsEvent(this.standing));
  }

  protected override render(): TemplateResult {
    return html`<div class="root ${this.caring.on ? 'care' : ''}" lang=${this.speaks}>
      <div class="stack">${this.content()} ${this.lostLine()}</div>
      ${this.withdrawPart()}
    </div>`;
  }

  /** A command's reply is a view too, often before the feed brings it. */
  protected take(view: View): void {
    const before = this.view.version;
    if (view.version < before) return;
    this.view = view;
    if (view.version === before) return;
    this.seen = before;
    this.dispatchEvent(new NewsEvent(this.newsSince(before)));
    void this.renderRoot.querySelector('wuyou-rating')?.reload();
    this.dispatchEvent(new WuyouProgressEvent(view));
  }

  /** Asks before it is withdrawn. */
  protected askWithdraw(): void {
    this.renderRoot.querySelector('dialog')?.showModal();
  }

  protected duePart(around: Pick<Around, 'supervision' | 'statutory'>): Part {
    const { deadline } = this.view;
    if (!deadline) return nothing;
    const today = dateOf(toInstant(Date.now()));
    return dueBlock({ ...around, deadline, locale: this.speaks, today, care: this.caring.on });
  }

  protected ratingHere(): Part {
    const common = COMMON[this.speaks];
    if (!this.rates) return nothing;
    if (this.ratingPart.error) return failed(this.ratingPart.error, common, () => this.ratingPart.run());
    if (!this.ratingPart.value) return loading(common);
    return html`<wuyou-rating
      class="rating"
      .client=${this.client}
      .api=${this.api}
      .apiKey=${this.apiKey || this.key}
      .code=${this.view.code}
      .locale=${this.speaks}
      .theme=${this.theme}
      .preset=${this.preset}
      .care=${this.caring.mode}
    ></wuyou-rating>`;
  }

  /** To the page's own rating. */
  protected rateLink(): Part {
    if (!this.ratingElsewhere || !this.mayRate) return nothing;
    const lead = () => this.dispatchEvent(new RateElsewhereEvent());
    return html`<button type="button" @click=${lead}>${TRACKED[this.speaks].rate}</button>`;
  }

  private get mayRate(): boolean {
    return (this.view.can as readonly string[]).includes('rate');
  }

  private get rates(): boolean {
    return !this.ratingElsewhere && (this.asked || this.rated);
  }

  private lostLine(): Part {
    const { lostSince } = this.following;
    if (!lostSince) return nothing;
    const said = TRACKED[this.speaks].lost(formatTime(lostSince, this.speaks));
    return html`<p class="small hint">${said}</p>`;
  }
}
