import { type Locale, RATING_LEVELS } from '@wuyou/domain/values';
import type { DeskApplicationView } from '@wuyou/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import { wordsIn } from '../../words';
import { formatInstant } from '../../words/dates';
import { dueWords } from '../due';
import { openOther } from '../pursuit-sections';
import { fact, section } from '../section';
import { applicationEventLine } from './application-event-line';

/** Who applies, since when, and how it ended. */
export function applicantSection(view: DeskApplicationView, locale: Locale): TemplateResult {
  const words = wordsIn(locale).application;
  const { kase } = wordsIn(locale);
  const { applicant, outcome, rating, reason, referTo, deemed } = view;
  const moment = (at: string | undefined) => at && formatInstant(at, 'moment', locale);
  const contact = applicant.kind === 'anonymous' ? undefined : applicant.contact;
  return section(
    words.application,
    html`<dl class="facts">
      ${applicant.kind === 'enterprise' ? fact(kase.uscc, applicant.uscc) : nothing}
      ${fact(kase.contact, [contact?.name, contact?.mobile].filter(Boolean).join(' '))}
      ${fact(kase.code, view.reference)} ${fact(words.submittedAt, moment(view.submittedAt))}
      ${deemed ? fact(words.acceptedBy, words.deemed) : nothing}
      ${fact(words.outcome, outcome && `${words.outcomes[outcome]} · ${moment(view.decidedAt)}`)}
      ${fact(words.deliveredAt, moment(view.deliveredAt))} ${fact(words.reason, reason)}
      ${fact(words.referTo, referTo)}
      ${fact(words.rating, rating && [RATING_LEVELS[rating.level][locale], rating.comment].filter(Boolean).join(' · '))}
    </dl>`,
  );
}

/** The case that a bad rating became. */
export function complaintSection(
  { complaint }: DeskApplicationView,
  locale: Locale,
): TemplateResult | typeof nothing {
  if (!complaint) return nothing;
  const { caseId: id, reference } = complaint;
  return section(wordsIn(locale).application.complaint, openOther('cases', { id, reference }, locale));
}

/** The law's own limit, beside the promise, until every item is decided. */
export function statutoryLine(
  { status, statutory }: DeskApplicationView,
  locale: Locale,
): TemplateResult | typeof nothing {
  if (status !== 'accepted' && status !== 'reviewing') return nothing;
  if (!statutory || !('days' in statutory.limit)) return nothing;
  const words = wordsIn(locale);
  const { limit, basis, dueAt } = statutory;
  return section(
    words.application.statutory,
    html`<p class="due-line">
        ${words.application.statutoryBy(formatInstant(dueAt, 'moment', locale))}
        <strong data-light=${statutory.light}>${dueWords(statutory, words.due)}</strong>
      </p>
      <p class="hint">${words.kase.limit(limit.days, basis)}</p>`,
  );
}

export function applicationHistory(view: DeskApplicationView, locale: Locale): TemplateResult {
  return section(
    wordsIn(locale).kase.history,
    html`<ol class="history">
      ${withoutDraft(view.timeline).map(
        (entry) => html`<li>
          <time datetime=${entry.at}>${formatInstant(entry.at, 'stamp', locale)}</time>
          <div>${applicationEventLine(entry, view, locale)}</div>
        </li>`,
      )}
    </ol>`,
  );
}

/** What was handed in as soon as it was drawn up was no draft to anyone. */
function withoutDraft(timeline: DeskApplicationView['timeline']): DeskApplicationView['timeline'] {
  const submitted = timeline.find(({ type }) => type === 'submitted');
  return timeline.filter(({ type, at }) => type !== 'drafted' || at !== submitted?.at);
}
