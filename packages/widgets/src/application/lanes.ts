import type { Locale } from '@wuyou/domain/values';
import type { ApplicationView } from '@wuyou/sdk';
import { html, nothing, svg, type TemplateResult } from 'lit';
import { formatDay, formatDue, formatMoment } from '../shared/format-date';
import { unbroken } from '../shared/unbroken';
import { APPLICATION } from '../strings/application/words';
import { DUE } from '../strings/due/words';

type Lane = ApplicationView['lanes'][number];
type Shown = Pick<ApplicationView, 'lanes' | 'startedAt'>;

/** Each office's item and how it stands, side by side. */
export function lanes(view: Shown, locale: Locale): TemplateResult {
  const words = APPLICATION[locale];
  const { granted, refused, dropped } = countsOf(view.lanes);
  const said =
    refused + dropped > 0 ? words.mixed(granted, refused, dropped) : words.ended(granted, view.lanes.length);
  return html`<div>
    <h3>${words.lanes} <span class="small second">${said}</span></h3>
    ${view.lanes.length > 1 ? html`<p class="small hint">${words.lanesHint}</p>` : nothing}
    <ul class="tasks lanes">
      ${view.lanes.map((lane) => laneItem(lane, view, locale))}
    </ul>
  </div>`;
}

function countsOf(lanes: readonly Lane[]) {
  const count = (status: Lane['status']) => lanes.filter((lane) => lane.status === status).length;
  return { granted: count('granted'), refused: count('refused'), dropped: count('dropped') };
}

function laneItem(lane: Lane, view: Shown, locale: Locale): TemplateResult {
  const words = APPLICATION[locale];
  const { name, department, status, critical, light } = lane;
  return html`<li>
    <span class="light ${light ?? markOf(status)}" aria-hidden="true"></span>
    <div>
      <p>
        ${name[locale]}
        ${critical && view.lanes.length > 1 ? html`<span class="tag">${words.critical}</span>` : nothing}
      </p>
      <p class="small second">${department.name[locale]}</p>
    </div>
    <span class="small state ${light ?? markOf(status)}">${words.laneStates[status]}</span>
    <div class="rest">
      ${bar(lane, view)}
      ${linesOf(lane, view, locale).map((line) => html`<p class="small second">${unbroken(line)}</p>`)}
    </div>
  </li>`;
}

/** Colours and shapes of what has no clock. */
function markOf(status: Lane['status']): string {
  if (status === 'granted') return 'done';
  return status === 'refused' ? 'red' : 'open';
}

/** When it runs by plan, within the whole. For the eye alone: the words beside it say the same. */
function bar({ planned, status, critical }: Lane, { lanes }: Shown): TemplateResult | typeof nothing {
  const whole = Math.max(...lanes.map((lane) => lane.planned.end));
  if (lanes.length === 1 || whole === 0) return nothing;
  const part = (minutes: number) => (100 * minutes) / whole;
  return html`<svg class="bar ${status} ${critical ? 'critical' : ''}" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
    ${svg`<rect class="whole" width="100" height="4" />
    <rect class="part" x=${part(planned.start)} width=${part(planned.end - planned.start)} height="4" />`}
  </svg>`;
}

/** What there is to say: by when, why it waits, or how it ended. */
function linesOf(lane: Lane, view: Shown, locale: Locale): string[] {
  const words = APPLICATION[locale];
  const { status, dueAt, light, endedAt, review, result, reason, because } = lane;
  const ended = endedAt === undefined ? '' : formatMoment(endedAt, locale, view.startedAt);
  switch (status) {
    case 'waiting':
      return [beginsWhen(lane, view, locale), limits(lane, locale)];
    case 'running': {
      const due = dueAt === undefined ? [] : [words.due(formatDue(dueAt, locale, view.startedAt))];
      return [[...due, ...(light ? [words.lights[light]] : [])].join(' · '), limits(lane, locale)];
    }
    case 'technical-review':
      return [
        `${words.reviewDue(dueAt === undefined ? '' : formatDue(dueAt, locale, view.startedAt))}${light === 'red' ? ` · ${words.lights.red}` : ''}`,
        words.review(review?.notice ?? ''),
      ];
    case 'granted': {
      const until = result?.validUntil && words.validUntil(formatDay(result.validUntil, locale));
      const licence = [result?.name[locale], result?.number, until].filter((part) => part !== undefined);
      return [[words.granted(ended), ...licence].join(' · ')];
    }
    case 'refused':
      return [words.refused(ended), reason ?? '', words.remedy];
    case 'dropped':
      return [words.dropped(nameOf(because ?? '', view, locale))];
  }
}

/** Once what it comes after is granted; without such, once all is accepted. */
function beginsWhen({ after }: Lane, view: Shown, locale: Locale): string {
  const { begins, waitsFor } = APPLICATION[locale];
  return after.length === 0 ? begins : waitsFor(namesOf(after, view, locale));
}

/** `承诺 1 个工作日 · 法定 20 个工作日`. */
function limits({ within, statutoryDays }: Lane, locale: Locale): string {
  const words = APPLICATION[locale];
  const { days, minutes, officeHours } = DUE[locale];
  const limit = 'days' in within ? days(within.days) : officeHours(minutes(within.minutes));
  const legal = statutoryDays === undefined ? [] : [words.legal(statutoryDays)];
  return [words.promised(limit), ...legal].join(' · ');
}

function nameOf(id: string, { lanes }: Shown, locale: Locale): string {
  return lanes.find((lane) => lane.id === id)?.name[locale] ?? '';
}

function namesOf(ids: readonly string[], view: Shown, locale: Locale): string {
  const { quoted, separator } = APPLICATION[locale];
  return ids.map((id) => quoted(nameOf(id, view, locale))).join(separator);
}
