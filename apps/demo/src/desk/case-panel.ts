import { type CaseCommandType, CHANNELS, messageOf } from '@wuyou/domain/values';
import { type Client, type DeskCaseView, DomainError, type PromiseView, type SiteView } from '@wuyou/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import { ICONS } from '../shared/icons';
import { LightElement } from '../shared/light-element';
import { deadlineSection, factsSection, historySection, tasksSection } from './case-sections';
import './command-form';
import { commandName } from './desk-words';
import { ActAsEvent, ChooseCommandEvent, CloseCaseEvent, OpenCaseEvent, TrackCaseEvent } from './events';
import type { Draft } from './form-fields';
import { mergingSection, pursuitSection, taskForceSection } from './pursuit-sections';
import { statusChips } from './queue-table';
import { note, skeleton } from './queue-view';
import { turnOf } from './turn';

/** In this order the first allowed one is the way forward. */
const FORWARD: readonly CaseCommandType[] = [
  'accept',
  'assign',
  'sign',
  'resolve',
  'finish-task',
  'grant-extension',
  'close',
  'follow-up',
  'verify-rating',
  'progress',
  'decide-appeal',
  'milestone',
  'supervise',
];

/** The other answer stands beside the way forward. */
const NO: readonly CaseCommandType[] = ['decline', 'refuse-extension'];

/** Done now and then: they stand behind the others. */
const RARE: readonly CaseCommandType[] = [
  'supply-info',
  'answer-extension',
  'urge',
  'correct-deadline',
  'reopen',
  'withdraw',
];

/** Beside the way forward; more of them would hide the case. */
const BESIDE = 3;

/** One case in full, and what the person at the desk may do with it. */
@customElement('case-panel')
export class CasePanel extends LightElement {
  /** Id of the open case; `''` for none. */
  @property() case = '';
  @property({ attribute: false }) view: DeskCaseView | undefined;
  @property({ attribute: false }) promise: PromiseView | undefined;
  /** Why the case could not be read. */
  @property({ attribute: false }) error: DomainError | undefined;
  @property({ attribute: false }) client!: Client;
  @property({ attribute: false }) site: SiteView | undefined;
  /** `''` is the desk, `supervisor`, else a department's id. */
  @property() identity = '';
  /** What was typed and not sent, by case and command. */
  @property({ attribute: false }) drafts!: Map<string, Draft>;
  /** The command whose form is open. */
  @property() command: CaseCommandType | '' = '';

  protected override render(): TemplateResult {
    const { view } = this;
    const words = this.words.kase;
    if (!view) return this.instead();
    const options = { view, locale: this.locale };
    return html`<article class="case" aria-labelledby="case-title">
      <header class="case-head">
        <div class="case-tools">
          <button type="button" class="button quiet" @click=${() => this.dispatchEvent(new CloseCaseEvent())}>
            <span class="only-compact">${ICONS.back}${words.back}</span>
            <span class="only-roomy">${ICONS.remove}${words.close}</span>
          </button>
          <button type="button" class="button quiet" @click=${() => this.dispatchEvent(new TrackCaseEvent(view.id))}>
            ${ICONS.eye}${words.track}
          </button>
        </div>
        <h3 id="case-title" tabindex="-1">${view.title}</h3>
        <p class="hint">${this.reporter(view)} · ${CHANNELS[view.channel].name[this.locale]}</p>
        <p class="row-chips">${this.chips(view)}</p>
      </header>
      ${factsSection(options)} ${mergingSection(options)} ${tasksSection(options)} ${taskForceSection(options)}
      ${pursuitSection(options)} ${deadlineSection(options)} ${historySection(options)}
      <footer class="case-actions" ?data-form=${this.command !== ''}>${this.actions(view)}</footer>
    </article>`;
  }

  /** Nothing chosen, not read yet, or not to be read. */
  private instead(): TemplateResult {
    const words = this.words.kase;
    if (!this.case) return note({ icon: ICONS.inbox, title: words.none, text: words.noneHelp });
    if (!this.error) return skeleton(words.loading);
    if (this.identity && DomainError.is(this.error, 'not_found')) return this.notYours();
    const retry = () => this.dispatchEvent(new OpenCaseEvent(this.case));
    return note({
      icon: ICONS.alert,
      title: words.failed,
      text: messageOf(this.error, this.locale),
      action: html`<button type="button" class="button" @click=${retry}>${this.words.desk.retry}</button>`,
    });
  }

