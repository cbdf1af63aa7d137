import type { CaseView } from '@wuyou/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { ICONS } from '../shared/icons';
import { LightElement } from '../shared/light-element';
import { GuideEvent } from './events';
import { type GuideTarget, guideStep } from './guide-step';

/** Four steps round the loop, which one the visitor is at, and a button that leads there. */
@customElement('demo-guide')
export class DemoGuide extends LightElement {
  /** The case the portal follows. */
  @property({ attribute: false }) view: CaseView | undefined;

  protected override render(): TemplateResult {
    const words = this.words.guide;
    const { at, target } = guideStep(this.view);
    return html`<ol class="steps" aria-label=${words.label}>
        ${words.steps.map((step, i) => this.step(step, i, at))}
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
    const words = this.words.guide;
    const lead = view?.lead?.name[this.locale] ?? words.nobody;
    switch (view?.status) {
      case undefined:
        return words.start;
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
