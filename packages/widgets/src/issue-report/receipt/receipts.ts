import { formatReceiptCode, type Locale } from '@wuyou/domain/values';
import type { Receipt } from '@wuyou/sdk';
import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { Copying } from '../../shared/copying';
import { Loaded } from '../../shared/loaded';
import { REPORT } from '../../strings/report/words';
import { calendarFile } from './calendar-file';
import { downloadText } from './download';
import { drawQr } from './draw-qr';
import { receiptPart } from './receipt';

interface ReceiptsOptions {
  readonly locale: () => Locale;
  /** Address of the page's tracking page with `{code}` in it; empty without one. */
  readonly trackerUrl: () => string;
  readonly onAnother: () => void;
}

/** What is shown of a receipt that has just come, and of what it was for. */
interface Sent {
  readonly receipt: Receipt;
  readonly title: string;
  readonly anonymous: boolean;
}

/** The receipt that is shown in place of the form, and those that came by themselves. */
export class Receipts {
  /** Shown in place of the form. */
  shown: Sent | undefined;

  private readonly copying: Copying;
  private readonly late = new Map<string, Copying>();
  private readonly qr;

  constructor(
    private readonly host: ReactiveControllerHost & Element,
    private readonly options: ReceiptsOptions,
  ) {
    this.copying = new Copying(host);
    this.qr = new Loaded(host, {
      args: () => [this.shown && this.link(this.shown.receipt)],
      load: ([link]) => (link ? drawQr(link) : undefined),
    });
  }

  /** In place of the form. */
  part({ receipt, title, anonymous }: Sent): TemplateResult {
    return receiptPart({
      receipt,
      locale: this.options.locale(),
      anonymous,
      copyButton: this.copying.wordedButton(formatReceiptCode(receipt.code), this.words),
      trackerUrl: this.link(receipt),
      qr: this.qr.value,
      onPrint: () => print(),
      onCalendar: () => this.saveCalendar(receipt, title),
      onAnother: this.options.onAnother,
    });
  }

  /** One that came by itself, above the form. */
  latePart(receipt: Receipt): TemplateResult {
    const { words } = this;
    const code = formatReceiptCode(receipt.code);
    const copying = this.late.get(code) ?? new Copying(this.host);
    this.late.set(code, copying);
    const link = this.link(receipt);
    return html`<div class="number">
        <p class="small hint">${words.code}</p>
        <p class="big figure">${code}</p>
        ${copying.wordedButton(code, words)}
      </div>
      ${link ? html`<p><a href=${link}>${words.track}</a></p>` : nothing}`;
  }

  /** Where a case is followed, if the page has named such a place. */
  private link({ code }: Receipt): string | undefined {
    return this.options.trackerUrl().replace('{code}', encodeURIComponent(code)) || undefined;
  }

  private saveCalendar({ code, submittedAt, promise }: Receipt, title: string): void {
    const { words } = this;
    const tail = code.slice(-4);
    const file = calendarFile({
      id: `${submittedAt}-${tail}@wuyou`,
      title: words.calendarEntry(title.trim()),
      note: words.calendarNote(tail),
      at: promise.resolveBy.dueAt,
      madeAt: submittedAt,
    });
    downloadText(`wuyou-${tail}.ics`, 'text/calendar', file);
  }

  private get words() {
    return REPORT[this.options.locale()];
  }
}
