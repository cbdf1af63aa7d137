import { type FieldIssue, messageOf } from '@wuyou/domain';
import { DomainError, type SiteView } from '@wuyou/sdk';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { ICONS } from '../shared/icons';
import { LightElement } from '../shared/light-element';
import { ChangedMeanwhileEvent, CommandCancelEvent, CommandDoneEvent } from './events';
import { choicesOf } from './form-choices';
import { control } from './form-control';
import { changed, type Draft, emptyDraft } from './form-fields';
import { atControls } from './form-issues';
import { idOf } from './form-parts';
import type { Matter } from './matter';

/** The form of one command, made from its schema. It says what the command does to the clock before it is sent. */
@customElement('command-form')
export class CommandForm extends LightElement {
  @property({ attribute: false }) command!: string;
  /** What it is about, as newly as it is known. */
  @property({ attribute: false }) matter!: Matter;
  @property({ attribute: false }) site: SiteView | undefined;

  /** What was typed and not sent, by matter and command: a form that was left begins with it. */
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
    this.openedAt = this.matter.version;
  }

  private get place(): string {
    return `${this.matter.id} ${this.command}`;
  }

  /** A form before anyone has written in it; what can be only one thing is filled in. */
  private begin(): Draft {
    const { command, matter, site, locale } = this;
    const fields = matter.fieldsOf(command);
    let draft = matter.begin(command, emptyDraft(fields));
    for (const field of fields) {
      if (field.kind !== 'choice' || field.choices !== 'own' || !field.required) continue;
      const [only, ...more] = choicesOf(field, { siblings: draft, command, matter, site, locale });
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
    const { matter, command, draft } = this;
    const name = matter.nameOf(command);
    const effect = matter.effectOf(command, draft);
    const permitted = matter.allowed.includes(command);
    return html`<form class="command-form" novalidate aria-labelledby="command-title" @submit=${this.send}
      @keydown=${this.leave}>
      <h4 id="command-title">${name}</h4>
      ${this.news()} ${this.failure()}
      ${matter.fieldsOf(command).map((field) =>
        control(field, {
          siblings: draft,
          path: [],
          issues: this.issues,
          site: this.site,
          command,
          matter,
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
    const lines = this.matter.newsSince(this.openedAt);
    if (lines.length === 0) return nothing;
    const { conflict, conflictHelp } = this.words.form;
    return html`<div class="conflict" role="alert">
      <strong>${conflict}</strong>
      <ul>${lines.map((line) => html`<li>${line}</li>`)}</ul>
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
    return this.words.form.notNow(this.matter.status, name);
  }

  private readonly send = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (this.sending) return;
    this.sending = true;
    this.issues = [];
    this.error = undefined;
    try {
      const view = await this.matter.give(this.command, this.draft);
      this.drafts.delete(this.place);
      this.dispatchEvent(new CommandDoneEvent(view));
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
    if (DomainError.is(error, 'conflict')) this.dispatchEvent(new ChangedMeanwhileEvent());
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
