import { messageOf } from '@wuyou/domain';
import type { Locale } from '@wuyou/domain/values';
import { html, nothing, type TemplateResult } from 'lit';
import { ICONS } from '../shared/icons';
import { wordsIn } from '../words';
import { formatInstant } from '../words/dates';
import type { DeskQueue, Row } from './desk-queue';

interface QueueViewOptions<R extends Row> {
  readonly queue: DeskQueue<R>;
  /** What is left of it by the filters. */
  readonly shown: readonly R[];
  readonly table: (rows: readonly R[]) => TemplateResult;
  readonly words: Readonly<Record<'loading' | 'empty' | 'emptyHelp' | 'noMatch' | 'failed', string>>;
  readonly locale: Locale;
  readonly onClear: () => void;
}

/** The queue in whatever state it is: being read, empty, filtered to nothing, failed, or there. */
export function queueView<R extends Row>({
  queue,
  shown,
  table,
  words,
  locale,
  onClear,
}: QueueViewOptions<R>): TemplateResult {
  const { retry, clear } = wordsIn(locale).desk;
  if (queue.state === 'loading') return skeleton(words.loading);
  if (queue.state === 'failed') {
    return note({
      icon: ICONS.alert,
      title: words.failed,
      text: queue.error ? messageOf(queue.error, locale) : '',
      action: html`<button type="button" class="button" @click=${() => void queue.restart()}>${retry}</button>`,
    });
  }
  if (queue.rows.length === 0) return note({ icon: ICONS.inbox, title: words.empty, text: words.emptyHelp });
  if (shown.length === 0) {
    return note({
      icon: ICONS.search,
      title: words.noMatch,
      action: html`<button type="button" class="button" @click=${onClear}>${clear}</button>`,
    });
  }
  return table(shown);
}

/** Says that what is shown may be old, and since when. */
export function connectionNote(
  { state, connection }: Pick<DeskQueue<Row>, 'state' | 'connection'>,
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
