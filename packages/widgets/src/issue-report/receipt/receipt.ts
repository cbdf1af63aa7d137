import { formatReceiptCode, type Locale } from '@wuyou/domain/values';
import type { Receipt } from '@wuyou/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import { formatDue } from '../../shared/format-date';
import { checkIcon } from '../../shared/icons';
import { REPORT } from '../../strings/report/words';

interface ShownReceipt {
  readonly receipt: Receipt;
  readonly locale: Locale;
  readonly anonymous: boolean;
  readonly copyButton: TemplateResult;
  /** Where the case is followed; absent where the page named no place. */
  readonly trackerUrl: string | undefined;
  /** The path of its QR code, once drawn. */
  readonly qr: { readonly path: string; readonly size: number } | undefined;
  readonly onPrint: () => void;
  readonly onCalendar: () => void;
  readonly onAnother: () => void;
}

/** What a reporter keeps: the code large, the promise, and what comes next. */
export function receiptPart(shown: ShownReceipt): TemplateResult {
  const { receipt, locale, anonymous, trackerUrl } = shown;
  const words = REPORT[locale];
  const steps = anonymous ? words.nextStepsAnonymous : words.nextSteps;
  return html`<div class="stack receipt">
    <div class="panel success">
      ${checkIcon}
      <div>
        <h2 tabindex="-1">${words.received}</h2>
        <p class="small">${words.receivedText}</p>
      </div>
    </div>
    <div class="number">
      <p class="small hint">${words.code}</p>
      <p class="big figure">${formatReceiptCode(receipt.code)}</p>
      ${shown.copyButton}
    </div>
    <dl class="promises">
      ${anonymous ? nothing : promiseRow(words.contactBy, receipt.promise.contactBy, locale)}
      ${promiseRow(words.resolveBy, receipt.promise.resolveBy, locale)}
    </dl>
    <div>
      <h3>${words.next}</h3>
      <ol class="next">
        ${steps.map((step) => html`<li>${step}</li>`)}
      </ol>
    </div>
    ${trackerUrl ? html`${qrPart(shown)}<p><a href=${trackerUrl}>${words.track}</a></p>` : nothing}
    <div class="actions">
      <button type="button" @click=${shown.onPrint}>${words.print}</button>
      <button type="button" @click=${shown.onCalendar}>${words.calendar}</button>
    </div>
    <p><button type="button" class="quiet" @click=${shown.onAnother}>${words.another}</button></p>
  </div>`;
}

function promiseRow(
  name: string,
  { dueAt, from }: Receipt['promise']['resolveBy'],
  locale: Locale,
): TemplateResult {
  return html`<div>
    <dt class="small hint">${name}</dt>
    <dd><time class="unit" datetime=${dueAt}>${REPORT[locale].before(formatDue(dueAt, locale, from))}</time></dd>
  </div>`;
}

function qrPart({ qr, locale }: ShownReceipt): TemplateResult | typeof nothing {
  if (!qr) return nothing;
  const words = REPORT[locale];
  return html`<div class="qr">
    <svg role="img" aria-label=${words.qr} viewBox="-2 -2 ${qr.size + 4} ${qr.size + 4}" shape-rendering="crispEdges">
      <path d=${qr.path} />
    </svg>
    <p class="small hint" aria-hidden="true">${words.qr}</p>
  </div>`;
}
