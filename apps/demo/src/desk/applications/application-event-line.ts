import { isBad, type Locale, RATING_LEVELS } from '@wuyou/domain/values';
import type { DeskApplicationView } from '@wuyou/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import { wordsIn } from '../../words';
import { formatInstant } from '../../words/dates';

/** One line of an application's history: who did what with which item, and what was said. */
export function applicationEventLine(
  {
    type,
    role,
    item,
    text,
    materials,
    deemed,
    dueAt,
    number,
    level,
  }: DeskApplicationView['timeline'][number],
  { lanes }: Pick<DeskApplicationView, 'lanes'>,
  locale: Locale,
): TemplateResult {
  const words = wordsIn(locale);
  const { events, documents, quoted, deemed: lapsed, applicant } = words.application;
  const lane = lanes.find(({ id }) => id === item);
  const who =
    role === 'department' && lane
      ? lane.department.name[locale]
      : role === 'reporter'
        ? applicant
        : words.who[role];
  const what = deemed ? lapsed : events[type];
  return html`<span class="event">${who} · ${what}${lane ? `${locale === 'en' ? ' ' : ''}${quoted(lane.name[locale])}` : nothing}</span>${
    level
      ? html` <span class=${isBad(level) ? 'chip alarm' : 'chip'}>${RATING_LEVELS[level][locale]}</span>`
      : nothing
  }${materials ? html` <span class="hint">${documents(materials)}</span>` : nothing}${
    number ? html` <span class="hint">${number}</span>` : nothing
  }${
    dueAt ? html` <span class="hint">${words.newDue(formatInstant(dueAt, 'moment', locale))}</span>` : nothing
  }${text ? html`<p class="said">${text}</p>` : nothing}`;
}
