import { CHANNELS, type ChannelCode } from '@wuyou/domain/values';
import type { CaseSummary, DeskApplicationView, DeskCaseView, PromiseView } from '@wuyou/sdk';
import { html, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import './case-panel';
import { DeskSection } from './desk-section';
import { channelCounts, isIn, matching, NO_FILTER, STAGES, type Stage } from './queue-filter';
import { kindBar, tiles } from './queue-filters';
import { queueTable } from './queue-table';
import { queueView } from './queue-view';

/** What people report: the queue, and one case in full. */
@customElement('case-desk')
export class CaseDesk extends DeskSection<CaseSummary, DeskCaseView> {
  /** What the site promises now, for words about the clock. */
  @property({ attribute: false }) promise: PromiseView | undefined;
  @state() private filter = NO_FILTER;

  override clear(): void {
    this.filter = NO_FILTER;
  }

  override forward(): void {
    this.choose(this.bench.open.view?.status === 'submitted' ? 'accept' : 'assign');
  }

  protected override isOurs(view: DeskCaseView | DeskApplicationView): view is DeskCaseView {
    return !('lanes' in view);
  }

  protected override get shown(): readonly CaseSummary[] {
    return matching(this.bench.queue.rows, { ...this.filter, text: this.text });
  }

  protected override render(): TemplateResult {
    const { bench, locale, words } = this;
    const { queue, open } = bench;
    return html`<p class="visually-hidden" role="status">${this.said}</p>
      <div class="desk-body" ?data-open=${open.id !== undefined}>
        <section class="queue" aria-label=${words.desk.queue} aria-busy=${String(queue.state === 'loading')}>
          ${this.stages()}
          <div class="card">
            ${this.channels()}
            ${queueView({
              queue,
              shown: this.shown,
              table: (cases) => queueTable({ cases, open: open.id, marked: queue.marked, locale }),
              words: words.desk,
              locale,
              onClear: this.clearAll,
            })}
          </div>
        </section>
        <case-panel class="card" locale=${locale} case=${open.id ?? ''} identity=${this.identity}
          command=${this.command} .view=${open.view} .promise=${this.promise} .error=${open.error}
          .client=${this.client} .site=${this.site} .drafts=${this.drafts}></case-panel>
      </div>`;
  }

  private stages(): TemplateResult {
    const { stages, stageFilter } = this.words.desk;
    const filter = (stage: Stage) => {
      const pressed = this.filter.stage === stage;
      return {
        name: stages[stage],
        count: this.counted?.filter((summary) => isIn(stage, summary)).length,
        pressed,
        alarm: stage === 'overdue' || stage === 'supervised',
        press: () => {
          this.filter = { ...this.filter, stage: pressed ? undefined : stage };
        },
      };
    };
    return tiles(stageFilter, STAGES.map(filter));
  }

  private channels(): TemplateResult {
    const { channelFilter, allChannels } = this.words.desk;
    const filter = (channel: ChannelCode | undefined, name: string, count: number | undefined) => ({
      name,
      count,
      pressed: this.filter.channel === channel,
      press: () => {
        this.filter = { ...this.filter, channel };
      },
    });
    return kindBar(channelFilter, [
      filter(undefined, allChannels, this.counted?.length),
      ...channelCounts(this.counted ?? []).map(([channel, count]) =>
        filter(channel, CHANNELS[channel].name[this.locale], count),
      ),
    ]);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'case-desk': CaseDesk;
  }
}
