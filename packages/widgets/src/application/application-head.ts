import { formatReceiptCode, type Locale } from '@wuyou/domain/values';
import type { ApplicationView } from '@wuyou/sdk';
import { html, type TemplateResult } from 'lit';
import { APPLICATION } from '../strings/application/words';
import { ring } from '../tracked/ring/ring';
import { ringOf } from '../tracked/ring/ring-state';

/** Ring, bundle, number, and how many offices work on it. */
export function applicationHead(
  { bundle, code, status, filled, lanes }: ApplicationView,
  locale: Locale,
  copyButton: TemplateResult,
): TemplateResult {
  const words = APPLICATION[locale];
  const ended = status === 'declined' || status === 'withdrawn';
  const offices = new Set(lanes.map(({ department }) => department.id)).size;
  return html`<div class="head">
    ${ring(ringOf({ filled, ended, label: words.standing[status] }, words))}
    <div class="about">
      <h2 tabindex="-1">${bundle.name[locale]}</h2>
      <p class="small second code">
        ${words.number} <span class="number"><span class="figure">${formatReceiptCode(code)}</span>${copyButton}</span>
      </p>
      <p class="small second">${words.parallel(offices)}</p>
    </div>
  </div>`;
}
