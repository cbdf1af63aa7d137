import type { CaseView } from '@wuyou/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import { alertIcon, checkIcon } from '../../shared/icons';
import type { Words } from '../../strings/strings';

interface Actions {
  readonly view: CaseView;
  readonly words: Words<'caseView'>;
  readonly urging: boolean;
  readonly failure: string | undefined;
  /** The supply form is open, so its button is not needed. */
  readonly supplying: boolean;
  readonly onSupply: () => void;
  readonly onUrge: () => void;
  readonly onWithdraw: () => void;
}

/** What the reporter can do now. */
export function actions({ view, words, urging, failure, supplying, ...on }: Actions): TemplateResult {
  const can = (command: CaseView['can'][number]) => view.can.includes(command);
  // The question's own button stands first, under the question.
  const supply = can('supply-info') && !supplying && view.status !== 'awaiting-reporter';
  return html`
    ${failure ? html`<p class="panel error" role="alert">${alertIcon}<span>${failure}</span></p>` : nothing}
    ${view.urgeAgainAt && view.deadline && !view.answer ? html`<p class="panel success small">${checkIcon}<span>${words.urged}</span></p>` : nothing}
    <div class="actions">
      ${supply ? html`<button type="button" @click=${on.onSupply}>${words.supply}</button>` : nothing}
      ${
        can('urge')
          ? html`<button type="button" aria-disabled=${urging} @click=${on.onUrge}>
              ${urging ? words.sending : words.urge}
            </button>`
          : nothing
      }
    </div>
    ${
      can('withdraw')
        ? html`<p><button type="button" class="quiet" @click=${on.onWithdraw}>${words.withdraw}</button></p>`
        : nothing
    }
  `;
}
