import { html, type TemplateResult } from 'lit';

/**
 * Dates with their weekday and time, and a count of working days, with what belongs to them. Escaped, as the embed
 * file is pure ASCII and esbuild leaves regular expressions alone: 年 月 日 （周） 前 个工作日.
 */
const UNITS =
  /((?:\d{4}\u5e74)?\d{1,2}\u6708\d{1,2}\u65e5(?:\uff08\u5468.\uff09)?(?: ?\d\d:\d\d)?(?: \u524d)?|\d+ \u4e2a\u5de5\u4f5c\u65e5|(?:\w{3} )?\d{1,2} [A-Z][a-z]{2,3}(?: \d{4})?, \d\d:\d\d|\d+ working days?)/;

/** A text whose dates and counts stay on one line. The text itself is the same, so that it is found and copied as it is. */
export function unbroken(text: string): TemplateResult {
  const parts = text.split(UNITS);
  return html`${parts.map((part, i) => (i % 2 === 1 ? html`<span class="unit">${part}</span>` : part))}`;
}
