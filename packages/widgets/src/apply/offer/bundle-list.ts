import type { Locale } from '@wuyou/domain/values';
import type { BundleSummary } from '@wuyou/sdk';
import { html, type TemplateResult } from 'lit';
import { APPLY } from '../../strings/apply/words';
import { joined } from '../joined';
import { promiseWords } from './limit-words';
import { savingWords } from './saving-words';

interface BundleList {
  readonly bundles: readonly BundleSummary[];
  readonly locale: Locale;
  readonly onPick: (id: string) => void;
}

/** What can be applied for, each with what it asks, promises and saves. */
export function bundleList({ bundles, locale, onPick }: BundleList): TemplateResult {
  const words = APPLY[locale];
  return html`<div class="stack held">
    <div>
      <h2 tabindex="-1">${words.title}</h2>
      <p class="small hint">${words.subtitle}</p>
    </div>
    <ul class="bundles">
      ${bundles.map(
        (bundle) => html`<li>
          <h3><button type="button" data-bundle=${bundle.id} @click=${() => onPick(bundle.id)}>${bundle.name[locale]}</button></h3>
          <p class="small">${bundle.summary[locale]}</p>
          <p class="small hint">${joined(factsOf(bundle, locale))}</p>
          <p class="small gain">${joined(savingWords(bundle.saving, words), words.separator)}</p>
        </li>`,
      )}
    </ul>
  </div>`;
}

function factsOf(bundle: BundleSummary, locale: Locale): string[] {
  const words = APPLY[locale];
  return [
    words.officeCount(bundle.departments.length),
    words.asks(bundle.asked),
    words.promised(promiseWords(bundle, words)),
  ];
}
