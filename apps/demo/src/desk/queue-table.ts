import { CHANNELS, type Locale } from '@wuyou/domain/values';
import type { CaseSummary } from '@wuyou/sdk';
import { html, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { wordsIn } from '../words';
import { statusName } from './desk-words';
import { dueBar, lightDot } from './due';
import { OpenCaseEvent } from './events';

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
  const open = (event: Event) => event.currentTarget?.dispatchEvent(new OpenCaseEvent(summary.id));
  const channel = CHANNELS[summary.channel].name[locale];
  return html`<tr aria-current=${current ? 'true' : 'false'} ?data-marked=${marked} @click=${open}>
    <td>
      <div class="issue">
        ${lightDot(summary.deadline, locale)}
        <div>
          <button type="button" class="row-title" data-case=${summary.id}>${summary.title}</button>
          <div class="row-sub">
            ${summary.reporter || words.desk.anonymous}<span class="compact"> · ${channel}</span>
          </div>
          <div class="row-chips tight">${statusChips(summary, locale)}</div>
        </div>
      </div>
    </td>
    <td class="roomy">${channel}</td>
    <td class="roomy">${leadOf(summary, locale)}</td>
    <td>${dueBar(summary.deadline, locale)}</td>
    <td class="middling"><div class="row-chips">${statusChips(summary, locale)}</div></td>
  </tr>`;
}

function leadOf({ lead, supports }: CaseSummary, locale: Locale): TemplateResult {
  if (!lead) return html`<span class="hint">${wordsIn(locale).desk.unassigned}</span>`;
  return html`${lead.name[locale]}${supports > 0 ? html` <span class="hint">+${supports}</span>` : ''}`;
}

/** The status, and what is remarkable about it. */
export function statusChips(
  { status, round, deadline }: Pick<CaseSummary, 'status' | 'round' | 'deadline'>,
  locale: Locale,
): TemplateResult {
  const { due } = wordsIn(locale);
  return html`<span class="chip" data-status=${status}
      >${statusName(status, locale)}</span
    >${round > 1 ? html`<span class="chip warning">${due.round(round)}</span>` : ''}${
      deadline?.paused ? html`<span class="chip warning">${due.paused}</span>` : ''
    }`;
}
