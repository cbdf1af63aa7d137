import type { Locale } from '@wuyou/domain/values';
import { formatReceiptCode } from '@wuyou/domain/values';
import type { CaseView } from '@wuyou/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import { TRACKER } from '../strings/tracker/words';
import { ring } from './ring/ring';
import { ringState } from './ring/ring-state';

/** Ring, title, number, and who handles it: offices, never people. */
export function head(view: CaseView, locale: Locale, copyButton: TemplateResult): TemplateResult {
  const words = TRACKER[locale];
  return html`<div class="head">
    ${ring(ringState(view, words, locale))}
    <div class="about">
      <h2 tabindex="-1">${view.title}</h2>
      <p class="small second code">
        ${words.code} <span class="number"><span class="figure">${formatReceiptCode(view.code)}</span>${copyButton}</span>
      </p>
      ${
        view.lead
          ? html`<p class="small second">${[
              words.lead(view.lead.name[locale]),
              ...(view.supports.length > 0 ? [words.supports(view.supports.length)] : []),
            ].join(' · ')}</p>`
          : nothing
      }
    </div>
  </div>`;
}
