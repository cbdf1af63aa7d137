import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { ICONS } from '../shared/icons';
import { LightElement } from '../shared/light-element';
import { formatInstant } from '../words/dates';
import { FaultsEvent, NextDayEvent, ResetEvent, SettingsEvent } from './events';
import { type FaultSwitches, SCENARIOS, type Settings, THEMES } from './settings';

/** The demo's own controls: the clock, the scenario, faults, language, theme. */
@customElement('demo-bar')
export class DemoBar extends LightElement {
  @property() now = '';
  @property({ attribute: false }) settings!: Settings;
  @property({ attribute: false }) faults!: FaultSwitches;
  /** Whether time, faults and scenario are the demo's to choose. */
  @property({ type: Boolean }) movable = false;
  /** On a small screen the lesser settings are folded away. */
  @state() private unfolded = false;

  protected override render(): TemplateResult {
    const words = this.words.bar;
    return html`<div class="demo-clock">
        ${ICONS.clock}
        <span class="visually-hidden">${words.clock}</span>
        <time datetime=${this.now}>${formatInstant(this.now, 'clock', this.locale)}</time>
        ${
          this.movable
            ? html`<button type="button" class="button small" @click=${() => this.dispatchEvent(new NextDayEvent())}>
                ${words.nextDay}${ICONS.next}
              </button>`
            : nothing
        }
      </div>
      <div class="demo-settings" role="group" aria-label=${words.settings}>
        ${this.movable ? this.faultMenu() : nothing}
        <button type="button" class="button quiet" lang=${this.other} aria-label=${words.languageLabel}
          @click=${() => this.change({ locale: this.other })}>${words.language}</button>
        <button type="button" class="button quiet unfold" aria-expanded=${String(this.unfolded)} aria-controls="folded"
          @click=${this.fold}>${ICONS.settings}${words.settings}</button>
        <div id="folded" ?data-unfolded=${this.unfolded}>
          ${this.movable ? this.choice(words.scenario, 'scenario', SCENARIOS, this.words.scenarios) : nothing}
          ${this.choice(words.theme, 'theme', THEMES, words.themes)}
          ${
            this.movable
              ? html`<button type="button" class="button quiet" @click=${() => this.dispatchEvent(new ResetEvent())}>
                  ${ICONS.reset}${words.reset}
                </button>`
              : nothing
          }
        </div>
      </div>`;
  }

  private readonly fold = (): void => {
    this.unfolded = !this.unfolded;
  };

  private get other(): Settings['locale'] {
    return this.locale === 'en' ? 'zh-CN' : 'en';
  }

  private change(settings: Partial<Settings>): void {
    this.dispatchEvent(new SettingsEvent(settings));
  }

  private choice<K extends 'scenario' | 'theme'>(
    label: string,
    name: K,
    values: readonly Settings[K][],
    names: Readonly<Record<string, string>>,
  ): TemplateResult {
    const chosen = this.settings[name];
    const change = (event: Event) => this.change({ [name]: (event.target as HTMLSelectElement).value });
    return html`<label class="pick">
      <span>${label}</span>
      <select .value=${live(chosen)} @change=${change}>
        ${values.map((value) => html`<option value=${value} ?selected=${value === chosen}>${names[value]}</option>`)}
      </select>
    </label>`;
  }

  private faultMenu(): TemplateResult {
    const words = this.words.bar;
    const on = Object.values(this.faults).filter(Boolean).length;
    const toggle = (name: keyof FaultSwitches) => html`<label class="tick">
      <input type="checkbox" .checked=${live(this.faults[name])}
        @change=${() => this.dispatchEvent(new FaultsEvent({ [name]: !this.faults[name] }))} />
      ${words[name]}
    </label>`;
    return html`<details class="faults" @focusout=${closeOnLeave} @keydown=${closeOnEscape}>
      <summary class="button quiet" data-on=${String(on > 0)}>${ICONS.bolt}${on > 0 ? words.faultsOn(on) : words.faults}</summary>
      <div class="menu">
        ${toggle('slow')} ${toggle('failing')} ${toggle('offline')}
        <p class="hint">${words.faultsHelp}</p>
      </div>
    </details>`;
  }
}

function closeOnLeave(event: FocusEvent): void {
  const menu = event.currentTarget as HTMLDetailsElement;
  if (event.relatedTarget instanceof Node && !menu.contains(event.relatedTarget)) menu.open = false;
}

function closeOnEscape(event: KeyboardEvent): void {
  if (event.key !== 'Escape') return;
  const menu = event.currentTarget as HTMLDetailsElement;
  menu.open = false;
  menu.querySelector('summary')?.focus();
}

declare global {
  interface HTMLElementTagNameMap {
    'demo-bar': DemoBar;
  }
}
