import { html, nothing, type TemplateResult } from 'lit';
import type { DueWords } from './due-words';

/** A deadline with its reason. The day strip stands between the two paragraphs once it is explained. */
export function dueBlock({ tone, lead, figure, when, basis, note }: DueWords): TemplateResult {
  return html`<div class="due ${tone}">
    <p class="count">${lead ? `${lead} ` : nothing}<span class="figure">${figure}</span></p>
    <p class="small second whole">${when}</p>
    <p class="small hint">${basis}${note ? html`<br />${note}` : nothing}</p>
  </div>`;
}
