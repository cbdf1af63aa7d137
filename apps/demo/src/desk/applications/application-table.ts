import { APPLICATION_STATUSES, type Locale } from '@wuyou/domain/values';
import type { ApplicationSummary } from '@wuyou/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { wordsIn } from '../../words';
import { dueBar, lightDot } from '../due';
import { OpenEvent } from '../events';

interface ApplicationTableOptions {
  readonly applications: readonly ApplicationSummary[];
  /** Id of the one that is open. */
  readonly open: string | undefined;
  /** Ids of what has just changed. */
  readonly marked: ReadonlySet<string>;
  readonly locale: Locale;
}

export function applicationTable({
  applications,
  open,
  marked,
  locale,
}: ApplicationTableOptions): TemplateResult {
  const { queue, columns } = wordsIn(locale).applications;
  return html`<table class="queue-table">
    <caption class="visually-hidden">${queue}</caption>
    <thead>
      <tr>
        <th scope="col">${columns.bundle}</th>
        <th scope="col" class="roomy">${columns.applicant}</th>
        <th scope="col" class="middling">${columns.items}</th>
        <th scope="col">${columns.due}</th>
        <th scope="col" class="middling">${columns.status}</th>
      </tr>
    </thead>
    <tbody>
      ${repeat(
        applications,
        ({ id }) => id,
        (summary) => row(summary, { current: summary.id === open, marked: marked.has(summary.id), locale }),
      )}
    </tbody>
  </table>`;
}

function row(
  summary: ApplicationSummary,
  { current, marked, locale }: { current: boolean; marked: boolean; locale: Locale },
): TemplateResult {
  const { id, bundle, applicant, reference, light, deadline } = summary;
  const open = (event: Event) => event.currentTarget?.dispatchEvent(new OpenEvent('applications', id));
  return html`<tr aria-current=${current ? 'true' : 'false'} ?data-marked=${marked} @click=${open}>
    <td>
      <div class="issue">
        ${lightDot(light, locale)}
        <div>
          <button type="button" class="row-title" data-id=${id}>${bundle.name[locale]}</button>
          <div class="row-sub"><span class="compact">${applicant} · </span><span class="reference">${reference}</span></div>
          <div class="row-chips tight">${chips(summary, locale)} ${progress(summary, locale)}</div>
        </div>
      </div>
    </td>
    <td class="roomy">${applicant}</td>
    <td class="middling">${progress(summary, locale)}</td>
    <td>${dueBar(deadline, locale)}</td>
    <td class="middling"><div class="row-chips">${chips(summary, locale)}</div></td>
  </tr>`;
}

/** How many of its items have ended; none has before it is accepted. */
function progress({ ended, items }: ApplicationSummary, locale: Locale): TemplateResult {
  return html`<span class="items-ended">${wordsIn(locale).applications.endedOf(ended, items)}</span>`;
}

/** The status, and whether the clock stands. */
export function chips(
  { status, deadline }: Pick<ApplicationSummary, 'status' | 'deadline'>,
  locale: Locale,
): TemplateResult {
  return html`<span class="chip" data-status=${status}>${APPLICATION_STATUSES[status][locale]}</span>${
    deadline?.paused ? html`<span class="chip warning">${wordsIn(locale).due.paused}</span>` : nothing
  }`;
}
