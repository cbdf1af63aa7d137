import type { Locale } from '@wuyou/domain/values';
import { html, type TemplateResult } from 'lit';
import { ICONS } from '../shared/icons';
import { wordsIn } from '../words';
import { CloseEvent, TrackEvent } from './events';

/** Back to the queue, and over to the portal. */
export function panelTools(id: string, track: string, locale: Locale): TemplateResult {
  const { back, close } = wordsIn(locale).kase;
  const send = (event: () => Event) => (pressed: Event) => pressed.currentTarget?.dispatchEvent(event());
  return html`<div class="case-tools">
    <button type="button" class="button quiet" @click=${send(() => new CloseEvent())}>
      <span class="only-compact">${ICONS.back}${back}</span>
      <span class="only-roomy">${ICONS.remove}${close}</span>
    </button>
    <button type="button" class="button quiet" @click=${send(() => new TrackEvent(id))}>${ICONS.eye}${track}</button>
  </div>`;
}
