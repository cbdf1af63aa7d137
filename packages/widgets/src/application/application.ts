import type { ApplicationView } from '@wuyou/sdk';
import { html, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { register } from '../shared/register';
import { tokens } from '../shared/tokens.styles';
import { WuyouElement } from '../shared/wuyou-element';

/** An application inside the tracker. */
export class WuyouApplication extends WuyouElement {
  static override styles = [tokens];

  @property({ attribute: false }) view!: ApplicationView;

  protected override render(): TemplateResult {
    return html`<h2>${this.view.bundle.name[this.speaks]}</h2>`;
  }
}

register('wuyou-application', WuyouApplication);

declare global {
  interface HTMLElementTagNameMap {
    'wuyou-application': WuyouApplication;
  }
}
