import { CHANNELS } from '@wuyou/domain/values';
import type { Client, DeskCaseView, DomainError, PromiseView, SiteView } from '@wuyou/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import { LightElement } from '../shared/light-element';
import { caseMatter } from './case-matter';
import { factsSection, historySection, tasksSection } from './case-sections';
import './command-form';
import { deadlineSection } from './deadline-section';
import type { Draft } from './form-fields';
import { type CommandOrder, commandButtons } from './panel-actions';
import { insteadOf } from './panel-instead';
import { panelTools } from './panel-tools';
import { proposalsSection } from './proposals-section';
import { mergingSection, originSection, pursuitSection, taskForceSection } from './pursuit-sections';
import { statusChips } from './queue-table';
import { reporterName } from './reporter-name';
import { turnOf } from './turn';
import { turnLine } from './turn-line';

const ORDER: CommandOrder = {
  forward: [
    'accept',
    'confirm',
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
  ],
  no: ['decline', 'send-back', 'refuse-extension'],
  rare: ['supply-info', 'answer-extension', 'urge', 'correct-deadline', 'reopen', 'withdraw'],
};

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
  @property() command = '';

  protected override render(): TemplateResult {
    const { view } = this;
    const { locale, words } = this;
    if (!view) {
      const { identity, error, case: open } = this;
      return insteadOf({ section: 'cases', open, error, identity, words: words.kase, locale });
    }
    const options = { view, locale };
    return html`<article class="case" aria-labelledby="case-title">
      <header class="case-head">
        ${panelTools(view.id, words.kase.track, locale)}
        <h3 id="case-title" tabindex="-1">${view.title}</h3>
        <p class="hint">${reporterName(view.reporter, words.desk.anonymous)} · ${CHANNELS[view.channel].name[this.locale]}</p>
        <p class="row-chips">${this.chips(view)}</p>
      </header>
      ${proposalsSection(view, locale)} ${factsSection(options)} ${originSection(options)} ${mergingSection(options)} ${tasksSection(options)} ${taskForceSection(options)}
      ${pursuitSection(options)} ${deadlineSection(view.deadline, locale)} ${historySection(options)}
      <footer class="case-actions" ?data-form=${this.command !== ''}>${this.actions(view)}</footer>
    </article>`;
  }

  private chips(view: DeskCaseView): TemplateResult {
    const { supervision, key, intakes, taskForce } = view;
    const number = supervision?.number;
    const { locale, words } = this;
    return html`${statusChips({ ...view, supervision: number, key: key !== undefined, intakes: intakes.length }, locale)}${
      taskForce ? html`<span class="chip">${words.due.taskForce}</span>` : nothing
    }`;
  }

  private actions(view: DeskCaseView): TemplateResult {
    const { client, promise, locale, command, site, drafts } = this;
    const matter = caseMatter({ view, client, promise, locale });
    if (command) {
      return html`${keyed(
        `${view.id} ${command}`,
        html`<command-form locale=${locale} .command=${command} .matter=${matter} .site=${site} .drafts=${drafts}></command-form>`,
      )}`;
    }
    return html`${this.turn(view)}
      ${commandButtons({ allowed: view.allowed, order: ORDER, nameOf: matter.nameOf, locale })}`;
  }

  /** Whose move it is, and a way to become that person where it is another. */
  private turn(view: DeskCaseView): TemplateResult | typeof nothing {
    const { identity, locale } = this;
    const words = this.words.kase;
    const turn = turnOf(view);
    const line = (text: string, id: string, name: string) =>
      turnLine(text, { actors: [{ id, name }], identity, locale });
    switch (turn.kind) {
      case 'desk':
        return line(words.turnDesk, '', this.words.desk.deskIdentity);
      case 'department': {
        const { id, name } = turn.department;
        return line(words.turnDepartment(name[locale]), id, name[locale]);
      }
      case 'reporter':
        return html`<p class="turn">${words.turnReporter}</p>`;
      case 'nobody':
        return html`<p class="turn">${words.ended}</p>`;
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'case-panel': CasePanel;
  }
}
