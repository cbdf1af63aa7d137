import { type CaseCommandType, type DeskCaseView, type FieldIssue, messageOf } from '@wuyou/domain';
import { type Client, DomainError, type PromiseView, type SiteView } from '@wuyou/sdk';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { ICONS } from '../shared/icons';
import { LightElement } from '../shared/light-element';
import { eventLine } from './case-sections';
import { clockEffect } from './clock-effect';
import { commandName, statusName } from './desk-words';
import { CommandCancelEvent, CommandDoneEvent } from './events';
import { choicesOf } from './form-choices';
import { control } from './form-control';
import { changed, commandFrom, type Draft, emptyDraft, fieldsOf } from './form-fields';
import { atControls } from './form-issues';
import { idOf } from './form-parts';

/** The form of one command, made from its schema. It says what the command does to the clock before it is sent. */
@customElement('command-form')
export class CommandForm extends LightElement {
  @property({ attribute: false }) command!: CaseCommandType;
  /** The newest known state of the case. */
  @property({ attribute: false }) view!: DeskCaseView;
  @property({ attribute: false }) client!: Client;
  @property({ attribute: false }) site: SiteView | undefined;
  @property({ attribute: false }) promise: PromiseView | undefined;

  /** What was typed and not sent, by case and command: a form that was left begins with it. */
  @property({ attribute: false }) drafts!: Map<string, Draft>;

  @state() private draft: Draft = {};
  @state() private issues: readonly FieldIssue[] = [];
  @state() private error: DomainError | undefined;
  @state() private sending = false;
  /** Version the person saw when the form opened; what came after it is shown as new. */
  private openedAt = 0;

  protected override willUpdate(changes: PropertyValues<this>): void {
    if (!changes.has('command')) return;
    this.draft = this.drafts.get(this.place) ?? this.begin();
    this.openedAt = this.view.version;
  }

  private get place(): string {
    return `${this.view.id} ${this.command}`;
  }

  /** A form before anyone has written in it; what can be only one thing is filled in. */
  private begin(): Draft {
    const { command, view, site, locale } = this;
    const fields = fieldsOf(command);
    let draft = emptyDraft(fields);
    if (command === 'assign') draft = changed(draft, ['tasks', 0, 'role'], 'lead');
    if (command === 'assign' || command === 'decompose')
      draft = changed(draft, ['tasks', 0, 'title'], view.title);
    for (const field of fields) {
      if (field.kind !== 'choice' || field.choices !== 'case' || !field.required) continue;
      const [only, ...more] = choicesOf(field, { siblings: draft, command, view, site, locale });
      if (only && more.length === 0) draft = changed(draft, [field.name], only.value);
    }
    return draft;
  }

  protected override firstUpdated(): void {
    const first = this.querySelector<HTMLElement>('input, select, textarea') ?? this.querySelector('button');
    first?.focus({ preventScroll: true });
    this.scrollIntoView({ block: 'nearest' });
  }

  protected override render(): TemplateResult {
    const words = this.words.form;
    const name = commandName(this.command, this.locale);
    const { view, draft, promise, locale } = this;
    const effect = clockEffect(this.command, { view, draft, promise, locale });
    const permitted = this.view.allowed.includes(this.command);
    return html`<form class="command-form" novalidate aria-labelledby="command-title" @submit=${this.send}
      @keydown=${this.leave}>
      <h4 id="command-title">${name}</h4>
      ${this.news()} ${this.failure()}
      ${fieldsOf(this.command).map((field) =>
        control(field, {
          siblings: this.draft,
          path: [],
          issues: this.issues,
          site: this.site,
          command: this.command,
          view,
          locale: this.locale,
          change: (path, value) => {
            this.draft = changed(this.draft, path, value);
            this.drafts.set(this.place, this.draft);
          },
        }),
      )}
      <p class="clock-effect">
        ${ICONS.clock}<span><strong class="visually-hidden">${words.clock}</strong> ${effect}</span>
      </p>
      ${permitted ? nothing : html`<p class="error" role="alert">${this.notNow(name)}</p>`}
      <div class="form-actions">
        <button type="submit" class="button primary" ?disabled=${!permitted} aria-busy=${String(this.sending)}>
          ${this.sending ? words.sending : words.send(name)}
        </button>
        <button type="button" class="button" @click=${this.cancel}>${words.cancel}</button>
      </div>
    </form>`;
  }

  /** What others did since the form was opened; nothing typed is touched. */
  private news(): TemplateResult | typeof nothing {
    const entries = this.view.timeline.filter(({ version }) => version > this.openedAt);
    if (entries.length === 0) return nothing;
    const { conflict, conflictHelp } = this.words.form;
    return html`<div class="conflict" role="alert">
      <strong>${conflict}</strong>
      <ul>${entries.map((entry) => html`<li>${eventLine(entry, this.words, this.locale)}</li>`)}</ul>
      <p>${conflictHelp}</p>
    </div>`;
  }

  private failure(): TemplateResult | typeof nothing {
    if (this.issues.length > 0)
      return html`<p class="error" role="alert">${ICONS.alert}${this.words.form.errors(this.issues.length)}</p>`;
    if (!this.error || DomainError.is(this.error, 'conflict')) return nothing;
    return html`<p class="error" role="alert">
      ${ICONS.alert}<span>${messageOf(this.error, this.locale)} ${this.error.retryable ? this.words.form.kept : ''}</span>
    </p>`;
  }

  private notNow(name: string): string {
    return this.words.form.notNow(statusName(this.view.status, this.locale), name);
  }

  private readonly send = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (this.sending) return;
    this.sending = true;
    this.issues = [];
    this.error = undefined;
    const { command } = this;
    try {
      const view = await this.client.desk.cases.do(this.view, commandFrom(command, this.draft));
      this.drafts.delete(this.place);
      this.dispatchEvent(new CommandDoneEvent(command, view));
    } catch (error) {
      if (!DomainError.is(error)) throw error;
      await this.refused(error);
    } finally {
      this.sending = false;
    }
  };

  private async refused(error: DomainError): Promise<void> {
    this.error = error;
    if (DomainError.is(error, 'invalid')) {
      this.issues = atControls(error.details.issues, this.draft);
      await this.updateComplete;
      const first = this.issues[0]?.pointer.split('/').slice(1) ?? [];
      this.querySelector<HTMLElement>(`#${idOf(first)}`)?.focus();
    }
    if (DomainError.is(error, 'conflict')) {
      const view = await this.client.desk.cases.get(this.view.id).catch(() => undefined);
      if (view) this.view = view;
    }
  }

  private readonly cancel = (): void => {
    this.dispatchEvent(new CommandCancelEvent());
  };

  private readonly leave = (event: KeyboardEvent): void => {
    // While an input method composes, Escape is its own.
    if (event.key !== 'Escape' || event.isComposing) return;
    event.stopPropagation();
    this.cancel();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'command-form': CommandForm;
  }
}
