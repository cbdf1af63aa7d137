import type { Client, DeskApplicationView, DeskCaseView, SiteView } from '@wuyou/sdk';
import type { PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import { LightElement } from '../shared/light-element';
import type { Bench } from './bench';
import type { Row } from './desk-queue';
import { type ChooseCommandEvent, ClearSearchEvent, type CommandDoneEvent } from './events';
import type { Draft } from './form-fields';

/** A queue with one of it open beside it, and the form of the command that is being given. */
export abstract class DeskSection<
  R extends Row,
  V extends DeskCaseView | DeskApplicationView,
> extends LightElement {
  /** It is one object for good, whose contents change. */
  @property({ attribute: false, hasChanged: () => true }) bench!: Bench<R, V>;
  @property({ attribute: false }) client!: Client;
  @property({ attribute: false }) site: SiteView | undefined;
  /** `''` is the desk, else an overseer or an office's id. */
  @property() identity = '';
  /** What is searched for. */
  @property() text = '';
  /** What was typed and not sent, by case or application and command. */
  @property({ attribute: false }) drafts!: Map<string, Draft>;

  @state() protected command = '';
  /** What has just come of a search, for a screen reader. */
  protected said = '';
  private opened: string | undefined;

  constructor() {
    super();
    this.addEventListener('choose-command', (event: ChooseCommandEvent) => this.choose(event.detail.command));
    this.addEventListener('command-done', (event: CommandDoneEvent) => this.done(event));
    this.addEventListener('command-cancel', () => this.leaveForm());
    this.addEventListener('changed-meanwhile', () => void this.bench.open.read());
  }

  /** Opens a command's form, if the command is allowed. */
  choose(command: string): void {
    const allowed: readonly string[] = this.bench.open.view?.allowed ?? [];
    if (allowed.includes(command)) this.command = command;
  }

  /** Shows the whole queue again. */
  abstract clear(): void;

  /** The way forward by one key. */
  abstract forward(): void;

  /** What is left of the queue by all filters. */
  protected abstract readonly shown: readonly R[];

  /** The whole queue; absent until it is read. */
  protected get counted(): readonly R[] | undefined {
    const { state, rows } = this.bench.queue;
    return state === 'ready' ? rows : undefined;
  }

  /** As `clear`, and the search with it. */
  protected readonly clearAll = (): void => {
    this.clear();
    this.dispatchEvent(new ClearSearchEvent());
  };

  protected override willUpdate(changes: PropertyValues): void {
    const { id } = this.bench.open;
    if (changes.has('identity') || id !== this.opened) this.command = '';
    this.opened = id;
    if (changes.has('text')) this.said = this.text === '' ? '' : this.words.desk.found(this.shown.length);
    void this.bench.catchUp();
  }

  protected override async getUpdateComplete(): Promise<boolean> {
    const done = await super.getUpdateComplete();
    await this.panel?.updateComplete;
    return done;
  }

  private get panel(): LightElement | null {
    return this.querySelector<LightElement>('case-panel, application-panel');
  }

  private done({ detail: { view } }: CommandDoneEvent): void {
    if (this.isOurs(view)) this.bench.open.take(view);
    this.leaveForm();
  }

  protected abstract isOurs(view: DeskCaseView | DeskApplicationView): view is V;

  private leaveForm(): void {
    this.command = '';
    void this.updateComplete.then(() => this.querySelector<HTMLElement>('.case-head h3')?.focus());
  }
}
