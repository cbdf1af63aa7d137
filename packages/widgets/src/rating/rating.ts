import { createClient } from '@wuyou/sdk';
import { html, LitElement, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';

/** Placeholder. */
@customElement('wuyou-rating')
export class WuyouRating extends LitElement {
  /** Where the service is. */
  @property({ attribute: 'base-url' }) baseUrl = '/api';

  protected override render(): TemplateResult {
    return html`<p>满意 ${createClient({ baseUrl: this.baseUrl }).baseUrl}</p>`;
  }
}
