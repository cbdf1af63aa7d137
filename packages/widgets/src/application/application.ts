import { APPLICATION_STATUSES, dateOf, toInstant } from '@wuyou/domain/values';
import {
  type ApplicationView,
  type ClientOptions,
  createApplicationCommands,
  createClientOf,
} from '@wuyou/sdk';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { query } from 'lit/decorators.js';
import { materialStyles } from '../apply/materials/material.styles';
import { property, state } from '../lit/decorators';
import { withdrawDialog } from '../progress-tracker/actions/withdraw-dialog';
import { dueBlock } from '../progress-tracker/due-block/due-block';
import { dueBlockStyles } from '../progress-tracker/due-block/due-block.styles';
import { trackerStyles } from '../progress-tracker/progress-tracker.styles';
import { ringStyles } from '../progress-tracker/ring/ring.styles';
import { tasksStyles } from '../progress-tracker/tasks/tasks.styles';
import { timelineStyles } from '../progress-tracker/timeline/timeline.styles';
import '../rating/rating';
import type { WuyouRating } from '../rating/rating';
import { careStyles } from '../shared/care/care.styles';
import { controls } from '../shared/controls.styles';
import { Copying } from '../shared/copying';
import { errorWords } from '../shared/error-words';
import { alertIcon } from '../shared/icons';
import { register } from '../shared/register';
import { Submission } from '../shared/submission';
import { tokens } from '../shared/tokens.styles';
import { WuyouElement } from '../shared/wuyou-element';
import { APPLICATION } from '../strings/application/words';
import { applicationStyles } from './application.styles';
import { applicationHead } from './application-head';
import { newsSince } from './entry-words';
import { history } from './history';
import { lanes } from './lanes';
import { materials } from './materials';
import { complaintNotice, notice } from './notice';
import { type ApplicationService, Supply } from './supply';

/** A command went through: how the application stands now. */
export class ApplicationViewEvent extends CustomEvent<ApplicationView> {
  constructor(view: ApplicationView) {
    super('wuyou-application-view', { detail: view });
  }
}

/** The person asks to see what a bad rating has become. */
export class TrackOtherEvent extends CustomEvent<string> {
  constructor(code: string) {
    super('wuyou-track-other', { detail: code });
  }
}

/** An application inside the tracker, which follows it and hands it in. */
export class WuyouApplication extends WuyouElement<ApplicationService> {
  static override styles = [
    tokens,
    controls,
    careStyles,
    ringStyles,
    dueBlockStyles,
    tasksStyles,
    timelineStyles,
    trackerStyles,
    materialStyles,
    applicationStyles,
  ];

  @property({ attribute: false }) view!: ApplicationView;
  /** The page has a `<wuyou-rating>` of its own for it. */
  @property({ type: Boolean, attribute: 'rating-elsewhere' }) ratingElsewhere = false;
  /** The person has just looked it up: its title has the focus, and is read. */
  @property({ type: Boolean, attribute: false }) found = false;

  /** Only what is new, for a screen reader. */
  @state() private news = '';
  /** Entries after this version are new to the person. */
  @state() private seen = Number.POSITIVE_INFINITY;

  @query('dialog') private dialog!: HTMLDialogElement | null;
  @query('wuyou-rating') private rating!: WuyouRating | null;

  private readonly copying = new Copying(this);
  private readonly submitting = new Submission(this);
  private readonly withdrawing = new Submission(this);
  private readonly supply = new Supply(this, {
    client: () => this.service,
    locale: () => this.speaks,
    onView: (view) => this.dispatchEvent(new ApplicationViewEvent(view)),
    focus: (selector) => this.focusSoon(selector),
  });

  /** Moves the focus to its title. */
  override focus(options?: FocusOptions): void {
    this.renderRoot.querySelector<HTMLElement>('h2[tabindex]')?.focus(options);
  }

