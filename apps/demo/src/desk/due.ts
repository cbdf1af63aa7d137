import type { DeadlineView, Light } from '@wuyou/domain';
import type { Locale } from '@wuyou/domain/values';
import { html, nothing, type TemplateResult } from 'lit';
import { type Words, wordsIn } from '../words';

/** A light for the eye, with its words for everyone else. */
export function lightDot(light: Light | undefined, locale: Locale): TemplateResult {
  const words = wordsIn(locale);
  return light
    ? html`<span class="light" data-light=${light} role="img"
        aria-label=${words.lights[light]} title=${words.lights[light]}></span>`
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

/** What was granted: ` 5 个工作日`, or office minutes. */
export function limitWords({ limit }: Pick<DeadlineView, 'limit'>, locale: Locale): string {
  const { days, minutes } = wordsIn(locale).due;
  return 'days' in limit ? days(limit.days) : minutes(limit.minutes);
}

function timeLeft({ workingDaysLeft, minutesLeft, light }: DeadlineView, words: Words['due']): string {
  if (minutesLeft !== undefined) {
    return light === 'red' ? words.minutesOver(Math.max(1, -minutesLeft)) : words.minutesLeft(minutesLeft);
  }
  if (light === 'red') return words.over(Math.max(1, -workingDaysLeft));
  return workingDaysLeft === 0 ? words.today : words.left(workingDaysLeft);
}

function shareUsed({ light, workingDaysLeft, minutesLeft = 0, limit, extension }: DeadlineView): number {
  if (light === 'red') return 1;
  const left =
    'days' in limit ? workingDaysLeft / (limit.days + (extension?.days ?? 0)) : minutesLeft / limit.minutes;
  return Math.min(1, Math.max(0.06, 1 - left));
}
