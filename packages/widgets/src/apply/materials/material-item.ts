import type { Locale } from '@wuyou/domain/values';
import { html, nothing, type TemplateResult } from 'lit';
import { problemLine } from '../../shared/form/field';
import { formatDay } from '../../shared/format-date';
import { checkIcon } from '../../shared/icons';
import { unbroken } from '../../shared/unbroken';
import { APPLY } from '../../strings/apply/words';
import type { Asked } from '../draft';
import type { Chosen } from '../files/chosen-files';
import { fileSize } from '../files/file-size';
import { joined } from '../joined';

export interface MaterialItem {
  readonly asked: Asked;
  /** Its place in the bundle. */
  readonly index: number;
  readonly locale: Locale;
  /** It need not be handed in. */
  readonly spared: boolean;
  readonly file: Chosen | undefined;
  readonly problem: string | undefined;
  /** What is wrong with what was handed in before. */
  readonly note?: string;
  readonly onChoose: (file: File) => void;
  readonly onRemove: () => void;
}

/** One document: spared and from where, or a file to choose and what was chosen. */
export function materialItem(item: MaterialItem): TemplateResult {
  const { asked, index, locale, spared, file } = item;
  const words = APPLY[locale];
  const problem =
    item.problem ?? (file?.state === 'refused' ? words.refusals[file.why](file.name) : undefined);
  const id = `material-${index}`;
  const done = spared || file?.state === 'read';
  return html`<li class=${done ? 'done' : ''}>
    <span class="mark" aria-hidden="true">${done ? checkIcon : nothing}</span>
    <div class="what">
      <p id="${id}-label">
        <span class="name">${asked.name[locale]}</span>
        ${spared ? html`<span class="tag spared small">${words.spared}</span>` : nothing}
        ${asked.mayBeOwed && !spared ? html`<span class="tag small">${words.owed}</span>` : nothing}
      </p>
      <div class="small" id="${id}-note">${file ? fileNote(file, locale) : documentNote(item)}</div>
      ${problemLine(id, problem)}
    </div>
    ${hand({ ...item, problem }, id)}
  </li>`;
}

function fileNote(file: Chosen, locale: Locale): TemplateResult {
  const { reading } = APPLY[locale];
  return html`<p>${file.name} <span class="hint unit">${fileSize(file.size)}</span></p>
    ${file.state === 'reading' ? html`<p class="hint figure">${reading(file.percent)}</p>` : nothing}`;
}

/** Where a document at hand is from and how long it is good, or why it no longer is. */
function documentNote({ asked, locale, spared, note }: MaterialItem): TemplateResult | typeof nothing {
  const words = APPLY[locale];
  const { document, state } = asked;
  if (note) return html`<p class="expired">${unbroken(note)}</p>`;
  if (!document) return nothing;
  const until = document.validUntil && formatDay(document.validUntil, locale);
  if (state === 'expired') return html`<p class="expired">${unbroken(words.expired(until ?? ''))}</p>`;
  if (!spared) return nothing;
  const { source } = document;
  const from =
    source.from === 'library'
      ? words.fromLibrary
      : words.fromApplication(formatDay(source.on, locale), source.bundle[locale]);
  return html`<p class="hint">${joined([from, ...(until ? [words.validUntil(until)] : [])])}</p>`;
}

/** A real file input over its own picture, and a way to take the file back. */
function hand(
  { asked, locale, spared, file, problem, onChoose, onRemove }: MaterialItem,
  id: string,
): TemplateResult {
  const words = APPLY[locale];
  const choose = ({ target }: Event) => {
    const [chosen] = (target as HTMLInputElement).files ?? [];
    if (chosen) onChoose(chosen);
  };
  // So that the same file may be chosen again after it was mended.
  const forget = ({ target }: Event) => {
    (target as HTMLInputElement).value = '';
  };
  const doing = file ? words.replace : spared ? words.chooseInstead : words.choose;
  const described = [problem && `${id}-problem`, `${id}-note`, 'files-hint'].filter(Boolean).join(' ');
  return html`<div class="hand">
    <label class="file ${spared ? 'plain' : ''}">
      <input
        type="file"
        id=${id}
        aria-labelledby="${id}-choose ${id}-label"
        aria-describedby=${described}
        @click=${forget}
        @change=${choose}
      /><span id="${id}-choose">${doing}</span>
    </label>
    ${
      file
        ? html`<button type="button" class="quiet" aria-label=${words.removeOf(asked.name[locale])} @click=${onRemove}>
            ${words.remove}
          </button>`
        : nothing
    }
  </div>`;
}
