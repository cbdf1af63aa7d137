import { formatReceiptCode, type Locale } from '@wuyou/domain/values';
import type { ApplicationReceipt } from '@wuyou/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import { formatDue } from '../shared/format-date';
import { checkIcon } from '../shared/icons';
import { unbroken } from '../shared/unbroken';
import { APPLY } from '../strings/apply/words';
import { RECEIPT } from '../strings/receipt/words';

interface ShownReceipt {
  readonly receipt: ApplicationReceipt;
  readonly locale: Locale;
  /** What the bundle promises, in words. */
  readonly promised: string;
  /** Names of what is still to be handed in. */
  readonly missing: readonly string[];
  readonly copyButton: TemplateResult;
  /** Where the application is followed; absent where the page named no place. */
  readonly trackerUrl: string | undefined;
  readonly onAnother: () => void;
}

/** What an applicant keeps: the code large, what was spared, and what happens by when. */
export function receiptPart(shown: ShownReceipt): TemplateResult {
  const { receipt, locale, missing, trackerUrl } = shown;
  const words = { ...RECEIPT[locale], ...APPLY[locale] };
  return html`<div class="stack receipt">
    <div class="panel success">
      ${checkIcon}
      <div>
        <h2 tabindex="-1">${words.received}</h2>
        ${receipt.spared > 0 ? html`<p class="small">${words.sparedCount(receipt.spared)}</p>` : nothing}
        <p class="small">${words.receivedText}</p>
      </div>
    </div>
    <div class="number">
      <p class="small hint">${words.code}</p>
      <p class="big figure">${formatReceiptCode(receipt.code)}</p>
      ${shown.copyButton}
    </div>
    ${promisesPart(shown)}
    ${
      missing.length > 0
        ? html`<div class="panel warning">
            <div>
              <p><strong>${words.owing(missing.length)}</strong></p>
              <p class="small">${missing.join(words.separator)}</p>
              <p class="small">${words.owingText}</p>
            </div>
          </div>`
        : nothing
    }
    ${trackerUrl ? html`<p><a href=${trackerUrl}>${words.track}</a></p>` : nothing}
    <p><button type="button" class="quiet" @click=${shown.onAnother}>${words.another}</button></p>
  </div>`;
}

function promisesPart({ receipt, locale, promised }: ShownReceipt): TemplateResult | typeof nothing {
  const { promise } = receipt;
  if (!promise) return nothing;
  const words = { ...RECEIPT[locale], ...APPLY[locale] };
  const due = ({ dueAt, from }: typeof promise.correctionBy) => formatDue(dueAt, locale, from);
  return html`<dl class="promises">
    ${promiseRow(words.checked, words.before(due(promise.correctionBy)), words.checkedText)}
    ${promiseRow(words.resolved, words.within(promised), words.resolvedText(due(promise.promisedBy)))}
  </dl>`;
}

function promiseRow(name: string, when: string, note: string): TemplateResult {
  return html`<div>
    <dt class="small hint">${name}</dt>
    <dd>${unbroken(when)}</dd>
    <dd class="small hint note">${unbroken(note)}</dd>
  </div>`;
}
