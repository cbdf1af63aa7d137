import { type Client, createClient, type SiteView } from '@wuyou/sdk';
import { html, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import '../desk/service-desk';
import type { DeskPlaceEvent, TrackEvent } from '../desk/events';
import { LightElement } from '../shared/light-element';
import { wordsIn } from '../words';
import type { Backend } from './backend';
import './county-portal';
import './demo-bar';
import './demo-guide';
import { inDemoTime } from '../shared/demo-time';
import type { FaultsEvent, FollowEvent, GuideEvent, SettingsEvent } from './events';
import { Followed } from './followed';
import { actorAt, type GuideTarget } from './guide-step';
import { AT_START, type FaultSwitches, type Settings, VIEWS, type View, writeSettings } from './settings';
import { applyTheme, systemTheme } from './theme';

const SLOW_MS = 1500;
/** Room for the portal and the desk beside each other. */
const wide = matchMedia('(min-width: 1200px)');

/** When a widget has answered an event of its own by moving the focus, which scrolls too. */
async function afterFocus(): Promise<void> {
  for (let frames = 0; frames < 2; frames += 1) await new Promise(requestAnimationFrame);
}

/** The demo: a portal and a desk on one service, and the controls around them. */
@customElement('demo-app')
export class DemoApp extends LightElement {
  @property({ attribute: false }) backend!: Backend;
  @property({ attribute: false }) settings!: Settings;

  @state() private now = '';
  @state() private site: SiteView | undefined;
  /** Receipt code of a case to look at before the visitor has one: `''` for none, absent while it is looked for. */
  @state() private exampleCode: string | undefined;
  /** Another case's number is asked for. */
  @state() private asking = false;

  private client: Client | undefined;
  private clockHand: ReturnType<typeof setInterval> | undefined;
  private readonly followed = new Followed(this, () => this.client ?? this.clientIn(this.locale));

  constructor() {
    super();
    this.addEventListener('change-settings', (event: SettingsEvent) => void this.change(event.detail));
    this.addEventListener('change-faults', (event: FaultsEvent) => {
      void this.change({ faults: { ...this.settings.faults, ...event.detail } });
    });
    this.addEventListener('desk-place', (event: DeskPlaceEvent) => void this.change({ desk: event.detail }));
    this.addEventListener('follow-case', (event: FollowEvent) => void this.follow(event.detail.code));
    this.addEventListener('next-day', () => {
      this.backend.mock?.clock.nextWorkingDay();
      this.readClock();
      this.querySelector('county-portal')?.renew();
    });
    this.addEventListener('reset-demo', () => void this.reset());
    this.addEventListener('guide', (event: GuideEvent) => void this.lead(event.detail.target));
    this.addEventListener('track-matter', (event: TrackEvent) => {
      void this.track(event.detail.id);
    });
    // The ring that closes, or opens again, is what the visitor came for.
    this.addEventListener('wuyou-rated', () => void afterFocus().then(() => this.lead('tracker')));
    this.addEventListener('wuyou-submitted', (event) => void this.change({ code: event.detail.code }));
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.readClock();
    this.clockHand = setInterval(() => this.readClock(), 1000);
    wide.addEventListener('change', this.refresh);
    systemTheme.addEventListener('change', this.refresh);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearInterval(this.clockHand);
    wide.removeEventListener('change', this.refresh);
    systemTheme.removeEventListener('change', this.refresh);
  }

  protected override willUpdate(changes: PropertyValues<this>): void {
    if (!this.hasUpdated) {
      this.setFaults(this.settings.faults);
    }
    if (changes.has('settings')) {
      if (!this.client || this.locale !== this.settings.locale)
        this.client = this.clientIn(this.settings.locale);
      this.locale = this.settings.locale;
      document.documentElement.lang = this.locale;
      document.title = `${wordsIn(this.locale).portal.name} · ${wordsIn(this.locale).bar.brand}`;
    }
    applyTheme(this.settings.theme);
    if (!this.hasUpdated) void this.look();
    this.followed.follow(this.settings.code);
  }

  protected override render(): TemplateResult {
    const { settings, backend, locale } = this;
    const { baseUrl, pageKey, staff, clock, mock } = backend;
    const { code, theme } = settings;
    const { brand, about, aboutService } = this.words.bar;
    return html`<header class="top">
        <div class="brand"><h1>${brand}</h1><p class="hint">${mock ? about : aboutService}</p></div>
        <demo-bar locale=${locale} now=${this.now} ?movable=${mock !== undefined} .settings=${settings} .faults=${settings.faults}></demo-bar>
        <demo-guide locale=${locale} .view=${this.followed.view}></demo-guide>
        ${this.viewSwitch()}
      </header>
      <main class="panes" data-view=${this.view}>
        <county-portal class="pane" aria-label=${this.words.portal.label} role="region"
          locale=${locale} theme=${theme} api=${baseUrl} page-key=${pageKey}
          .client=${this.client} .code=${this.asking ? '' : code || this.exampleCode} ?example=${!this.asking && !code && Boolean(this.exampleCode)} .site=${this.site}>
        </county-portal>
        <service-desk class="pane" aria-label=${this.words.desk.label} role="region"
          locale=${locale} base-url=${baseUrl} now=${this.now} .staff=${staff} .kept=${this.settings.desk} .clock=${clock}></service-desk>
      </main>`;
  }

  /** What is shown: a narrow window has room for one. */
  private get view(): View {
    const { view } = this.settings;
    return view === 'both' && !wide.matches ? 'portal' : view;
  }

  private readonly refresh = (): void => this.requestUpdate();

  private viewSwitch(): TemplateResult {
    const words = this.words.views;
    const button = (view: View) => html`<button type="button" data-view=${view}
      aria-pressed=${String(this.view === view)} @click=${() => this.change({ view })}>${words[view]}</button>`;
    return html`<div class="view-switch" role="group" aria-label=${words.label}>${VIEWS.filter((view) => wide.matches || view !== 'both').map(button)}</div>`;
  }

  /** To the minute: what is shown and what is asked for changes no faster. */
  private readClock(): void {
    this.now = `${this.backend.clock.now().slice(0, 16)}:00+08:00`;
  }

  private async change(change: Partial<Settings>): Promise<void> {
    const { scenario } = this.settings;
    this.settings = { ...this.settings, ...change };
    if (change.code !== undefined) this.asking = false;
    if (change.faults) this.setFaults(change.faults);
    writeSettings(sessionStorage, this.settings);
    if (this.settings.scenario !== scenario) await this.begin();
  }

  private setFaults({ slow, failing, offline }: FaultSwitches): void {
    const faults = this.backend.mock?.faults;
    if (!faults) return;
    faults.latency = slow ? SLOW_MS : 0;
    faults.fail(failing ? 'always' : false);
    faults.offline = offline;
  }

  private async reset(): Promise<void> {
    if (confirm(this.words.bar.resetConfirm)) await this.begin();
  }

  /** The scenario from its start; a page of its own is the surest way to leave nothing behind. */
  private async begin(): Promise<void> {
    await this.backend.mock?.reset(this.settings.scenario);
    writeSettings(sessionStorage, { ...this.settings, ...AT_START });
    location.assign(location.pathname);
  }

  private clientIn(locale: Settings['locale']): Client {
    const { baseUrl, pageKey, clock } = this.backend;
    return inDemoTime(createClient({ baseUrl, key: pageKey, locale }), clock);
  }

  private async look(): Promise<void> {
    this.site = await this.client?.site.get().catch(() => undefined);
    this.exampleCode = (await this.findExample()) ?? '';
  }

  /** A service tells nobody a code that is not theirs. */
  private async findExample(): Promise<string | undefined> {
    const { baseUrl, mock } = this.backend;
    if (!mock) return undefined;
    const { desk } = createClient({ baseUrl, token: mock.keys.desk });
    const page = await desk.cases.list({ status: 'handling', light: 'green' }).then(null, () => undefined);
    const example = page?.items[0];
    return example && mock.receiptCodeOf(example.id);
  }

  /** Shows what the desk has open in the portal; only a mock knows whose code opens it there, else it is asked for. */
  private async track(id: string): Promise<void> {
    const { mock } = this.backend;
    if (!mock) return this.follow('');
    await this.change({ code: (await mock.receiptCodeOf(id)) ?? '' });
    await this.lead('tracker');
  }

  /** Shows this case or application in the portal, or asks for its number, and goes on from there. */
  private async follow(code: string): Promise<void> {
    if (code) await this.change({ code });
    this.asking = code === '';
    await this.lead('tracker');
    const tracker = this.querySelector('wuyou-progress-tracker');
    // What was looked up in it before is not known here.
    if (tracker) tracker.code = code;
    await tracker?.updateComplete;
    tracker?.focus({ preventScroll: true });
  }

  /** To where the visitor's next move is. */
  private async lead(target: GuideTarget): Promise<void> {
    const pane: View = target === 'desk' ? 'desk' : 'portal';
    if (this.view !== 'both') await this.change({ view: pane });
    await this.updateComplete;
    if (target === 'desk') {
      await this.querySelector('service-desk')?.show(this.settings.code, actorAt(this.followed.view));
    }
    const place = target === 'desk' ? 'service-desk' : `[data-part="${target}"]`;
    const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
    this.querySelector(place)?.scrollIntoView({ block: 'start', behavior: calm ? 'auto' : 'smooth' });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'demo-app': DemoApp;
  }
}
