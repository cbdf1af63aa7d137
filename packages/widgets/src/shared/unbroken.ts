import { html, type TemplateResult } from 'lit';

/** Dates with their weekday and time, and a count of working days, with what belongs to them. */
const UNITS =
  /((?:\d{4}年)?\d{1,2}月\d{1,2}日(?:（周.）)?(?: ?\d\d:\d\d)?(?: 前)?|\d+ 个工作日|(?:\w{3} )?\d{1,2} [A-Z][a-z]{2,3}(?: \d{4})?, \d\d:\d\d|\d+ working days?)/;

/** A text whose dates and counts stay on one line. The text itself is the same, so that it is found and copied as it is. */
export function unbroken(text: string): TemplateResult {
  const parts = text.split(UNITS);
  return html`${parts.map((part, i) => (i % 2 === 1 ? html`<span class="unit">${part}</span>` : part))}`;
}
