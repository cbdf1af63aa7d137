import { type ReceiptCode, referenceOf } from '@wuyou/domain/values';
import { type Client, createClient, type SiteView } from '@wuyou/sdk';
import { html, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { cache } from 'lit/directives/cache.js';
import { type DemoClock, inDemoTime } from '../shared/demo-time';
import { LightElement } from '../shared/light-element';
import type { Staff } from '../staff/staff';
import './applications/application-desk';
import { createBenches } from './benches';
import './case-desk';
import { deskHead, identityName, type Office, OVERSEERS } from './desk-head';
import { type ActAsEvent, DeskPlaceEvent, type OpenEvent, SECTIONS, type SectionName } from './events';
import type { Draft } from './form-fields';
import './help-dialog';
import { officesOfBundles } from './offices-of-bundles';
import { connectionNote } from './queue-view';
import { focusRow, moveFocus } from './row-focus';
import { sectionSwitch } from './section-switch';
import { actionOf, type DeskAction } from './shortcuts';

/** The service desk: a live queue and one case or application at a time, through the SDK alone. */
@customElement('service-desk')
export class ServiceDesk extends LightElement {
  @property({ attribute: 'base-url' }) baseUrl = '';
  @property({ attribute: false }) staff!: Staff;
  @property({ attribute: false }) clock!: DemoClock;
  /** Where the desk was left before a reload. */
  @property({ attribute: false }) kept: DeskPlaceEvent['detail'] | undefined;
  /** The moment it is; days left are read again when it changes. */
  @property() now = '';

  @state() private identity = '';
  @state() private section: SectionName = 'cases';
  /** What is searched for. */
  @state() private text = '';
  @state() private site: SiteView | undefined;
  /** Offices that decide on items of some bundle. */
  @state() private deciding: readonly Office[] = [];
  /** Who the person has just become, for a screen reader. */
  @state() private said = '';

  private readonly benches = createBenches(this, () => this.client);
  /** What was typed and not sent, by case or application and command. */
  private readonly drafts = new Map<string, Draft>();
  private client!: Client;

  /** Opens a case or an application by its receipt code, as someone who can bring it on. */
  async show(code: ReceiptCode, identity: string): Promise<void> {
    const reference = referenceOf(code);
    for (const section of SECTIONS) {
      const row = this.benches[section].queue.rows.find((one) => one.reference === reference);
      if (!row) continue;
      this.text = '';
      this.shownSection?.clear();
      if (identity !== this.identity) void this.become(identity);
      await this.open(section, row.id);
    }
  }

  constructor() {
    super();
    this.tabIndex = -1;
    this.addEventListener('open-matter', ({ detail: { section, id } }: OpenEvent) => {
      void this.open(section, id);
    });
    this.addEventListener('close-matter', () => this.close());
    this.addEventListener('act-as', (event: ActAsEvent) => void this.actAs(event));
    this.addEventListener('clear-search', () => this.search(''));
    this.addEventListener('keydown', (event) => this.press(event));
  }

  protected override willUpdate(changes: PropertyValues<this>): void {
    if (changes.has('baseUrl') || changes.has('locale')) {
      const { baseUrl, locale } = this;
      const client = createClient({ baseUrl, token: async () => this.staff.token(this.identity), locale });
      this.client = inDemoTime(client, this.clock);
    }
    if (!this.staff.signedIn) return;
    if (!this.hasUpdated) void this.start(this.kept);
    else if (changes.has('now')) void Promise.all(SECTIONS.map((section) => this.benches[section].read()));
  }

  protected override async getUpdateComplete(): Promise<boolean> {
    const done = await super.getUpdateComplete();
    await this.shownSection?.updateComplete;
    return done;
  }

  protected override render(): TemplateResult {
    if (!this.staff.signedIn) return this.signIn();
    const { locale, section, identity } = this;
    const { ofThisCase, otherDepartments } = this.words.desk;
    const { ofThis, others } = this.words.applications;
    const count = (name: SectionName) => {
      const { state, rows } = this.benches[name].queue;
      return state === 'ready' ? rows.length : undefined;
    };
    return html`
      ${deskHead({
        section,
        offices: this.officesIn(section),
        atWork: this.atWork,
        groups:
          section === 'cases' ? { atWork: ofThisCase, others: otherDepartments } : { atWork: ofThis, others },
        identity,
        text: this.text,
        locale,
        onSearch: (text) => this.search(text),
        onHelp: () => this.actions.help(),
      })}
      <p class="visually-hidden" role="status">${this.said}</p>
      ${sectionSwitch({
        section,
        counts: { cases: count('cases'), applications: count('applications') },
        locale,
        onSwitch: (name) => void this.switchTo(name),
      })}
      ${connectionNote(this.bench.queue, locale)} ${cache(this.sectionBody())}
      <help-dialog locale=${locale}></help-dialog>`;
  }

  private signIn(): TemplateResult {
    const { name, signIn, signInHelp } = this.words.desk;
    return html`<div class="sign-in">
      <h2>${name}</h2>
      <p>${signInHelp}</p>
      <button type="button" class="button primary" @click=${() => this.staff.signIn()}>${signIn}</button>
    </div>`;
  }

  private sectionBody(): TemplateResult {
    const { benches, client, site, identity, text, drafts, locale } = this;
    return this.section === 'cases'
      ? html`<case-desk locale=${locale} identity=${identity} text=${text} .bench=${benches.cases}
          .client=${client} .site=${site} .promise=${benches.cases.promise} .drafts=${drafts}></case-desk>`
      : html`<application-desk locale=${locale} identity=${identity} text=${text} .bench=${benches.applications}
          .client=${client} .site=${site} .drafts=${drafts}></application-desk>`;
  }

  private get bench() {
    return this.benches[this.section];
  }

  private get shownSection() {
    return this.querySelector<HTMLElementTagNameMap['case-desk' | 'application-desk']>(
      'case-desk, application-desk',
    );
  }

  private officesIn(section: SectionName): readonly Office[] {
    return section === 'cases' ? (this.site?.departments ?? []) : this.deciding;
  }

  /** Those at work on what is open. */
  private get atWork(): ReadonlySet<string> {
    const { cases, applications } = this.benches;
    const parts = this.section === 'cases' ? cases.open.view?.tasks : applications.open.view?.lanes;
    return new Set(parts?.map(({ department }) => department.id));
  }

  private async start(kept: DeskPlaceEvent['detail'] | undefined): Promise<void> {
    this.identity = this.staff.arrivedAs ?? kept?.identity ?? '';
    this.section = kept?.section ?? 'cases';
    await Promise.all([
      this.readOffices(),
      ...SECTIONS.map(async (section) => {
        const { queue, open } = this.benches[section];
        const id = kept?.open[section];
        await Promise.all([queue.restart(), id ? open.open(id) : undefined]);
      }),
    ]);
  }

  private async readOffices(): Promise<void> {
    const { site, bundles } = this.client;
    [this.site, this.deciding] = await Promise.all([
      site.get().catch(() => this.site),
      bundles.list().then(
        ({ items }) => officesOfBundles(items),
        () => this.deciding,
      ),
    ]);
  }

  private async become(identity: string): Promise<void> {
    this.identity = identity;
    this.tellPlace();
    const { cases, applications } = this.benches;
    await Promise.all([cases.restart(), applications.restart(), this.site ?? this.readOffices()]);
  }

  /** Chosen in the head, the focus stays there; from what is open, whose button is gone then, it goes to that. */
  private async actAs({ target, detail: { identity } }: ActAsEvent): Promise<void> {
    await this.become(identity);
    const offices = this.officesIn(this.section);
    this.said = this.words.desk.actingAs(identityName(identity, offices, this.locale));
    if (target instanceof HTMLSelectElement) return;
    await this.updateComplete;
    this.querySelector<HTMLElement>(':is(case-panel, application-panel) :is(h3, .note button)')?.focus();
  }

  /** An office that nothing is given to there makes way for the desk. */
  private async switchTo(section: SectionName): Promise<void> {
    if (section === this.section) return;
    this.section = section;
    this.text = '';
    const overseer = OVERSEERS.some((one) => one === this.identity);
    const known = overseer || this.officesIn(section).some(({ id }) => id === this.identity);
    if (this.identity === '' || known) this.tellPlace();
    else await this.become('');
  }

  private tellPlace(): void {
    const { identity, section, benches } = this;
    const open = { cases: benches.cases.open.id ?? '', applications: benches.applications.open.id ?? '' };
    this.dispatchEvent(new DeskPlaceEvent({ identity, section, open }));
  }

  /** What hides the queue makes way for what is found. */
  private search(text: string): void {
    this.text = text;
    if (text !== '' && this.querySelector('.queue')?.getClientRects().length === 0) this.putAway();
  }

  private async open(section: SectionName, id: string): Promise<void> {
    await this.switchTo(section);
    const opened = this.bench.open.open(id);
    this.tellPlace();
    await opened;
    await this.updateComplete;
    this.querySelector<HTMLElement>('.case-head h3')?.focus();
    // On a phone it takes the queue's place, below the head.
    if (!matchMedia('(min-width: 1200px)').matches)
      this.querySelector('case-panel, application-panel')?.scrollIntoView();
  }

  private close(): void {
    const { id } = this.bench.open;
    this.putAway();
    void this.updateComplete.then(() => focusRow(this, id));
  }

  private putAway(): void {
    this.bench.open.close();
    this.tellPlace();
  }

  private press(event: KeyboardEvent): void {
    const action = actionOf(event);
    if (!action || (action === 'back' && this.bench.open.id === undefined)) return;
    event.preventDefault();
    this.actions[action]();
  }

  private readonly actions: Readonly<Record<DeskAction, () => void>> = {
    next: () => moveFocus(this, 1, this.bench.open.id),
    previous: () => moveFocus(this, -1, this.bench.open.id),
    forward: () => this.shownSection?.forward(),
    sign: () => this.shownSection?.choose('sign'),
    search: () => this.querySelector<HTMLElement>('.search input')?.focus(),
    help: () => this.querySelector('help-dialog')?.show(),
    back: () => this.close(),
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'service-desk': ServiceDesk;
  }
}
