import type { Locale } from '@wuyou/domain/values';
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { checkIcon } from '../shared/icons';
import { KEPT } from '../strings/kept/words';

interface DeviceChoice {
  readonly locale: Locale;
  readonly isPublic: boolean;
  /** What would be deleted before it was sent, once that was asked about; 0 before. */
  readonly asking: number;
  readonly onChange: (isPublic: boolean) => void;
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
}

/** Whether others use this device too: then nothing is kept on it. */
export function deviceChoice({ locale, isPublic, asking, ...on }: DeviceChoice): TemplateResult {
  const words = KEPT[locale];
  return html`<div class="device">
    <label class="tick">
      <input
        type="checkbox"
        id="public-device"
        aria-describedby="public-device-hint"
        .checked=${live(isPublic || asking > 0)}
        @change=${({ target }: Event) => on.onChange((target as HTMLInputElement).checked)}
      />
      <span class="box" aria-hidden="true">${checkIcon}</span>
      <span>${words.publicDevice}</span>
    </label>
    <p class="small hint" id="public-device-hint">${isPublic ? words.publicOn : words.publicHint}</p>
    ${
      asking > 0
        ? html`<div class="panel warning" role="alert">
            <div>
              <p>${words.publicWarning(asking)}</p>
              <div class="actions">
                <button type="button" @click=${on.onConfirm}>${words.publicConfirm}</button>
                <button type="button" @click=${on.onCancel}>${words.keepIt}</button>
              </div>
            </div>
          </div>`
        : nothing
    }
  </div>`;
}
