import { html, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { register } from '../shared/register';
import { WuyouElement } from '../shared/wuyou-element';

/**
 * Shows where a case stands, live, and what its reporter can do now.
 * @tag wuyou-progress-tracker
 */
export class WuyouProgressTracker extends WuyouElement {
  /** Receipt code of the case, in any usual writing. */
  @property() code = '';

  protected override render(): TemplateResult {
    return html`<slot></slot>`;
  }
}

register('wuyou-progress-tracker', WuyouProgressTracker);

declare global {
  interface HTMLElementTagNameMap {
    'wuyou-progress-tracker': WuyouProgressTracker;
  }
}
