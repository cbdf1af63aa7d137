import { type CaseCommandType, type ReceiptCode, referenceOf } from '@wuyou/domain/values';
import { type Client, createClient, type SiteView } from '@wuyou/sdk';
import { html, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { LightElement } from '../shared/light-element';
import { CaseQueue } from './case-queue';
import './case-panel';
import { deskHead, SUPERVISOR } from './desk-head';
import type { ActAsEvent, ChooseCommandEvent, CommandDoneEvent, FilterEvent, OpenCaseEvent } from './events';
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
  readonly departments: Readonly<Record<string, string>>;
}

/** The service desk: a live queue and one case at a time, through the SDK alone. */
@customElement('service-desk')
export class ServiceDesk extends LightElement {
  @property({ attribute: 'base-url' }) baseUrl = '';
  @property({ attribute: false }) tokens!: StaffTokens;
  /** The moment it is; days left are read again when it changes. */
  @property() now = '';

  @state() private identity = '';
  @state() private command: CaseCommandType | '' = '';
  @state() private filter: QueueFilter = NO_FILTER;
  @state() private site: SiteView | undefined;

  private readonly queue = new CaseQueue(this, () => this.client);
  private readonly open = new OpenCase(this, () => this.client);
  private client!: Client;

  /** Opens a case by its receipt code, as someone who can bring it on. */
  async show(code: ReceiptCode, identity: string): Promise<void> {
    const summary = this.queue.cases.find((row) => row.reference === referenceOf(code));
    if (!summary) return;
    this.filter = NO_FILTER;
    if (identity !== this.identity) this.become(identity);
    await this.openCase(summary.id);
  }

  constructor() {
    super();
    this.tabIndex = -1;
    this.addEventListener('open-case', (event: OpenCaseEvent) => void this.openCase(event.detail.id));
    this.addEventListener('close-case', () => this.closeCase());
    this.addEventListener('act-as', (event: ActAsEvent) => this.become(event.detail.identity));
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
      this.client = createClient({ baseUrl, token: () => tokenOf(this.identity, this.tokens), locale });
    }
    if (!this.hasUpdated) void this.start();
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
        onSearch: (text) => {
          this.filter = { ...filter, text };
        },
        onHelp: () => this.actions.help(),
      })}
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
          .client=${this.client} .site=${this.site}></case-panel>
      </div>
      <help-dialog locale=${locale}></help-dialog>`;
  }

  private async start(): Promise<void> {
    await Promise.all([this.queue.restart(), this.readSite()]);
  }

  private async readSite(): Promise<void> {
    this.site = await this.client.site.get().catch(() => undefined);
  }

  private become(identity: string): void {
    this.identity = identity;
    this.command = '';
    this.open.forget();
    void Promise.all([this.queue.restart(), this.open.read(), this.site ?? this.readSite()]);
  }

  private async openCase(id: string): Promise<void> {
    this.command = '';
    await this.open.open(id);
    await this.updateComplete;
    this.querySelector<HTMLElement>('#case-title')?.focus();
    // On a phone the case takes the queue's place, below the head.
    if (!matchMedia('(min-width: 1200px)').matches) this.querySelector('case-panel')?.scrollIntoView();
  }

  private closeCase(): void {
    const { id } = this.open;
    this.command = '';
    this.open.close();
    void this.updateComplete.then(() => focusRow(this, id));
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
  return identity === SUPERVISOR ? tokens.supervisor : (tokens.departments[identity] ?? '');
}

declare global {
  interface HTMLElementTagNameMap {
    'service-desk': ServiceDesk;
  }
}
