import type { Locale } from '@wuyou/domain/values';
import { html, nothing, type TemplateResult } from 'lit';
import { COMMON } from '../../strings/common/words';
import { phoneIcon, speakerIcon } from '../icons';
import type { Care } from './care';
import type { Reading } from './reading';

interface TopBar {
  readonly care: Care;
  readonly reading: Reading;
  readonly locale: Locale;
}

type Part = TemplateResult | typeof nothing;

/** On top: the way into care mode and out of it, and in care mode someone who reads. */
export function topBar({ care, reading, locale }: TopBar): Part {
  const words = COMMON[locale];
  const reads = care.on ? reading.in(locale) : undefined;
  if (!care.open && reads === undefined) return nothing;
  const read = ({ currentTarget }: Event) => {
    const root = (currentTarget as Element).closest('.root');
    if (root) reading.toggle(root, locale);
  };
  return html`<div class="top aside">
    ${
      reads !== undefined
        ? html`<button type="button" part="read-aloud" @click=${read}>
            ${speakerIcon}${reads ? words.stopReading : words.readAloud}
          </button>`
        : nothing
    }
    ${
      care.open
        ? html`<button type="button" class="switch" part="care-switch" @click=${care.toggle}>
            ${care.on ? words.standard : words.care}
          </button>`
        : nothing
    }
  </div>`;
}

/** What the keyboard reaches comes to rest above the bar at the foot: browsers take what it covers for seen. */
export function clearOfBar(event: Event): void {
  const [reached] = event.composedPath();
  if (reached instanceof Element && reached.matches(':focus-visible'))
    reached.scrollIntoView({ block: 'nearest' });
}

/** At the foot, and always in view while the widget is: someone to talk to. */
export function callBar(phone: string, locale: Locale): TemplateResult {
  return html`<p class="bottom aside">
    <a class="call" part="call" href="tel:${phone.replace(/[^\d+]/g, '')}">${phoneIcon}${COMMON[locale].call(phone)}</a>
  </p>`;
}
