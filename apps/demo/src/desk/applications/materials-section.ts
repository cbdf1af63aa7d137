import type { Locale } from '@wuyou/domain/values';
import type { DeskApplicationView, MaterialView } from '@wuyou/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import { wordsIn } from '../../words';
import { formatInstant } from '../../words/dates';
import { section } from '../section';

/** Every document that is asked for: handed in, spared, owed, or wanting. */
export function materialsSection(
  { materials, spared }: Pick<DeskApplicationView, 'materials' | 'spared'>,
  locale: Locale,
): TemplateResult {
  const words = wordsIn(locale).application;
  return section(
    words.materials,
    html`<ul class="tasks">
      ${materials.map((material) => {
        const line = lineOf(material, locale);
        return html`<li>
          <span class="task-name">${material.name[locale]}${line ? html`<br /><span class="hint">${line}</span>` : nothing}</span>
          <span class="material-state" data-state=${material.state}>${words.materialStates[material.state]}</span>
        </li>`;
      })}
    </ul>`,
    spared > 0 ? words.spared(spared) : undefined,
  );
}

/** The file, where a spared one is from, by when an owed one comes, or what is wrong. */
function lineOf({ state, fileName, source, validUntil, dueAt, note }: MaterialView, locale: Locale): string {
  const words = wordsIn(locale).application;
  const until = validUntil === undefined ? '' : words.validUntil(validUntil);
  const joined = (...parts: readonly (string | undefined)[]) => parts.filter(Boolean).join(' · ');
  switch (state) {
    case 'handed':
      return joined(fileName, until);
    case 'reused':
      return joined(source && fromWhere(source, locale), until);
    case 'owed':
      return dueAt === undefined ? '' : words.owedBy(formatInstant(dueAt, 'moment', locale));
    case 'missing':
      return '';
    case 'expired':
      return joined(fileName, validUntil === undefined ? '' : words.expiredOn(validUntil));
    case 'rejected':
      return joined(fileName, note);
  }
}

function fromWhere(source: NonNullable<MaterialView['source']>, locale: Locale): string {
  const words = wordsIn(locale).application;
  return source.from === 'library'
    ? words.fromLibrary
    : words.fromApplication(source.bundle[locale], source.on);
}
