import '@wuyou/widgets';
import type { SiteView } from '@wuyou/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { countyMark } from '../shared/icons';
import { LightElement } from '../shared/light-element';
import type { Theme } from './settings';

/** A county's page with the three widgets in it, as a webmaster would embed them. */
@customElement('county-portal')
export class CountyPortal extends LightElement {
  @property() api = '';
  @property({ attribute: 'page-key' }) pageKey = '';
  @property() theme: Theme = 'auto';
  /** Receipt code of the case to show: `''` for none, absent while it is not known. */
  @property({ attribute: false }) code: string | undefined;
  /** The case is an example, not one the visitor chose. */
  @property({ type: Boolean }) example = false;
  @property({ attribute: false }) site: SiteView | undefined;

  /** Time has passed or the case moved on: a rating may be due, and its dates differ. */
  readonly renew = (): void => {
    void this.querySelector('wuyou-rating')?.reload();
  };

  protected override render(): TemplateResult {
    const { api, pageKey, locale, theme, phone } = this;
    const words = this.words.portal;
    return html`<header class="portal-head">
        ${countyMark}
        <div>
          <h2>${words.name}</h2>
          <p class="hint">${words.tagline}</p>
        </div>
        <div class="portal-phone hint">${phone}</div>
      </header>
      <div class="widgets">
        <div data-part="form">
          <wuyou-issue-report api=${api} key=${pageKey} locale=${locale} theme=${theme} tracker-url="?code={code}"
            >${phone}</wuyou-issue-report>
        </div>
        ${this.code === undefined ? nothing : this.followed(this.code)}
      </div>
      <footer class="portal-foot hint">${words.footer}</footer>`;
  }

  /** Also what stands in a widget's place until it is there. */
  private get phone(): TemplateResult {
    return html`<p>${this.words.portal.phone(this.site?.phone ?? '12345')}</p>`;
  }

  private followed(code: string): TemplateResult {
    const { api, pageKey, locale, theme, phone } = this;
    return html`<div data-part="tracker">
        ${this.example ? html`<p class="example-note">${this.words.portal.example}</p>` : nothing}
        <wuyou-progress-tracker rating-elsewhere @wuyou-progress=${this.renew} api=${api} key=${pageKey} locale=${locale} theme=${theme}
          code=${code}>${phone}</wuyou-progress-tracker>
      </div>
      <div data-part="rating">
        <wuyou-rating api=${api} key=${pageKey} locale=${locale} theme=${theme} code=${code}>${phone}</wuyou-rating>
      </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'county-portal': CountyPortal;
  }
}
