import type { DeadlineView } from '@wuyou/domain';
import type { Locale } from '@wuyou/domain/values';
import { html, nothing, type TemplateResult } from 'lit';
import { type Words, wordsIn } from '../words';
import { formatInstant } from '../words/dates';
import { reasonOf } from './deadline-reason';
import { dueWords, lightDot } from './due';
import { section } from './section';

/** The date, and the rule and the calendar it rests on. */
export function deadlineSection(
  deadline: DeadlineView | undefined,
  locale: Locale,
): TemplateResult | typeof nothing {
  if (!deadline) return nothing;
  const words = wordsIn(locale);
  const moment = formatInstant(deadline.dueAt, 'moment', locale);
  return section(
    words.kase.deadline,
    html`<p class="due-line">
        ${lightDot(deadline.light, locale)} ${words.kase.dueBy(words.kase.kinds[deadline.kind], moment)}
        <strong data-light=${deadline.light}>${dueWords(deadline, words.due)}</strong>
      </p>
      <p class="hint">
        ${limitReason(deadline, words)}${deadline.provisional ? html` · ${words.kase.provisional}` : nothing}
      </p>
      <p class="hint">${reasonOf(deadline, locale)} · ${words.kase.calendar(deadline.calendar)}</p>
      ${deadline.extension ? html`<p class="hint">${words.kase.extended(deadline.extension.days, deadline.extension.reason)}</p>` : nothing}
      ${deadline.reckonedNow ? html`<p class="hint">${words.kase.reckonedNow(formatInstant(deadline.reckonedNow, 'moment', locale))}</p>` : nothing}`,
  );
}

function limitReason({ limit, basis }: DeadlineView, { kase }: Words): string {
  return 'days' in limit ? kase.limit(limit.days, basis) : kase.limitMinutes(limit.minutes, basis);
}
