import type { Locale } from '@wuyou/domain/values';
import { html, type TemplateResult } from 'lit';
import { wordsIn } from '../words';
import { SECTIONS, type SectionName } from './events';

interface SwitchOptions {
  readonly section: SectionName;
  /** How many there are of each; absent until they are read. */
  readonly counts: Readonly<Record<SectionName, number | undefined>>;
  readonly locale: Locale;
  readonly onSwitch: (section: SectionName) => void;
}

/** What the desk works on: cases or applications. */
export function sectionSwitch({ section, counts, locale, onSwitch }: SwitchOptions): TemplateResult {
  const words = wordsIn(locale).desk.sections;
  return html`<div class="section-switch" role="group" aria-label=${words.label}>
    ${SECTIONS.map(
      (name) => html`<button type="button" data-section=${name} aria-pressed=${String(section === name)}
        @click=${() => onSwitch(name)}>${words[name]} <span class="count">${counts[name]}</span></button>`,
    )}
  </div>`;
}
