import { APPLICATION_STATUSES, type Locale } from '@wuyou/domain/values';
import type { ApplicationView } from '@wuyou/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import { formatMoment } from '../shared/format-date';
import { checkIcon } from '../shared/icons';
import { unbroken } from '../shared/unbroken';
import { APPLICATION } from '../strings/application/words';
import { entryActor, entryWords } from './entry-words';
import { type Entry, type Stage, stagesOf } from './steps';

interface History {
  readonly view: ApplicationView;
  readonly locale: Locale;
  /** Entries after this version are marked as new. */
  readonly seen: number;
}

/** The application's history in order, and what is still to come. */
export function history(shown: History): TemplateResult {
  return html`<div>
    <h3 class="unseen">${APPLICATION[shown.locale].timeline}</h3>
    <ol class="steps">
      ${stagesOf(shown.view).map((stage) => stageOf(stage, shown))}
    </ol>
  </div>`;
}

function stageOf({ id, state, entries }: Stage, shown: History): TemplateResult {
  const words = APPLICATION[shown.locale];
  const current = state === 'current';
  return html`<li class="step ${state}" aria-current=${current ? 'step' : nothing}>
    <span class="mark">${state === 'done' ? checkIcon : nothing}</span>
    <div class="what">
      <p class="name">
        ${current ? APPLICATION_STATUSES[shown.view.status][shown.locale] : words.steps[id]}
        ${current ? html`<span class="tag">${words.current}</span>` : nothing}
      </p>
      ${entries.map((entry) => entryOf(entry, shown))}
    </div>
  </li>`;
}

function entryOf(entry: Entry, { view, locale, seen }: History): TemplateResult {
  return html`<div class="entry small">
    <p class="hint">
      <time datetime=${entry.at}>${formatMoment(entry.at, locale, view.startedAt)}</time>
      ${entry.type === 'decided' ? nothing : `· ${entryActor(entry, view, locale)}`}
      ${entry.version > seen ? html`<span class="tag fresh">${APPLICATION[locale].fresh}</span>` : nothing}
    </p>
    <p class="words">${unbroken(entryWords(entry, view, locale))}</p>
  </div>`;
}
