import { type Locale, NODE_STATUSES } from '@wuyou/domain/values';
import type { DeskApplicationView, LaneView } from '@wuyou/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import { wordsIn } from '../../words';
import { formatInstant } from '../../words/dates';
import { lightDot } from '../due';
import { section } from '../section';
import { plannedWords, wholeOf } from './lane-words';

type Shown = Pick<DeskApplicationView, 'lanes' | 'promise'>;

/** Each office's item beside the others: where it stands, and when it is planned. */
export function lanesSection(view: Shown, locale: Locale): TemplateResult {
  const words = wordsIn(locale).application;
  const ended = view.lanes.filter(({ endedAt }) => endedAt !== undefined).length;
  return section(
    words.lanes,
    html`<p class="hint">${words.lanesHelp}</p>
      <ul class="lanes">${view.lanes.map((lane) => laneRow(lane, view, locale))}</ul>`,
    wordsIn(locale).applications.endedOf(ended, view.lanes.length),
  );
}

function laneRow(lane: LaneView, view: Shown, locale: Locale): TemplateResult {
  const words = wordsIn(locale).application;
  const { name, department, status, light, critical, review, result, reason } = lane;
  return html`<li data-status=${status}>
    <div class="lane-head">
      ${lightDot(light ?? (status === 'granted' ? 'green' : undefined), locale)}
      <span class="lane-name"
        >${name[locale]} — ${department.name[locale]}
        ${critical && view.lanes.length > 1 ? html`<span class="chip">${words.critical}</span>` : nothing}</span
      >
      <span class="lane-state">${NODE_STATUSES[status][locale]}</span>
    </div>
    ${plannedBar(lane, view, locale)}
    <p class="hint">${lineOf(lane, view, locale)}</p>
    ${review ? quote(words.noticeOf(words.reviews[review.kind]), review.notice) : nothing}
    ${
      result
        ? html`<p class="lane-result">${[result.name[locale], result.number, validity(result.validUntil, locale)].filter(Boolean).join(' · ')}</p>`
        : nothing
    }
    ${reason ? quote(words.refusal, reason) : nothing}
  </li>`;
}

/** From left to right the whole time promised; the dark part is this item's. */
function plannedBar(lane: LaneView, view: Shown, locale: Locale): TemplateResult {
  const share = 100 / wholeOf(view.lanes);
  const { start, end } = lane.planned;
  return html`<svg class="lane-bar" viewBox="0 0 100 6" preserveAspectRatio="none" role="img"
    aria-label=${plannedWords(lane, view, locale)}>
    <rect class="due-track" width="100" height="6" />
    <rect class="lane-planned" data-critical=${String(lane.critical)} x=${start * share} width=${Math.max(1, (end - start) * share)} height="6" />
  </svg>`;
}

/** By when, since when, or what it waits for. */
function lineOf(lane: LaneView, view: Shown, locale: Locale): string {
  const words = wordsIn(locale).application;
  const { status, dueAt = '', endedAt = '', after, because, statutoryDays } = lane;
  const named = (ids: readonly string[]) =>
    view.lanes
      .filter(({ id }) => ids.includes(id))
      .map(({ name }) => words.quoted(name[locale]))
      .join(locale === 'en' ? ', ' : '');
  const moment = (at: string) => formatInstant(at, 'moment', locale);
  const legal = statutoryDays === undefined ? '' : ` · ${words.legal(statutoryDays)}`;
  switch (status) {
    case 'waiting':
      return after.length > 0 ? words.waitsFor(named(after)) + legal : words.waitsForAcceptance + legal;
    case 'running':
      return words.by(moment(dueAt)) + legal;
    case 'technical-review':
      return words.reviewBy(moment(dueAt));
    case 'granted':
    case 'refused':
      return words.at(moment(endedAt));
    case 'dropped':
      return words.dropped(named(because === undefined ? [] : [because]));
  }
}

function validity(until: string | undefined, locale: Locale): string {
  return until === undefined ? '' : wordsIn(locale).application.validUntil(until);
}

function quote(title: string, text: string): TemplateResult {
  return html`<div class="quote"><strong>${title}</strong><p class="prose">${text}</p></div>`;
}
