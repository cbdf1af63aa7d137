import { html, nothing, type TemplateResult } from 'lit';
import type { Cell } from './day-cells';

/** Characters that a narrow cell holds: `9/30`. */
const ROOM = 4;

/** The days in a row. For the eye alone: the list under it says the same in words. */
export function dayStrip(cells: readonly Cell[]): TemplateResult | typeof nothing {
  if (cells.length === 0) return nothing;
  return html`<div class="strip figure ${cells.some(({ days }) => days.length > ROOM) ? 'wide' : ''}" aria-hidden="true">
    ${cells.map(({ kind, label, days }) => html`<span class="day ${kind}"><span>${label}</span><span>${days}</span></span>`)}
  </div>`;
}
