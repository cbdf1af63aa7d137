import type { LocalDate, Locale } from '@wuyou/domain/values';
import type { DeadlineView } from '@wuyou/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import { unbroken } from '../../shared/unbroken';
import { DUE } from '../../strings/due/words';
import { dayCells } from './day-cells';
import { dayLines, groundLines } from './day-lines';
import { dayStrip } from './day-strip';
import { type Around, dueWords } from './due-words';

interface DueBlock extends Around {
  readonly deadline: DeadlineView;
  readonly locale: Locale;
  /** By the reader's clock, in Beijing. */
  readonly today: LocalDate;
}

/** A deadline with its reason: nobody has to believe a date. */
export function dueBlock({ deadline, locale, today, ...around }: DueBlock): TemplateResult {
  const { tone, lead, figure, pursued, when, counted, note } = dueWords(deadline, locale, around);
  return html`<div class="due ${tone}">
    <p class="count">${lead ? `${lead} ` : nothing}<span class="figure unit">${figure}</span>${pursued ?? nothing}</p>
    <p class="small second when">${unbroken(when)}</p>
    ${around.care ? nothing : dayStrip(dayCells(deadline, locale, today))}
    ${counted ? html`<p class="small second whole counted">${unbroken(counted)}</p>` : nothing}
    ${note ? html`<p class="small hint">${note}</p>` : nothing}
    <details class="small">
      <summary>${DUE[locale].why}</summary>
      <ol class="lines">
        ${dayLines(deadline, locale, today).map(
          ({ date, text }) => html`<li><span class="date figure">${date}</span><span>${text}</span></li>`,
        )}
      </ol>
      <ul class="second">
        ${groundLines(deadline, locale).map((line) => html`<li>${unbroken(line)}</li>`)}
      </ul>
    </details>
  </div>`;
}
