import { APPLICATION_COMMAND_NAMES, COMMAND_NAMES } from '@wuyou/domain';
import type { Locale } from '@wuyou/domain/values';
import type { DeskApplicationView, DeskCaseView, LaneView } from '@wuyou/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import { wordsIn } from '../words';
import { formatInstant } from '../words/dates';
import { ChooseCommandEvent } from './events';
import type { Choice } from './matter';
import { section } from './section';

type Proposal = DeskCaseView['proposals'][number];
interface Proposed {
  readonly proposals: DeskCaseView['proposals'] | DeskApplicationView['proposals'];
  /** The items they may be about. */
  readonly lanes?: readonly LaneView[];
}

const NAMES = { ...COMMAND_NAMES, ...APPLICATION_COMMAND_NAMES };

/** What waits for a second person, with what this one may do about it. */
export function proposalsSection(
  { proposals, lanes = [] }: Proposed,
  locale: Locale,
): TemplateResult | typeof nothing {
  if (proposals.length === 0) return nothing;
  const words = wordsIn(locale);
  const button = (command: Proposal['can'][number]) => html`<button type="button" class="button"
    @click=${(event: Event) => event.currentTarget?.dispatchEvent(new ChooseCommandEvent(command))}
  >${words.proposals[command]}</button>`;
  return section(
    words.proposals.title,
    html`<ul class="tasks">
      ${proposals.map(
        (proposal) => html`<li>
          <span class="task-name">${nameOf(proposal, lanes, locale)}
            <span class="hint">${words.proposals.since(formatInstant(proposal.at, 'moment', locale))}</span>
            ${proposal.text ? html`<p class="said">${proposal.text}</p>` : nothing}
            ${proposal.number ? html`<span class="hint">${proposal.number}</span>` : nothing}</span>
          <span class="actions">${proposal.can.map(button)}</span>
        </li>`,
      )}
    </ul>`,
  );
}

/** The proposals that a command may be about. */
export function proposalChoices(
  { proposals, lanes = [] }: Proposed,
  command: string,
  locale: Locale,
): readonly Choice[] {
  return proposals
    .filter(({ can }) => (can as readonly string[]).includes(command))
    .map((proposal) => ({ value: String(proposal.proposal), name: nameOf(proposal, lanes, locale) }));
}

function nameOf({ command, item }: Proposal, lanes: readonly LaneView[], locale: Locale): string {
  const about = lanes.find(({ id }) => id === item);
  return [NAMES[command][locale], about?.name[locale]].filter(Boolean).join(' · ');
}
