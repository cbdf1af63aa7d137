import { CHANNELS } from '@wuyou/domain/values';
import type { Client, DeskApplicationView, DomainError, SiteView } from '@wuyou/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import { LightElement } from '../../shared/light-element';
import '../command-form';
import { deadlineSection } from '../deadline-section';
import type { Draft } from '../form-fields';
import { type CommandOrder, commandButtons } from '../panel-actions';
import { insteadOf } from '../panel-instead';
import { panelTools } from '../panel-tools';
import { proposalsSection } from '../proposals-section';
import { reporterName } from '../reporter-name';
import { turnLine } from '../turn-line';
import { applicationMatter } from './application-matter';
import {
  applicantSection,
  applicationHistory,
  complaintSection,
  statutoryLine,
} from './application-sections';
import { chips } from './application-table';
import { applicationTurn, owedToOffice } from './application-turn';
import { lanesSection } from './lanes-section';
import { materialsSection } from './materials-section';

const ORDER: CommandOrder = {
  forward: ['accept', 'confirm', 'end-review', 'grant', 'deliver', 'prolong'],
  no: ['decline', 'send-back', 'refuse'],
  rare: ['supply-materials', 'withdraw'],
};

/** One application in full, its items side by side, and what the person at the desk may do with it. */
@customElement('application-panel')
export class ApplicationPanel extends LightElement {
  /** Id of the open application; `''` for none. */
  @property() application = '';
  @property({ attribute: false }) view: DeskApplicationView | undefined;
  /** Why it could not be read. */
  @property({ attribute: false }) error: DomainError | undefined;
  @property({ attribute: false }) client!: Client;
  @property({ attribute: false }) site: SiteView | undefined;
  /** `''` is the desk, else an overseer or an office's id. */
  @property() identity = '';
  /** What was typed and not sent, by application and command. */
  @property({ attribute: false }) drafts!: Map<string, Draft>;
  /** The command whose form is open. */
  @property() command = '';

  protected override render(): TemplateResult {
    const { view, locale, words } = this;
    if (!view) {
      const { identity, error, application: open } = this;
      return insteadOf({ section: 'applications', open, error, identity, words: words.application, locale });
    }
    return html`<article class="case" aria-labelledby="application-title">
      <header class="case-head">
        ${panelTools(view.id, words.application.track, locale)}
        <h3 id="application-title" tabindex="-1">${view.bundle.name[locale]}</h3>
        <p class="hint">${reporterName(view.applicant, words.desk.anonymous)} · ${CHANNELS[view.channel].name[locale]}</p>
        <p class="row-chips">${chips(view, locale)}${
          view.spared > 0 ? html`<span class="chip">${words.application.spared(view.spared)}</span>` : nothing
        }</p>
      </header>
      ${proposalsSection(view, locale)} ${lanesSection(view, locale)} ${complaintSection(view, locale)}
      ${materialsSection(view, locale)} ${deadlineSection(view.deadline, locale)}
      ${statutoryLine(view, locale)} ${applicantSection(view, locale)} ${applicationHistory(view, locale)}
      <footer class="case-actions" ?data-form=${this.command !== ''}>${this.actions(view)}</footer>
    </article>`;
  }

  private actions(view: DeskApplicationView): TemplateResult {
    const { client, identity, locale, command, site, drafts } = this;
    const matter = applicationMatter({ view, client, identity, locale });
    if (command) {
      return html`${keyed(
        `${view.id} ${command}`,
        html`<command-form locale=${locale} .command=${command} .matter=${matter} .site=${site} .drafts=${drafts}></command-form>`,
      )}`;
    }
    return html`${this.turn(view)}
      ${commandButtons({ allowed: view.allowed, order: ORDER, nameOf: matter.nameOf, locale })}`;
  }

  /** Whose move it is, and a way to become one of them where it is another's. */
  private turn(view: DeskApplicationView): TemplateResult | typeof nothing {
    const { identity, locale } = this;
    const { kase, desk, application } = this.words;
    const turn = applicationTurn(view);
    switch (turn.kind) {
      case 'desk':
        return turnLine(kase.turnDesk, { actors: [{ id: '', name: desk.deskIdentity }], identity, locale });
      case 'offices': {
        if (owedToOffice(view, identity)) return html`<p class="turn">${application.turnOwed}</p>`;
        const actors = turn.offices.map(({ id, name }) => ({ id, name: name[locale] }));
        return turnLine(application.turnOffices(actors.length), { actors, identity, locale });
      }
      case 'applicant':
        return html`<p class="turn">${application.turnApplicant}</p>`;
      case 'nobody':
        return html`<p class="turn">${application.over}</p>`;
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'application-panel': ApplicationPanel;
  }
}
