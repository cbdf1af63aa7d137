import { html, type TemplateResult } from 'lit';
import { checkIcon } from '../shared/icons';

interface DeviceChoice {
  readonly words: { readonly publicDevice: string; readonly publicHint: string };
  readonly checked: boolean;
  /** What it means, once it is so. */
  readonly hint: string | undefined;
  /** What has to be confirmed first. */
  readonly warning: unknown;
  readonly onChange: (isPublic: boolean) => void;
}

/** Whether others use this device too: then nothing is kept on it. */
export function deviceChoice({ words, checked, hint, warning, onChange }: DeviceChoice): TemplateResult {
  return html`<div class="device">
    <label class="tick">
      <input
        type="checkbox"
        id="public-device"
        aria-describedby="public-device-hint"
        .checked=${checked}
        @change=${({ target }: Event) => onChange((target as HTMLInputElement).checked)}
      />
      <span class="box" aria-hidden="true">${checkIcon}</span>
      <span>${words.publicDevice}</span>
    </label>
    <p class="small hint" id="public-device-hint">${hint ?? words.publicHint}</p>
    ${warning}
  </div>`;
}
