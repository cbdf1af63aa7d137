import { CHANNELS, type ChannelCode, type Locale } from '@wuyou/domain/values';
import type { CaseSummary } from '@wuyou/sdk';
import { html, type TemplateResult } from 'lit';
import { wordsIn } from '../words';
import { FilterEvent } from './events';
import { channelCounts, isIn, type QueueFilter, STAGES, type Stage } from './queue-filter';

interface FilterOptions {
  /** Absent until the queue is read. */
  readonly cases: readonly CaseSummary[] | undefined;
  readonly filter: QueueFilter;
  readonly locale: Locale;
}

/** How many cases stand where; each figure is also a filter. */
export function stageTiles({ cases, filter, locale }: FilterOptions): TemplateResult {
  const words = wordsIn(locale).desk;
  const tile = (stage: Stage) => {
    const count = cases?.filter((summary) => isIn(stage, summary)).length;
    const pressed = filter.stage === stage;
    const toggle = (event: Event) =>
      event.currentTarget?.dispatchEvent(new FilterEvent({ stage: pressed ? undefined : stage }));
    return html`<button type="button" class="tile" aria-pressed=${String(pressed)}
      data-alarm=${(stage === 'overdue' || stage === 'supervised') && count ? 'true' : 'false'} @click=${toggle}>
      <span class="tile-name">${words.stages[stage]}</span>
      <span class="tile-count">${count ?? '–'}</span>
    </button>`;
  };
  return html`<div class="tiles" role="group" aria-label=${words.stageFilter}>${STAGES.map(tile)}</div>`;
}

/** One button for each channel that has cases. */
export function channelBar({ cases, filter, locale }: FilterOptions): TemplateResult {
  const words = wordsIn(locale).desk;
  const button = (channel: ChannelCode | undefined, name: string, count?: number) => html`<button
    type="button" class="channel" aria-pressed=${String(filter.channel === channel)}
    @click=${(event: Event) => event.currentTarget?.dispatchEvent(new FilterEvent({ channel }))}
  >${name} <span class="count">${count}</span></button>`;
  return html`<div class="channels" role="group" aria-label=${words.channelFilter}>
    ${button(undefined, words.allChannels, cases?.length)}
    ${channelCounts(cases ?? []).map(([channel, count]) => button(channel, CHANNELS[channel].name[locale], count))}
  </div>`;
}
