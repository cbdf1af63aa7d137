import { html, type TemplateResult } from 'lit';

/** Parts in a row, which is broken between them rather than within. */
export function joined(parts: readonly string[], separator = ' · '): TemplateResult {
  const last = parts.length - 1;
  return html`${parts.map((part, i) => html`<span class="bit">${i < last ? part + separator : part}</span>`)}`;
}
