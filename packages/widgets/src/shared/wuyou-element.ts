import type { Locale } from '@wuyou/domain/values';
import { type ClientOptions, createClientOf, createSite, type PageClient, type Site } from '@wuyou/sdk';
import { html, LitElement, nothing, render, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { WuyouErrorEvent } from '../events';
import { Care } from './care/care';
import { callBar, clearOfBar, topBar } from './care/care-bars';
import { Reading } from './care/reading';
import { toDomainError } from './domain-error';
import { Language } from './language';
import { Loaded } from './loaded';
import { place } from './placeholders';
import { ThemeGuard } from './theme/theme-guard';

/** 全国政务服务便民热线, answered everywhere: said until the site's own number is known. */
const HOTLINE = '12345';

/**
 * What every widget shares: where its service is, the language it speaks, how it looks. `Service` is what it uses of a client.
 * @attr api - Base address of the service, such as `https://wuyou.example.cn`; the page's own origin if absent
 * @attr key - Publishable key of the site, `pk_…`
 * @attr api-key - The same, for React, Vue and Preact, which keep the name `key` for themselves
 * @csspart care-switch - The way into care mode and out of it
 * @csspart read-aloud - Reads the widget out, in care mode
 * @csspart call - The telephone number at the foot, in care mode
 * @cssprop [--wuyou-scale=1] - Makes everything larger or smaller
 * @cssprop [--wuyou-font] - Font family; one that the device has, for Chinese and for Latin letters
 * @cssprop [--wuyou-radius=8] - Round corners, a number of px: of buttons and panels; the card has half as much again, fields three quarters
 * @cssprop [--wuyou-focus=#ffcd38] - The ring round what has the focus; a black line stands inside it
 * @cssprop [--wuyou-paper=#fff] - The card
 * @cssprop [--wuyou-ink=#1f2329] - Text
 * @cssprop [--wuyou-second=#4e5969] - Second text
 * @cssprop [--wuyou-hint=#646a73] - Hints
 * @cssprop [--wuyou-border=#7a869a] - Edges of controls
 * @cssprop [--wuyou-line=#dfe4ea] - Lines and edges that mean nothing
 * @cssprop [--wuyou-ground=#f1f3f7] - Quiet grounds
 * @cssprop [--wuyou-accent=#0b4a8f] - Buttons, links and the ring
 * @cssprop [--wuyou-accent-soft=#e9f1fa] - Ground under what is chosen or promised; made from accent and paper where only these are given
 * @cssprop [--wuyou-on-accent=#fff] - Text on the accent
 * @cssprop [--wuyou-success=#006c45] - What went well
 * @cssprop [--wuyou-success-soft=#e6f4ee] - Its ground
 * @cssprop [--wuyou-warning=#8a4b00] - What needs someone
 * @cssprop [--wuyou-warning-soft=#fff3e0] - Its ground
 * @cssprop [--wuyou-error=#ad352f] - Mistakes and what is overdue
 * @cssprop [--wuyou-error-soft=#fdeceb] - Its ground
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
  /** A set of colours: `warm`, or `contrast` for the most of it. */
  @property({ reflect: true, useDefault: true }) preset: 'default' | 'warm' | 'contrast' = 'default';
  /** Large print in one column, and a telephone number always in view. `auto` follows the page and the person's own choice. */
  @property({ reflect: true, useDefault: true }) care: 'auto' | 'on' | 'off' = 'auto';
  /** A client of the page's own; `api` and `key` are not used then. */
  @property({ attribute: false }) client: (PageClient & Service) | undefined;

  protected readonly caring = new Care(this);
  protected readonly guard = new ThemeGuard(this);
  private readonly language = new Language(this);
  private readonly reading = new Reading(this, () => this.caring.on && !this.within);
  private readonly line = new Loaded(this, {
    args: () => [this.asksPhone && this.caring.on && !this.within, ...this.source],
    load: ([needed], signal) => (needed ? this.siteCalls.get({ signal }) : undefined),
  });
  private made: { readonly from: string; readonly client: Service } | undefined;

  /** The language in use. */
  protected get speaks(): Locale {
    return this.language.spoken;
  }

  /**
   * The client in use, made anew only when what it is made of changed.
   * @throws {TypeError} for an `api` that is no address
   */
  protected get service(): Service {
    if (this.client) return this.client;
    const { options } = this;
    const from = JSON.stringify(options);
    if (this.made?.from !== from) this.made = { from, client: this.connect(options) };
    return this.made.client;
  }

  private get options(): ClientOptions {
    return { baseUrl: this.api || location.origin, key: this.apiKey || this.key, locale: this.speaks };
  }

  private get siteCalls(): Site {
    return (this.client ?? createClientOf(this.options, { site: createSite })).site;
  }

  /** A client of those parts that the widget uses, so that a page loads no others. */
  protected abstract connect(options: ClientOptions): Service;

  /** What decides where data comes from; when it changes, data is loaded again. */
  protected get source() {
    return [this.client, this.api, this.apiKey || this.key, this.speaks] as const;
  }

  /** False where a widget learns the site's telephone number by itself. */
  protected get asksPhone(): boolean {
    return true;
  }

  /** The site's telephone number, once known. */
  protected get phone(): string | undefined {
    return this.line.value?.phone;
  }

  /** A part of another widget, which has the switch and the telephone number. */
  private get within(): boolean {
    return (this.getRootNode() as ShadowRoot).host instanceof WuyouElement;
  }

  protected override scheduleUpdate() {
    const words = this.hasUpdated ? undefined : this.language.words();
    if (!words) return super.scheduleUpdate();
    render(place(), this.renderRoot, this.renderOptions);
    return words.then(() => super.scheduleUpdate());
  }

  /** The card with what stands in it. */
  protected card(content: unknown): TemplateResult {
    const { caring: care, reading, speaks: locale, within } = this;
    return html`<section
      class="root ${care.on ? 'care' : ''}"
      part="card"
      lang=${locale}
      @focusin=${care.on ? clearOfBar : nothing}
    >
      ${within ? nothing : topBar({ care, reading, locale })} ${content}
      ${care.on && !within ? callBar(this.phone ?? HOTLINE, locale) : nothing}
    </section>`;
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