  private notYours(): TemplateResult {
    const { hidden, actAs } = this.words.kase;
    const back = () => this.dispatchEvent(new ActAsEvent(''));
    return note({
      icon: ICONS.eye,
      title: hidden,
      action: html`<button type="button" class="button" @click=${back}>${actAs(this.words.desk.deskIdentity)}</button>`,
    });
  }

  private chips(view: DeskCaseView): TemplateResult {
    const { supervision, key, intakes, taskForce } = view;
    const number = supervision?.number;
    const { locale, words } = this;
    return html`${statusChips({ ...view, supervision: number, key: key !== undefined, intakes: intakes.length }, locale)}${
      taskForce ? html`<span class="chip">${words.due.taskForce}</span>` : nothing
    }`;
  }

  private reporter({ reporter }: DeskCaseView): string {
    if (reporter.kind === 'anonymous') return this.words.desk.anonymous;
    return reporter.kind === 'enterprise' ? reporter.name : (reporter.contact.name ?? '');
  }

  private actions(view: DeskCaseView): TemplateResult {
    if (this.command) {
      return html`${keyed(
        `${view.id} ${this.command}`,
        html`<command-form locale=${this.locale} .command=${this.command} .view=${view} .client=${this.client}
          .site=${this.site} .promise=${this.promise} .drafts=${this.drafts}></command-form>`,
      )}`;
    }
    const primary = FORWARD.find((command) => view.allowed.includes(command));
    const others = view.allowed.filter((command) => command !== primary);
    const rank = (command: CaseCommandType) => (NO.includes(command) ? 0 : RARE.includes(command) ? 2 : 1);
    const rest = [...others].sort((a, b) => rank(a) - rank(b));
    const beside = rest.length > BESIDE + 1 ? BESIDE : rest.length;
    const buttons = (commands: readonly CaseCommandType[]) =>
      commands.map((command) => this.button(command, 'button'));
    return html`${this.turn(view)}
      ${
        view.allowed.length > 0
          ? html`<div class="actions" role="group" aria-label=${this.words.kase.actions}>
              ${
                beside < rest.length
                  ? html`<details class="more">
                      <summary>${this.words.kase.more(rest.length - beside)}</summary>
                      <div class="actions">${buttons(rest.slice(beside))}</div>
                    </details>`
                  : nothing
              }
              ${buttons(rest.slice(0, beside))} ${primary ? this.button(primary, 'button primary') : nothing}
            </div>`
          : nothing
      }`;
  }

  private button(command: CaseCommandType, style: string): TemplateResult {
    const name = commandName(command, this.locale);
    return html`<button type="button" class=${style} data-command=${command} @click=${() => this.dispatchEvent(new ChooseCommandEvent(command))}>
      ${name}
    </button>`;
  }

  /** Whose move it is, and a way to become that person where it is another. */
  private turn(view: DeskCaseView): TemplateResult {
    const words = this.words.kase;
    const turn = turnOf(view);
    switch (turn.kind) {
      case 'desk':
        return this.turnLine(words.turnDesk, '', this.words.desk.deskIdentity);
      case 'department': {
        const { id, name } = turn.department;
        return this.turnLine(words.turnDepartment(name[this.locale]), id, name[this.locale]);
      }
      case 'reporter':
        return html`<p class="turn">${words.turnReporter}</p>`;
      case 'nobody':
        return html`<p class="turn">${words.ended}</p>`;
    }
  }

  private turnLine(line: string, identity: string, name: string): TemplateResult {
    if (identity === this.identity) return html``;
    return html`<p class="turn">
      ${line}
      <button type="button" class="button small" @click=${() => this.dispatchEvent(new ActAsEvent(identity))}>
        ${this.words.kase.actAs(name)}
      </button>
    </p>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'case-panel': CasePanel;
  }
}
