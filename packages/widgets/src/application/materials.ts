import type { Locale } from '@wuyou/domain/values';
import type { ApplicationView } from '@wuyou/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import { formatDay, formatDue } from '../shared/format-date';
import { unbroken } from '../shared/unbroken';
import { APPLICATION } from '../strings/application/words';

type Material = ApplicationView['materials'][number];

/** Every document that is asked for, and how it stands; spared ones say where they are from. */
export function materials(
  { materials: asked, spared, startedAt }: Pick<ApplicationView, 'materials' | 'spared' | 'startedAt'>,
  locale: Locale,
): TemplateResult {
  const words = APPLICATION[locale];
  return html`<div>
    <h3>
      ${words.materials}
      ${spared > 0 ? html`<span class="small second">${words.spared(spared)}</span>` : nothing}
    </h3>
    <ul class="tasks">
      ${asked.map((material) => {
        const line = lineOf(material, startedAt, locale);
        return html`<li>
          <span class="light ${MARKS[material.state]}" aria-hidden="true"></span>
          <div class="what">
            <p>${material.name[locale]}</p>
            ${line ? html`<p class="small second">${unbroken(line)}</p>` : nothing}
          </div>
          <span class="small state ${MARKS[material.state]}">${words.states[material.state]}</span>
        </li>`;
      })}
    </ul>
  </div>`;
}

const MARKS = {
  handed: 'done',
  reused: 'done',
  owed: 'amber',
  missing: 'amber',
  expired: 'red',
  rejected: 'red',
} as const satisfies Record<Material['state'], string>;

/** What there is to say of it: from where, until when, or what is wrong with it. */
export function lineOf(material: Material, since: string, locale: Locale): string {
  const words = APPLICATION[locale];
  const { state, fileName, source, validUntil, dueAt, note } = material;
  const until = validUntil === undefined ? [] : [words.validUntil(formatDay(validUntil, locale))];
  switch (state) {
    case 'handed':
      return [...(fileName === undefined ? [] : [fileName]), ...until].join(' · ');
    case 'reused':
      return [...(source ? [fromWhere(source, locale)] : []), ...until].join(' · ');
    case 'owed':
      return dueAt === undefined ? '' : words.owedBy(formatDue(dueAt, locale, since));
    case 'expired':
      return validUntil === undefined ? '' : words.expiredOn(formatDay(validUntil, locale));
    case 'rejected':
      return note ?? '';
    case 'missing':
      return '';
  }
}

function fromWhere(source: NonNullable<Material['source']>, locale: Locale): string {
  const words = APPLICATION[locale];
  if (source.from === 'library') return words.fromLibrary;
  return words.fromApplication(source.bundle[locale], formatDay(source.on, locale));
}
