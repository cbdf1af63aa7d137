import { html, type TemplateResult } from 'lit';

interface Filter {
  readonly name: string;
  /** Absent until the queue is read. */
  readonly count: number | undefined;
  readonly pressed: boolean;
  /** What one looks into first. */
  readonly alarm?: boolean;
  readonly press: () => void;
}

/** How many stand where; each figure is also a filter. */
export function tiles(label: string, filters: readonly Filter[]): TemplateResult {
  return html`<div class="tiles" role="group" aria-label=${label}>
    ${filters.map(
      ({ name, count, pressed, alarm, press }) => html`<button type="button" class="tile"
        aria-pressed=${String(pressed)} data-alarm=${String(Boolean(alarm && count))} @click=${press}>
        <span class="tile-name">${name}</span>
        <span class="tile-count">${count ?? '–'}</span>
      </button>`,
    )}
  </div>`;
}

/** One button for each kind that there is. */
export function kindBar(label: string, filters: readonly Filter[]): TemplateResult {
  return html`<div class="channels" role="group" aria-label=${label}>
    ${filters.map(
      ({ name, count, pressed, press }) => html`<button type="button" class="channel"
        aria-pressed=${String(pressed)} @click=${press}>${name} <span class="count">${count}</span></button>`,
    )}
  </div>`;
}
