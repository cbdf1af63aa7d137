import { html, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { register } from '../shared/register';
import { WuyouElement } from '../shared/wuyou-element';

/**
 * Reports a problem on one page and gives a receipt worth keeping.
 * @tag wuyou-issue-report
 */
export class WuyouIssueReport extends WuyouElement {
  /** Address of the site's tracking page with `{code}` in it; the receipt's QR code and link lead there. */
  @property({ attribute: 'tracker-url' }) trackerUrl = '';

  protected override render(): TemplateResult {
    return html`<slot></slot>`;
  }
}

register('wuyou-issue-report', WuyouIssueReport);

declare global {
  interface HTMLElementTagNameMap {
    'wuyou-issue-report': WuyouIssueReport;
  }
}
