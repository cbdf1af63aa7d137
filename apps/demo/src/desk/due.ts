import type { DeadlineView } from '@wuyou/domain';
import type { Locale } from '@wuyou/domain/values';
import { html, nothing, type TemplateResult } from 'lit';
import { type Words, wordsIn } from '../words';

/** A light for the eye, with its words for everyone else. */
export function lightDot(deadline: DeadlineView | undefined, locale: Locale): TemplateResult {
  const words = wordsIn(locale);
  return deadline
    ? html`<span class="light" data-light=${deadline.light} role="img"
        aria-label=${words.lights[deadline.light]} title=${words.lights[deadline.light]}></span>`
    : html`<span class="light" data-light="none" role="img" aria-label=${words.due.none}></span>`;
}

/** How much of the time is used, and what is left in words. */
export function dueBar(deadline: DeadlineView | undefined, locale: Locale): TemplateResult | typeof nothing {
  if (!deadline) return nothing;
  return html`<div class="due" data-light=${deadline.light}>
    <svg class="due-bar" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
      <rect class="due-track" width="100" height="6" />
      <rect class="due-used" width=${shareUsed(deadline) * 100} height="6" />
    </svg>
    <span>${timeLeft(deadline, wordsIn(locale).due)}</span>
  </div>`;
}

/** What is left, and whether the clock stands. */
export function dueWords(deadline: DeadlineView, words: Words['due']): string {
  const left = timeLeft(deadline, words);
  return deadline.paused ? `${left} · ${words.paused}` : left;
}

function timeLeft({ workingDaysLeft, light }: DeadlineView, words: Words['due']): string {
  if (light === 'red') return words.over(Math.max(1, -workingDaysLeft));
  return workingDaysLeft === 0 ? words.today : words.left(workingDaysLeft);
}

function shareUsed({ light, workingDaysLeft, limit }: DeadlineView): number {
  if (light === 'red') return 1;
  return Math.min(1, Math.max(0.06, 1 - workingDaysLeft / limit.days));
}
