import type { Locale } from '@wuyou/domain/values';
import type { ClientOptions, PageClient } from '@wuyou/sdk';
import { LitElement } from 'lit';
import { property } from 'lit/decorators.js';
import { WuyouErrorEvent } from '../events';
import { toDomainError } from './domain-error';
import { localeOf } from './locale-of';

/**
 * What every widget shares: where its service is, the language it speaks, its theme. `Service` is what it uses of a client.
 * @attr api - Base address of the service, such as `https://wuyou.example.cn`; the page's own origin if absent
 * @attr key - Publishable key of the site, `pk_…`
 * @attr api-key - The same, for React, Vue and Preact, which keep the name `key` for themselves
 */
export abstract class WuyouElement<Service = unknown> extends LitElement {
  /** Base address of the service, such as `https://wuyou.example.cn`; the page's own origin if absent. */
  @property() api = '';
  /** Publishable key of the site, `pk_…`. */
  @property() key = '';
  /** The same, for React, Vue and Preact, which keep the name `key` for themselves. */
  @property({ attribute: 'api-key' }) apiKey = '';
  /** `zh-CN` or `en`; the nearest `lang` around the element if absent. */
  @property() locale: Locale | undefined;
  /** `auto` follows the system. */
  @property({ reflect: true, useDefault: true }) theme: 'auto' | 'light' | 'dark' = 'auto';
  /** A client of the page's own; `api` and `key` are not used then. */
  @property({ attribute: false }) client: (PageClient & Service) | undefined;

  private made: { readonly from: string; readonly client: Service } | undefined;

  /** The language in use. */
  protected get speaks(): Locale {
    return localeOf(this, this.locale);
  }

  /**
   * The client in use, made anew only when what it is made of changed.
   * @throws {TypeError} for an `api` that is no address
   */
  protected get service(): Service {
    if (this.client) return this.client;
    const options = {
      baseUrl: this.api || location.origin,
      key: this.apiKey || this.key,
      locale: this.speaks,
    };
    const from = JSON.stringify(options);
    if (this.made?.from !== from) this.made = { from, client: this.connect(options) };
    return this.made.client;
  }

  /** A client of those parts that the widget uses, so that a page loads no others. */
  protected abstract connect(options: ClientOptions): Service;

  /** What decides where data comes from; when it changes, data is loaded again. */
  protected get source() {
    return [this.client, this.api, this.apiKey || this.key, this.speaks] as const;
  }

  /** Tells the page what the widget has told the person; a mistake of the page's own also goes to the console. */
  protected report(error: unknown): void {
    const known = toDomainError(error);
    if (known !== error) console.error(error);
    this.dispatchEvent(new WuyouErrorEvent(known));
  }

  /** Moves the focus to what is about to be drawn. */
  protected async focusSoon(selector: string): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }
}
