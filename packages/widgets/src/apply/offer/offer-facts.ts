import type { Locale } from '@wuyou/domain/values';
import type { BundleView } from '@wuyou/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import { formatDue } from '../../shared/format-date';
import { clockIcon } from '../../shared/icons';
import { unbroken } from '../../shared/unbroken';
import { APPLY } from '../../strings/apply/words';
import { joined } from '../joined';
import { limitWords, promiseWords } from './limit-words';
import { savingWords } from './saving-words';

/** What a bundle promises and saves, and who works on it. */
export function offerFacts(bundle: BundleView, locale: Locale): TemplateResult {
  const words = APPLY[locale];
  const { dueAt, from } = bundle.promisedBy;
  const saved = savingWords(bundle.saving, words);
  return html`<div class="panel">
      ${clockIcon}
      <div>
        <p><strong>${words.promise}</strong> ${unbroken(words.decided(promiseWords(bundle, words)))}</p>
        <p class="small">${unbroken(words.decidedBy(formatDue(dueAt, locale, from)))}</p>
      </div>
    </div>
    ${
      saved.length > 0
        ? html`<div>
            <p class="small hint">${words.compared}</p>
            <ul class="savings">
              ${saved.map((text) => html`<li>${figureIn(text)}</li>`)}
            </ul>
          </div>`
        : nothing
    }
    ${officesPart(bundle, locale)}`;
}

/** The number of a sentence, large. */
function figureIn(text: string): TemplateResult {
  const [before = '', figure = '', after = ''] = text.split(/([\d.]+)/);
  return html`${before}<b class="figure">${figure}</b>${after}`;
}

function officesPart({ items }: BundleView, locale: Locale): TemplateResult {
  const words = APPLY[locale];
  const offices = new Set(items.map(({ department }) => department.id)).size;
  return html`<details>
    <summary>${words.offices(offices)}</summary>
    <ul class="lines">
      ${items.map(({ name, department, within, statutoryDays }) => {
        const limits = [
          words.promised(limitWords(within, words)),
          ...(statutoryDays === undefined ? [] : [words.statutory(words.days(String(statutoryDays)))]),
        ];
        return html`<li>
          <p>${name[locale]}</p>
          <p class="small hint">${joined([department.name[locale], ...limits])}</p>
        </li>`;
      })}
    </ul>
  </details>`;
}
