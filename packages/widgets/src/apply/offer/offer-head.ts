import type { Locale } from '@wuyou/domain/values';
import type { BundleView } from '@wuyou/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import { APPLY } from '../../strings/apply/words';

interface OfferHead {
  readonly bundle: Pick<BundleView, 'name' | 'summary'>;
  readonly locale: Locale;
  /** Back to the list; absent where the page began with this bundle. */
  readonly onBack: (() => void) | undefined;
}

/** What it is; there from the list already while the rest is still loading. */
export function offerHead({ bundle, locale, onBack }: OfferHead): TemplateResult {
  return html`<div>
    ${
      onBack
        ? html`<p class="back">
            <button type="button" class="quiet" @click=${onBack}>
              <svg viewBox="0 0 24 24" aria-hidden="true"><path d="M14.5 6l-6 6 6 6" /></svg>${APPLY[locale].back}
            </button>
          </p>`
        : nothing
    }
    <h2 tabindex="-1">${bundle.name[locale]}</h2>
    <p class="hint">${bundle.summary[locale]}</p>
  </div>`;
}
