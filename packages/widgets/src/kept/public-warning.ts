import type { Locale } from '@wuyou/domain/values';
import { html, type TemplateResult } from 'lit';
import { KEPT } from '../strings/kept/words';

interface PublicWarning {
  /** What would be deleted before it was sent. */
  readonly waiting: number;
  readonly locale: Locale;
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
}

/** Before what waits to be sent is deleted. */
export function publicWarning({ waiting, locale, onConfirm, onCancel }: PublicWarning): TemplateResult {
  const words = KEPT[locale];
  return html`<div class="panel warning" role="alert">
    <div>
      <p>${words.publicWarning(waiting)}</p>
      <div class="actions">
        <button type="button" @click=${onConfirm}>${words.publicConfirm}</button>
        <button type="button" @click=${onCancel}>${words.keepIt}</button>
      </div>
    </div>
  </div>`;
}
