import { type CaseCommandType, type ReceiptCode, referenceOf } from '@wuyou/domain/values';
import { type Client, createClient, type SiteView } from '@wuyou/sdk';
import { html, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { type DemoClock, inDemoTime } from '../shared/demo-time';
import { LightElement } from '../shared/light-element';
import { CaseQueue } from './case-queue';
import './case-panel';
import { deskHead, identityName, OVERSEERS } from './desk-head';
import {
  type ActAsEvent,
  type ChooseCommandEvent,
  type CommandDoneEvent,
  DeskPlaceEvent,
  type FilterEvent,
  type OpenCaseEvent,
} from './events';
import type { Draft } from './form-fields';
import './help-dialog';
import { OpenCase } from './open-case';
import { matching, NO_FILTER, type QueueFilter } from './queue-filter';
import { channelBar, stageTiles } from './queue-filters';
import { connectionNote, queueView } from './queue-view';
import { focusRow, moveFocus } from './row-focus';
import { actionOf, type DeskAction } from './shortcuts';

/** Tokens of the people who may sit here. */
export interface StaffTokens {
  readonly desk: string;
  readonly supervisor: string;
  readonly leader: string;
  readonly departments: Readonly<Record<string, string>>;
}

/** The service desk: a live queue and one case at a time, through the SDK alone. */
@customElement('service-desk')
export class ServiceDesk extends LightElement {
  @property({ attribute: 'base-url' }) baseUrl = '';
  @property({ attribute: false }) tokens!: StaffTokens;
  @property({ attribute: false }) clock!: DemoClock;
  /** Where the desk was left before a reload. */
  @property({ attribute: false }) kept: DeskPlaceEvent['detail'] | undefined;
  /** The moment it is; days left are read again when it changes. */
  @property() now = '';

  @state() private identity = '';
  @state() private command: CaseCommandType | '' = '';
  @state() private filter: QueueFilter = NO_FILTER;
  @state() private site: SiteView | undefined;
  /** What has just come of something the person did, for a screen reader. */
  @state() private said = '';

  private readonly queue = new CaseQueue(this, () => this.client);
  private readonly open = new OpenCase(this, () => this.client);
  /** What was typed and not sent, by case and command. */
  private readonly drafts = new Map<string, Draft>();
  private client!: Client;

  /** Opens a case by its receipt code, as someone who can bring it on. */
  async show(code: ReceiptCode, identity: string): Promise<void> {
    const summary = this.queue.cases.find((row) => row.reference === referenceOf(code));
    if (!summary) return;
    this.filter = NO_FILTER;
    if (identity !== this.identity) void this.become(identity);
    await this.openCase(summary.id);
  }

  constructor() {
    super();
    this.tabIndex = -1;
    this.addEventListener('open-case', (event: OpenCaseEvent) => void this.openCase(event.detail.id));
    this.addEventListener('close-case', () => this.closeCase());
    this.addEventListener('act-as', (event: ActAsEvent) => void this.actAs(event));
    this.addEventListener('choose-command', (event: ChooseCommandEvent) => this.choose(event.detail.command));
    this.addEventListener('filter-queue', ({ detail }: FilterEvent) => {
      this.filter = { ...this.filter, ...detail };
    });
    this.addEventListener('command-done', (event: CommandDoneEvent) => this.done(event));
    this.addEventListener('command-cancel', () => this.leaveForm());
    this.addEventListener('keydown', (event) => this.press(event));
  }

  protected override willUpdate(changes: PropertyValues<this>): void {
    if (changes.has('baseUrl') || changes.has('locale')) {
      const { baseUrl, locale } = this;
      const client = createClient({ baseUrl, token: () => tokenOf(this.identity, this.tokens), locale });
      this.client = inDemoTime(client, this.clock);
    }
    if (!this.hasUpdated) void this.start(this.kept);
    else if (changes.has('now')) void Promise.all([this.queue.read(), this.open.read()]);
    const known = this.open.id === undefined ? undefined : this.queue.find(this.open.id);
    if (known) void this.open.catchUp(known.version);
  }

  protected override render(): TemplateResult {
    const { queue, open, filter, locale } = this;
    const shown = matching(queue.cases, filter);
    const counted = queue.state === 'ready' ? queue.cases : undefined;
    return html`
      ${deskHead({
        site: this.site,
        view: open.view,
        identity: this.identity,
        text: filter.text,
        locale,
        onSearch: (text) => this.search(text),
        onHelp: () => this.actions.help(),
      })}
      <p class="visually-hidden" role="status">${this.said}</p>
      ${connectionNote(queue, locale)}
      <div class="desk-body" ?data-open=${open.id !== undefined}>
        <section class="queue" aria-label=${this.words.desk.queue} aria-busy=${String(queue.state === 'loading')}>
          ${stageTiles({ cases: counted, filter, locale })}
          <div class="card">
            ${channelBar({ cases: counted, filter, locale })}
            ${queueView({
              queue,
              shown,
              open: open.id,
              locale,
              onRetry: () => void queue.restart(),
              onClear: () => {
                this.filter = NO_FILTER;
              },
            })}
          </div>
        </section>
        <case-panel class="card" locale=${locale} case=${open.id ?? ''} identity=${this.identity}
          command=${this.command} .view=${open.view} .promise=${open.promise} .error=${open.error}
          .client=${this.client} .site=${this.site} .drafts=${this.drafts}></case-panel>
      </div>
      <help-dialog locale=${locale}></help-dialog>`;
  }

  private async start(kept: DeskPlaceEvent['detail'] | undefined): Promise<void> {
    this.identity = kept?.identity ?? '';
    const opened = kept?.open ? this.open.open(kept.open) : undefined;
    await Promise.all([this.queue.restart(), this.readSite(), opened]);
  }

  private async readSite(): Promise<void> {
    this.site = await this.client.site.get().catch(() => undefined);
  }

  private async become(identity: string): Promise<void> {
    this.identity = identity;
    this.command = '';
    this.open.forget();
    this.tellPlace();
    await Promise.all([this.queue.restart(), this.open.read(), this.site ?? this.readSite()]);
  }

  /** Chosen in the head, the focus stays there; from the case, whose button is gone then, it goes to the case. */
  private async actAs({ target, detail: { identity } }: ActAsEvent): Promise<void> {
    await this.become(identity);
    this.said = this.words.desk.actingAs(identityName(identity, this.site, this.locale));
    if (target instanceof HTMLSelectElement) return;
    await this.updateComplete;
    await this.querySelector('case-panel')?.updateComplete;
    this.querySelector<HTMLElement>('#case-title, case-panel .note button')?.focus();
  }

  private tellPlace(): void {
    this.dispatchEvent(new DeskPlaceEvent({ identity: this.identity, open: this.open.id ?? '' }));
  }

  /** A case that hides the queue makes way for what is found. */
  private search(text: string): void {
    this.filter = { ...this.filter, text };
    this.said = text === '' ? '' : this.words.desk.found(matching(this.queue.cases, this.filter).length);
    if (text !== '' && this.querySelector('.queue')?.getClientRects().length === 0) this.putAway();
  }

  private async openCase(id: string): Promise<void> {
    this.command = '';
    const opened = this.open.open(id);
    this.tellPlace();
    await opened;
    await this.updateComplete;
    this.querySelector<HTMLElement>('#case-title')?.focus();
    // On a phone the case takes the queue's place, below the head.
    if (!matchMedia('(min-width: 1200px)').matches) this.querySelector('case-panel')?.scrollIntoView();
  }

  private closeCase(): void {
    const { id } = this.open;
    this.putAway();
    void this.updateComplete.then(() => focusRow(this, id));
  }

  private putAway(): void {
    this.command = '';
    this.open.close();
    this.tellPlace();
  }

  private choose(command: CaseCommandType): void {
    if (this.open.view?.allowed.includes(command)) this.command = command;
  }

  private done({ detail: { view } }: CommandDoneEvent): void {
    this.open.take(view);
    this.leaveForm();
  }

  private leaveForm(): void {
    this.command = '';
    void this.updateComplete.then(() => this.querySelector<HTMLElement>('#case-title')?.focus());
  }

  private press(event: KeyboardEvent): void {
    const action = actionOf(event);
    if (!action || (action === 'back' && this.open.id === undefined)) return;
    event.preventDefault();
    this.actions[action]();
  }

  private readonly actions: Readonly<Record<DeskAction, () => void>> = {
    next: () => moveFocus(this, 1, this.open.id),
    previous: () => moveFocus(this, -1, this.open.id),
    forward: () => this.choose(this.open.view?.status === 'submitted' ? 'accept' : 'assign'),
    sign: () => this.choose('sign'),
    search: () => this.querySelector<HTMLElement>('.search input')?.focus(),
    help: () => this.querySelector('help-dialog')?.show(),
    back: () => this.closeCase(),
  };
}

function tokenOf(identity: string, tokens: StaffTokens): string {
  if (identity === '') return tokens.desk;
  const overseer = OVERSEERS.find((one) => one === identity);
  return overseer ? tokens[overseer] : (tokens.departments[identity] ?? '');
}

declare global {
  interface HTMLElementTagNameMap {
    'service-desk': ServiceDesk;
  }
}
