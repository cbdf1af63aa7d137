import '@wuyou/widgets';
import type { Client, SiteView } from '@wuyou/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { countyMark } from '../shared/icons';
import { LightElement } from '../shared/light-element';
import { FollowEvent } from './events';
import type { Theme } from './settings';

const DOORS = ['report', 'apply'] as const;
/** What a visitor comes to do. */
type Door = (typeof DOORS)[number];

/** A county's page with the widgets in it, as a webmaster would embed them. */
@customElement('county-portal')
export class CountyPortal extends LightElement {
  @property() api = '';
  @property({ attribute: 'page-key' }) pageKey = '';
  /** For the tracker, which then tells the demo's time. */
  @property({ attribute: false }) client: Client | undefined;
  @property() theme: Theme = 'auto';
  /** Receipt code of the case or application to show: `''` for none, absent while it is not known. */
  @property({ attribute: false }) code: string | undefined;
  /** The case is an example, not one the visitor chose. */
  @property({ type: Boolean }) example = false;
  @property({ attribute: false }) site: SiteView | undefined;

  @state() private door: Door = 'report';

  /** Time has passed or the case moved on: a rating may be due, and its dates differ. */
  readonly renew = (): void => {
    void this.querySelector('wuyou-rating')?.reload();
  };

  protected override render(): TemplateResult {
    const { phone } = this;
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
        <div data-part="form" @click=${this.takeLink}>${this.doors()} ${this.form()}</div>
        ${this.code === undefined ? nothing : this.followed(this.code)}
      </div>
      <footer class="portal-foot hint">${words.footer}</footer>`;
  }

  private doors(): TemplateResult {
    const words = this.words.portal.doors;
    return html`<div class="doors" role="group" aria-label=${words.label}>
      ${DOORS.map(
        (door) => html`<button type="button" data-door=${door} aria-pressed=${String(this.door === door)}
          @click=${() => {
            this.door = door;
          }}>${words[door]}</button>`,
      )}
    </div>`;
  }

  /** Both stay in the page, so that nothing typed is lost on the way from one to the other. */
  private form(): TemplateResult {
    const { api, pageKey, locale, theme, phone, door } = this;
    return html`<wuyou-issue-report ?hidden=${door !== 'report'} api=${api} key=${pageKey} locale=${locale}
        theme=${theme} tracker-url="?code={code}">${phone}</wuyou-issue-report>
      <wuyou-apply ?hidden=${door !== 'apply'} api=${api} key=${pageKey} locale=${locale}
        theme=${theme} .client=${this.client} tracker-url="?code={code}">${phone}</wuyou-apply>`;
  }

  /** The receipt's link leads to the tracker of this very page, and the receipt stays. */
  private readonly takeLink = (event: MouseEvent): void => {
    const [pressed] = event.composedPath();
    const link = pressed instanceof Element ? pressed.closest('a') : null;
    const code = link && new URL(link.href).searchParams.get('code');
    if (!code || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    this.dispatchEvent(new FollowEvent(code));
  };

  /** Also what stands in a widget's place until it is there. */
  private get phone(): TemplateResult {
    return html`<p>${this.words.portal.phone(this.site?.phone ?? '12345')}</p>`;
  }

  /** While another case's number is asked for, what is found is rated where it is shown. */
  private followed(code: string): TemplateResult {
    const { api, pageKey, locale, theme, phone } = this;
    return html`<div data-part="tracker">
        ${this.example ? html`<p class="example-note">${this.words.portal.example}</p>` : nothing}
        <wuyou-progress-tracker ?rating-elsewhere=${code !== ''} @wuyou-progress=${this.renew} api=${api} key=${pageKey} locale=${locale} theme=${theme}
          .client=${this.client} code=${code}>${phone}</wuyou-progress-tracker>
        <p class="look-up"><button type="button" class="button quiet" @click=${() => this.dispatchEvent(new FollowEvent(''))}>
          ${this.words.portal.lookUp}
        </button></p>
      </div>
      ${
        code
          ? html`<div data-part="rating">
              <wuyou-rating api=${api} key=${pageKey} locale=${locale} theme=${theme} code=${code}>${phone}</wuyou-rating>
            </div>`
          : nothing
      }`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'county-portal': CountyPortal;
  }
}
