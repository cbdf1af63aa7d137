import type { ApplicationView, CaseView, Tracked } from '@wuyou/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { ICONS } from '../shared/icons';
import { LightElement } from '../shared/light-element';
import { GuideEvent } from './events';
import { type GuideTarget, guideStep, officeAt } from './guide-step';

/** Four steps round the loop, which one the visitor is at, and a button that leads there. */
@customElement('demo-guide')
export class DemoGuide extends LightElement {
  /** The case or application the portal follows. */
  @property({ attribute: false }) view: Tracked | undefined;

  protected override render(): TemplateResult {
    const words = this.words.guide;
    const { view } = this;
    const { at, target } = guideStep(view);
    const { steps } = view && 'lanes' in view ? words.application : words;
    return html`<ol class="steps" aria-label=${words.label}>
        ${steps.map((step, i) => this.step(step, i, at))}
      </ol>
      <div class="guide-now">
        <p role="status">${this.hint()}</p>
        <button type="button" class="button small" @click=${() => this.dispatchEvent(new GuideEvent(target))}>
          ${this.action(target, at)}
        </button>
      </div>`;
  }

  private step(name: string, i: number, at: number): TemplateResult {
    const words = this.words.guide;
    const done = i < at;
    return html`<li data-state=${done ? 'done' : i === at ? 'current' : 'ahead'} aria-current=${i === at ? 'step' : nothing}>
      <span class="step-mark">${done ? ICONS.check : i + 1}</span>
      <span class="step-name">${name}<span class="step-where"> ${words.where[i]}</span></span>
      ${done ? html`<span class="visually-hidden">${words.done}</span>` : nothing}
    </li>`;
  }

  private hint(): string {
    const { view } = this;
    if (!view) return this.words.guide.start;
    return 'lanes' in view ? this.applicationHint(view) : this.caseHint(view);
  }

  private applicationHint(view: ApplicationView): string {
    const words = this.words.guide.application;
    const { lanes, complaint } = view;
    switch (view.status) {
      case 'submitted':
        return words.submitted;
      case 'correction':
        return words.correction;
      case 'accepted':
      case 'reviewing': {
        const name = officeAt(view)?.name[this.locale] ?? this.words.guide.nobody;
        const ended = lanes.filter(({ endedAt }) => endedAt !== undefined).length;
        return words.reviewing(name, ended, lanes.length);
      }
      case 'decided':
        return words.decided;
      case 'delivered':
        return words.delivered;
      case 'rated':
        return complaint ? words.complained : words.rated;
      case 'draft':
      case 'declined':
      case 'withdrawn':
        return words.ended;
    }
  }

  private caseHint({ status, lead: led }: CaseView): string {
    const words = this.words.guide;
    const lead = led?.name[this.locale] ?? words.nobody;
    switch (status) {
      case 'submitted':
        return words.submitted;
      case 'accepted':
        return words.accepted;
      case 'assigned':
        return words.assigned(lead);
      case 'handling':
        return words.handling(lead);
      case 'awaiting-reporter':
        return words.awaiting;
      case 'resolved':
      case 'following-up':
        return words.resolved;
      case 'closed':
        return words.closed;
      case 'declined':
      case 'merged':
      case 'withdrawn':
        return words.ended;
    }
  }

  private action(target: GuideTarget, at: number): string {
    const words = this.words.guide;
    switch (target) {
      case 'form':
        return this.view && (at === 4 || at === 0) ? words.again : words.fill;
      case 'desk':
        return words.openAtDesk;
      case 'tracker':
        return words.track;
      case 'rating':
        return words.rate;
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'demo-guide': DemoGuide;
  }
}
