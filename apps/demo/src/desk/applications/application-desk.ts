import type { ApplicationSummary, DeskApplicationView, DeskCaseView } from '@wuyou/sdk';
import { html, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { DeskSection } from '../desk-section';
import { kindBar, tiles } from '../queue-filters';
import { queueView } from '../queue-view';
import {
  ALL_APPLICATIONS,
  APPLICATION_STAGES,
  type ApplicationStage,
  bundleCounts,
  isAt,
  matchingApplications,
} from './application-filter';
import './application-panel';
import { applicationTable } from './application-table';

/** What people apply for: the queue, and one application in full. */
@customElement('application-desk')
export class ApplicationDesk extends DeskSection<ApplicationSummary, DeskApplicationView> {
  @state() private filter = ALL_APPLICATIONS;

  override clear(): void {
    this.filter = ALL_APPLICATIONS;
  }

  override forward(): void {
    const { view } = this.bench.open;
    if (view)
      this.choose(view.status === 'submitted' ? 'accept' : view.status === 'decided' ? 'deliver' : 'grant');
  }

  protected override isOurs(view: DeskCaseView | DeskApplicationView): view is DeskApplicationView {
    return 'lanes' in view;
  }

  protected override get shown(): readonly ApplicationSummary[] {
    return matchingApplications(this.bench.queue.rows, { ...this.filter, text: this.text });
  }

  protected override render(): TemplateResult {
    const { bench, locale } = this;
    const { queue, open } = bench;
    const words = this.words.applications;
    return html`<p class="visually-hidden" role="status">${this.said}</p>
      <div class="desk-body" ?data-open=${open.id !== undefined}>
        <section class="queue" aria-label=${words.queue} aria-busy=${String(queue.state === 'loading')}>
          ${this.stages()}
          <div class="card">
            ${this.bundles()}
            ${queueView({
              queue,
              shown: this.shown,
              table: (applications) =>
                applicationTable({ applications, open: open.id, marked: queue.marked, locale }),
              words,
              locale,
              onClear: this.clearAll,
            })}
          </div>
        </section>
        <application-panel class="card" locale=${locale} application=${open.id ?? ''} identity=${this.identity}
          command=${this.command} .view=${open.view} .error=${open.error}
          .client=${this.client} .site=${this.site} .drafts=${this.drafts}></application-panel>
      </div>`;
  }

  private stages(): TemplateResult {
    const { stages, stageFilter } = this.words.applications;
    const filter = (stage: ApplicationStage) => {
      const pressed = this.filter.stage === stage;
      return {
        name: stages[stage],
        count: this.counted?.filter((summary) => isAt(stage, summary)).length,
        pressed,
        alarm: stage === 'overdue',
        press: () => {
          this.filter = { ...this.filter, stage: pressed ? undefined : stage };
        },
      };
    };
    return tiles(stageFilter, APPLICATION_STAGES.map(filter));
  }

  private bundles(): TemplateResult {
    const { bundleFilter } = this.words.applications;
    const filter = (bundle: string | undefined, name: string, count: number | undefined) => ({
      name,
      count,
      pressed: this.filter.bundle === bundle,
      press: () => {
        this.filter = { ...this.filter, bundle };
      },
    });
    return kindBar(bundleFilter, [
      filter(undefined, this.words.desk.allChannels, this.counted?.length),
      ...bundleCounts(this.counted ?? []).map(({ id, name, count }) => filter(id, name[this.locale], count)),
    ]);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'application-desk': ApplicationDesk;
  }
}
