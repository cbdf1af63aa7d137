import { APPLICATION_STATUSES } from '@wuyou/domain/values';
import type { ApplicationView, ClientOptions } from '@wuyou/sdk';
import { type CSSResultGroup, html, nothing, type TemplateResult } from 'lit';
import { materialStyles } from '../apply/materials/material.styles';
import { errorWords } from '../shared/error-words';
import { alertIcon } from '../shared/icons';
import { register } from '../shared/register';
import { Submission } from '../shared/submission';
import { APPLICATION } from '../strings/application/words';
import { TrackOtherEvent } from '../tracked/events';
import type { Follow } from '../tracked/following';
import { type Part, TrackedElement } from '../tracked/tracked-element';
import { withdrawDialog } from '../tracked/withdraw-dialog';
import { applicationStyles } from './application.styles';
import { applicationHead } from './application-head';
import { type ApplicationService, connectApplication } from './application-service';
import { newsSince } from './entry-words';
import { history } from './history';
import { lanes } from './lanes';
import { materials } from './materials';
import { complaintNotice, notice } from './notice';
import { Supply } from './supply';

/** An application inside the tracker. */
export class WuyouApplication extends TrackedElement<ApplicationView, ApplicationService> {
  static override styles: CSSResultGroup = [TrackedElement.styles, materialStyles, applicationStyles];

  private readonly submitting = new Submission(this);
  private readonly withdrawing = new Submission(this);
  private readonly supply = new Supply(this, {
    client: () => this.service,
    locale: () => this.speaks,
    onView: (view) => this.take(view),
    focus: (selector) => this.focusSoon(selector),
  });

  protected override connect(options: ClientOptions): ApplicationService {
    return connectApplication(options);
  }

  protected override follow(...args: Parameters<Follow<ApplicationView>>): AsyncIterable<ApplicationView> {
    return this.service.applications.follow(...args);
  }

  protected override get standing(): string {
    return APPLICATION_STATUSES[this.view.status][this.speaks];
  }

  protected override get rated(): boolean {
    return this.view.rating !== undefined;
  }

  protected override newsSince(version: number): string {
    return newsSince(version, this.view, this.speaks);
  }

  protected override content(): TemplateResult {
    const { view, speaks: locale } = this;
    const { status, statutory } = view;
    const granted = view.lanes.some((lane) => lane.status === 'granted');
    const under = status !== 'declined' && (status !== 'withdrawn' || granted);
    // Once it is decided, the law's limit for deciding is kept.
    const legal = status === 'accepted' || status === 'reviewing' ? statutory : undefined;
    const track = (code: string) => this.dispatchEvent(new TrackOtherEvent(code));
    const action = html`${this.submitButton()} ${this.supply.button(view)} ${this.rateLink()}`;
    return html`${applicationHead(view, locale, this.copying.button(view.code, APPLICATION[locale]))}
      ${complaintNotice(view, locale, track)} ${notice(view, locale, action)}
      ${this.supply.form(view)} ${this.ratingHere()} ${this.duePart({ statutory: legal })}
      ${under ? html`${lanes(view, locale)} ${materials(view, locale)}` : nothing}
      ${history({ view, locale, seen: this.seen })} ${this.withdrawButton()}`;
  }

  private submitButton(): Part {
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

  private withdrawButton(): Part {
    if (!this.view.can.includes('withdraw')) return nothing;
    return html`<p>
      <button type="button" class="quiet" @click=${() => this.askWithdraw()}>
        ${APPLICATION[this.speaks].withdraw}
      </button>
    </p>`;
  }

  protected override withdrawPart(): Part {
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
    this.take(view);
    await this.focusSoon('h2');
  }
}

function failureLine(failure: string | undefined): Part {
  return failure ? html`<p class="problem" role="alert">${alertIcon}<span>${failure}</span></p>` : nothing;
}

register('wuyou-application', WuyouApplication);

declare global {
  interface HTMLElementTagNameMap {
    'wuyou-application': WuyouApplication;
  }
}
