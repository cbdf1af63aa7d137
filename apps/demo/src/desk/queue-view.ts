import { messageOf } from '@wuyou/domain';
import type { Locale } from '@wuyou/domain/values';
import type { CaseSummary } from '@wuyou/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import { ICONS } from '../shared/icons';
import { wordsIn } from '../words';
import { formatInstant } from '../words/dates';
import type { CaseQueue } from './case-queue';
import { queueTable } from './queue-table';

interface QueueViewOptions {
  readonly queue: CaseQueue;
  readonly shown: readonly CaseSummary[];
  readonly open: string | undefined;
  readonly locale: Locale;
  readonly onRetry: () => void;
  readonly onClear: () => void;
}

/** The queue in whatever state it is: being read, empty, filtered to nothing, failed, or there. */
export function queueView(options: QueueViewOptions): TemplateResult {
  const { queue, shown, locale, onRetry, onClear } = options;
  const words = wordsIn(locale).desk;
  if (queue.state === 'loading') return skeleton(words.loading);
  if (queue.state === 'failed') {
    return note({
      icon: ICONS.alert,
      title: words.failed,
      text: queue.error ? messageOf(queue.error, locale) : '',
      action: html`<button type="button" class="button" @click=${onRetry}>${words.retry}</button>`,
    });
  }
  if (queue.cases.length === 0) return note({ icon: ICONS.inbox, title: words.empty, text: words.emptyHelp });
  if (shown.length === 0) {
    return note({
      icon: ICONS.search,
      title: words.noMatch,
      action: html`<button type="button" class="button" @click=${onClear}>${words.clear}</button>`,
    });
  }
  return queueTable({ cases: shown, open: options.open, marked: queue.marked, locale });
}

/** Says that what is shown may be old, and since when. */
export function connectionNote(
  { state, connection }: CaseQueue,
  locale: Locale,
): TemplateResult | typeof nothing {
  if (connection?.state !== 'lost' || state !== 'ready') return nothing;
  const time = formatInstant(new Date(connection.at).toISOString(), 'time', locale);
  return html`<p class="offline" role="status">${ICONS.alert}${wordsIn(locale).desk.offline(time)}</p>`;
}

interface NoteOptions {
  readonly icon: TemplateResult;
  readonly title: string;
  readonly text?: string;
  readonly action?: TemplateResult;
}

/** What stands where content would be: what is so, and what to do. */
export function note({ icon, title, text, action }: NoteOptions): TemplateResult {
  return html`<div class="note">
    <span class="note-icon">${icon}</span>
    <p class="note-title">${title}</p>
    ${text ? html`<p>${text}</p>` : nothing} ${action ?? nothing}
  </div>`;
}

export function skeleton(label: string): TemplateResult {
  const line = html`<div class="skeleton-row"><span></span><span></span><span></span></div>`;
  return html`<div class="skeleton" role="status" aria-label=${label}>${Array.from({ length: 6 }, () => line)}</div>`;
}