  protected override connect(options: ClientOptions): ApplicationService {
    return createClientOf(options, { applications: createApplicationCommands });
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('view')) return;
    const before = changed.get('view');
    if (before?.code !== this.view.code) {
      this.seen = Number.POSITIVE_INFINITY;
      this.news = this.found ? APPLICATION_STATUSES[this.view.status][this.speaks] : '';
    } else if (before.version !== this.view.version) {
      this.seen = before.version;
      this.news = newsSince(before.version, this.view, this.speaks);
      void this.rating?.reload();
    }
  }

  protected override firstUpdated(): void {
    if (this.found) this.focus();
  }

  protected override render(): TemplateResult {
    const { view, speaks: locale } = this;
    const granted = view.lanes.some(({ status }) => status === 'granted');
    const under = view.status !== 'declined' && (view.status !== 'withdrawn' || granted);
    return html`<div class="root ${this.caring.on ? 'care' : ''}" lang=${locale}>
    <p class="unseen" role="status">${this.news}</p>
    <div class="stack">
      ${applicationHead(view, locale, this.copying.button(view.code, APPLICATION[locale]))}
      ${complaintNotice(view, locale, (code) => this.dispatchEvent(new TrackOtherEvent(code)))} ${notice(view, locale, html`${this.submitButton()} ${this.supply.button(view)}`)}
      ${this.supply.form(view)} ${this.ratingPart()}
      ${this.duePart()} ${under ? html`${lanes(view, locale)} ${materials(view, locale)}` : nothing}
      ${history({ view, locale, seen: this.seen })} ${this.withdrawButton()}
    </div>
    ${this.withdrawPart()}</div>`;
  }

  private duePart(): TemplateResult | typeof nothing {
    const { deadline, statutory, status } = this.view;
    if (!deadline) return nothing;
    const today = dateOf(toInstant(Date.now()));
    // Once it is decided, the law's limit for deciding is kept.
    const legal = status === 'accepted' || status === 'reviewing' ? statutory : undefined;
    return dueBlock({ deadline, statutory: legal, locale: this.speaks, today, care: this.caring.on });
  }

  private ratingPart(): TemplateResult | typeof nothing {
    const { can, rating, code } = this.view;
    if (this.ratingElsewhere || !(can.includes('rate') || rating)) return nothing;
    return html`<wuyou-rating
      class="rating"
      .client=${this.client}
      .api=${this.api}
      .apiKey=${this.apiKey || this.key}
      .code=${code}
      .locale=${this.speaks}
      .theme=${this.theme}
      .preset=${this.preset}
      .care=${this.caring.mode}
    ></wuyou-rating>`;
  }

  private submitButton(): TemplateResult | typeof nothing {
    if (!this.view.can.includes('submit')) return nothing;
    const words = APPLICATION[this.speaks];
    const { pending, error } = this.submitting;
    const submit = () =>
      this.send(this.submitting, {}, (options) => this.service.applications.submit(this.view.code, options));
    return html`${failureLine(error && errorWords(error, words))}
      <button type="button" aria-disabled=${pending} @click=${submit}>
        ${pending ? words.sending : words.submit}
      </button>`;
  }

  private withdrawButton(): TemplateResult | typeof nothing {
    if (!this.view.can.includes('withdraw')) return nothing;
    return html`<p>
      <button type="button" class="quiet" @click=${() => this.dialog?.showModal()}>
        ${APPLICATION[this.speaks].withdraw}
      </button>
    </p>`;
  }

  private withdrawPart(): TemplateResult | typeof nothing {
    if (!this.view.can.includes('withdraw')) return nothing;
    const words = APPLICATION[this.speaks];
    const { pending, error } = this.withdrawing;
    return withdrawDialog({
      words,
      failure: error && errorWords(error, words),
      sending: pending,
      onConfirm: (reason) => {
        const input = reason === '' ? {} : { reason };
        void this.send(this.withdrawing, input, (options) =>
          this.service.applications.withdraw(this.view.code, input, options),
        );
      },
    });
  }

  private async send(
    submission: Submission,
    content: object,
    call: (options: { idempotencyKey: string }) => Promise<ApplicationView>,
  ): Promise<void> {
    const view = await submission.send({ code: this.view.code, content }, call);
    if (!view) return;
    this.dispatchEvent(new ApplicationViewEvent(view));
    await this.focusSoon('h2');
  }
}

function failureLine(failure: string | undefined): TemplateResult | typeof nothing {
  return failure ? html`<p class="problem" role="alert">${alertIcon}<span>${failure}</span></p>` : nothing;
}

register('wuyou-application', WuyouApplication);

declare global {
  interface HTMLElementTagNameMap {
    'wuyou-application': WuyouApplication;
  }
  interface HTMLElementEventMap {
    'wuyou-application-view': ApplicationViewEvent;
    'wuyou-track-other': TrackOtherEvent;
  }
}
