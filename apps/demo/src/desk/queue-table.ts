import { CHANNELS, type Locale } from '@wuyou/domain/values';
import type { CaseSummary } from '@wuyou/sdk';
import { html, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { wordsIn } from '../words';
import { statusName } from './desk-words';
import { dueBar, lightDot } from './due';
import { OpenEvent } from './events';

interface QueueTableOptions {
  readonly cases: readonly CaseSummary[];
  /** Id of the case that is open. */
  readonly open: string | undefined;
  /** Ids of what has just changed. */
  readonly marked: ReadonlySet<string>;
  readonly locale: Locale;
}

export function queueTable({ cases, open, marked, locale }: QueueTableOptions): TemplateResult {
  const words = wordsIn(locale).desk;
  const { columns } = words;
  return html`<table class="queue-table">
    <caption class="visually-hidden">${words.queue}</caption>
    <thead>
      <tr>
        <th scope="col">${columns.issue}</th>
        <th scope="col" class="roomy">${columns.channel}</th>
        <th scope="col" class="roomy">${columns.lead}</th>
        <th scope="col">${columns.due}</th>
        <th scope="col" class="middling">${columns.status}</th>
      </tr>
    </thead>
    <tbody>
      ${repeat(
        cases,
        ({ id }) => id,
        (summary) => row(summary, { current: summary.id === open, marked: marked.has(summary.id), locale }),
      )}
    </tbody>
  </table>`;
}

function row(
  summary: CaseSummary,
  { current, marked, locale }: { current: boolean; marked: boolean; locale: Locale },
): TemplateResult {
  const words = wordsIn(locale);
  const open = (event: Event) => event.currentTarget?.dispatchEvent(new OpenEvent('cases', summary.id));
  const channel = CHANNELS[summary.channel].name[locale];
  return html`<tr aria-current=${current ? 'true' : 'false'} ?data-marked=${marked} @click=${open}>
    <td>
      <div class="issue">
        ${lightDot(summary.light, locale)}
        <div>
          <button type="button" class="row-title" data-id=${summary.id}>${summary.title}</button>
          <div class="row-sub">
            ${summary.reporter || words.desk.anonymous}<span class="compact"> · ${channel}</span>
          </div>
          <div class="row-chips tight">${chipsOf(summary, locale)}</div>
        </div>
      </div>
    </td>
    <td class="roomy">${channel}</td>
    <td class="roomy">${leadOf(summary, locale)}</td>
    <td>${dueBar(summary.deadline, locale)}</td>
    <td class="middling"><div class="row-chips">${chipsOf(summary, locale)}</div></td>
  </tr>`;
}

function chipsOf(summary: CaseSummary, locale: Locale): TemplateResult {
  return statusChips({ ...summary, supervision: summary.supervision }, locale);
}

function leadOf({ lead, supports }: CaseSummary, locale: Locale): TemplateResult {
  if (!lead) return html`<span class="hint">${wordsIn(locale).desk.unassigned}</span>`;
  return html`${lead.name[locale]}${supports > 0 ? html` <span class="hint">+${supports}</span>` : ''}`;
}

interface Remarkable extends Pick<CaseSummary, 'status' | 'round' | 'deadline'> {
  /** Number of the supervision that is running. */
  readonly supervision: string | undefined;
  readonly key: boolean;
  /** Cases merged into it. */
  readonly intakes: number;
}

/** The status, and what is remarkable about it. */
export function statusChips(
  { status, round, deadline, supervision, key, intakes }: Remarkable,
  locale: Locale,
): TemplateResult {
  const { due } = wordsIn(locale);
  const chip = (text: string, style: string) => html`<span class="chip ${style}">${text}</span>`;
  return html`<span class="chip" data-status=${status}
      >${statusName(status, locale)}</span
    >${round > 1 ? chip(due.round(round), 'warning') : ''}${deadline?.paused ? chip(due.paused, 'warning') : ''}${
      supervision ? chip(supervision, 'alarm') : ''
    }${key ? chip(due.key, 'alarm') : ''}${intakes > 0 ? chip(due.intakes(intakes), '') : ''}`;
}
