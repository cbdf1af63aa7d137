import type { Locale } from '@wuyou/domain/values';
import type { CaseView } from '@wuyou/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import { formatMoment } from '../../shared/format-date';
import { checkIcon } from '../../shared/icons';
import { unbroken } from '../../shared/unbroken';
import { TRACKER } from '../../strings/tracker/words';
import { entryActor, entryWords, stepTitle } from './entry-words';
import { type Round, roundsOf, type Step, type TimelineEntry } from './steps';

interface Timeline {
  readonly view: CaseView;
  readonly locale: Locale;
  /** Entries after this version are marked as new. */
  readonly seen: number;
}

/** The case's history in order, and what is still to come. */
export function timeline(shown: Timeline): TemplateResult {
  const words = TRACKER[shown.locale];
  const rounds = roundsOf(shown.view);
  return html`<div>
    <h3 class="unseen">${words.timeline}</h3>
    ${rounds.map((round) => roundOf(round, rounds.length > 1, shown))}
  </div>`;
}

function roundOf({ round, steps }: Round, named: boolean, shown: Timeline): TemplateResult {
  const words = TRACKER[shown.locale];
  return html`${named ? html`<h4 class="round small">${words.round(round)}</h4>` : nothing}
    <ol class="steps">
      ${steps.map((step) => stepOf(step, shown))}
    </ol>`;
}

function stepOf(step: Step, shown: Timeline): TemplateResult {
  const words = TRACKER[shown.locale];
  const current = step.state === 'current';
  const { supervision } = shown.view;
  const forceFormed = step.entries.some(({ type }) => type === 'task-force-formed');
  return html`<li class="step ${step.state}" aria-current=${current ? 'step' : nothing}>
    <span class="mark">${step.state === 'done' ? checkIcon : nothing}</span>
    <div class="what">
      <p class="name">
        ${stepTitle(step, shown.view, shown.locale)}
        ${current ? html`<span class="tag">${words.current}</span>` : nothing}
        ${forceFormed ? html`<span class="tag">${words.force}</span>` : nothing}
        ${current && supervision ? html`<span class="tag alarm">${words.supervision(supervision.number)}</span>` : nothing}
      </p>
      ${step.entries.map((entry) => entryOf(entry, shown))}
    </div>
  </li>`;
}

function entryOf(entry: TimelineEntry, { view, locale, seen }: Timeline): TemplateResult {
  const said = entryWords(entry, view, locale);
  const fresh = entry.version > seen;
  return html`<div class="entry small">
    <p class="hint">
      <time datetime=${entry.at}>${formatMoment(entry.at, locale, view.submittedAt)}</time>
      ${entry.type === 'closed' ? nothing : `· ${entryActor(entry, locale)}`}
      ${fresh ? html`<span class="tag fresh">${TRACKER[locale].fresh}</span>` : nothing}
    </p>
    ${said ? html`<p class="words">${unbroken(said)}</p>` : nothing}
  </div>`;
}
