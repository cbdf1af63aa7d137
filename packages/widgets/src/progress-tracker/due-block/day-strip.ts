import { html, nothing, type TemplateResult } from 'lit';
import type { Cell } from './day-cells';

/** The days in a row. For the eye alone: the list under it says the same in words. */
export function dayStrip(cells: readonly Cell[]): TemplateResult | typeof nothing {
  if (cells.length === 0) return nothing;
  return html`<div class="strip figure" aria-hidden="true">
    ${cells.map(({ kind, label, days }) => html`<span class="day ${kind}"><span>${label}</span><span>${days}</span></span>`)}
  </div>`;
}
