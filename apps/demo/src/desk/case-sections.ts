import type { DeskCaseView, DeskTimelineEntry } from '@wuyou/domain';
import { isBad, type Locale, RATING_LEVELS } from '@wuyou/domain/values';
import { html, nothing, type TemplateResult } from 'lit';
import { type Words, wordsIn } from '../words';
import { formatInstant } from '../words/dates';
import { lightDot } from './due';
import { fact, section } from './section';
import { turnOf } from './turn';

interface SectionOptions {
  readonly view: DeskCaseView;
  readonly locale: Locale;
}

/** What was reported, by whom, and what has been asked and answered. */
export function factsSection({ view, locale }: SectionOptions): TemplateResult {
  const words = wordsIn(locale).kase;
  const { reporter } = view;
  const contact = reporter.kind === 'anonymous' ? undefined : reporter.contact;
  return section(
    words.facts,
    html`${view.details ? html`<p class="prose">${view.details}</p>` : nothing}
      <dl class="facts">
        ${fact(words.category, view.category)} ${fact(words.place, view.place)}
        ${reporter.kind === 'enterprise' ? fact(words.uscc, reporter.uscc) : nothing}
        ${fact(words.contact, [contact?.name, contact?.mobile].filter(Boolean).join(' '))}
        ${fact(words.code, view.reference)}
        ${fact(words.submittedAt, formatInstant(view.submittedAt, 'moment', locale))}
        ${contactFact(view, locale)}
      </dl>
      ${view.question ? quote(words.question, view.question) : nothing}
      ${view.answer ? quote(words.answer, view.answer.text) : nothing}`,
  );
}

/** By when the reporter is called, until they were, or until the case has ended without. */
function contactFact(view: DeskCaseView, locale: Locale): TemplateResult | typeof nothing {
  const words = wordsIn(locale).kase;
  if (view.contactedAt) return fact(words.contactedAt, formatInstant(view.contactedAt, 'moment', locale));
  if (turnOf(view).kind === 'nobody') return nothing;
  return fact(words.contactBy, formatInstant(view.contactBy.dueAt, 'moment', locale));
}

export function tasksSection({ view, locale }: SectionOptions): TemplateResult | typeof nothing {
  if (view.tasks.length === 0) return nothing;
  const words = wordsIn(locale).kase;
  const stopped = view.status === 'withdrawn';
  return section(
    words.tasks,
    html`<ul class="tasks">
      ${view.tasks.map(
        ({ title, department, role, state, light, dueAt }) => html`<li>
          ${lightDot(light ?? (state === 'finished' ? 'green' : undefined), locale)}
          <span class="task-name"
            >${title} — ${department.name[locale]}
            <span class="chip" data-role=${role}>${words.roles[role]}</span
            >${state === 'finished' || stopped ? nothing : html`<br /><span class="hint">${words.taskDue(formatInstant(dueAt, 'moment', locale))}</span>`}</span
          >
          <span class="task-state" data-state=${state}>${stopped && state !== 'finished' ? words.stopped : words.states[state]}</span>
        </li>`,
      )}
    </ul>`,
    view.tasks.length > 1 ? words.tasksRule : undefined,
  );
}

export function historySection({ view, locale }: SectionOptions): TemplateResult {
  const words = wordsIn(locale);
  return section(
    words.kase.history,
    html`<ol class="history">
      ${view.timeline.map(
        (entry) => html`<li>
          <time datetime=${entry.at}>${formatInstant(entry.at, 'stamp', locale)}</time>
          <div>${eventLine(entry, words, locale)}</div>
        </li>`,
      )}
    </ol>`,
  );
}

/** What happened to whom: their names follow the event's. */
const NAMING: readonly DeskTimelineEntry['type'][] = [
  'assigned',
  'decomposed',
  'reassigned',
  'reminded',
  'task-force-formed',
];

/** One line of history: who did what, and what was said. */
export function eventLine(entry: DeskTimelineEntry, words: Words, locale: Locale): TemplateResult {
  const { type, role, level, number, dueAt } = entry;
  const offices = entry.departments.map(({ name }) => name[locale]).join(locale === 'en' ? ', ' : '、');
  const who = role === 'department' && offices ? offices : words.who[role];
  const to = NAMING.includes(type) && offices ? `${locale === 'en' ? ': ' : '：'}${offices}` : '';
  // A timer's reason is a note for machines.
  const said = role === 'system' ? undefined : entry.text;
  // The first promise is only to accept it.
  const promised = type === 'reported' ? undefined : dueAt;
  return html`<span class="event">${who} · ${words.events[type]}${to}</span>${
    level
      ? html` <span class=${isBad(level) ? 'chip alarm' : 'chip'}>${RATING_LEVELS[level][locale]}</span>`
      : nothing
  }${number ? html` <span class="chip alarm">${number}</span>` : nothing}${
    promised
      ? html` <span class="hint">${words.newDue(formatInstant(promised, 'moment', locale))}</span>`
      : nothing
  }${said ? html`<p class="said">${said}</p>` : nothing}`;
}

function quote(title: string, text: string): TemplateResult {
  return html`<div class="quote"><strong>${title}</strong><p class="prose">${text}</p></div>`;
}
