import { html, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { register } from '../shared/register';
import { WuyouElement } from '../shared/wuyou-element';

/**
 * Rates how a case was handled: five worded levels, fitting tags, a comment.
 * @tag wuyou-rating
 */
export class WuyouRating extends WuyouElement {
  /** Receipt code of the case, in any usual writing. */
  @property() code = '';

  protected override render(): TemplateResult {
    return html`<slot></slot>`;
  }
}

register('wuyou-rating', WuyouRating);

declare global {
  interface HTMLElementTagNameMap {
    'wuyou-rating': WuyouRating;
  }
}
