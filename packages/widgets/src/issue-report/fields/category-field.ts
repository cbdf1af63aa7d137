import type { Locale } from '@wuyou/domain/values';
import { html, nothing, type TemplateResult } from 'lit';
import { problemLine } from '../../shared/form/field';
import { downIcon, upIcon } from '../../shared/icons';
import { byBranch, type Category, suggest } from '../suggest';
import type { FieldContext } from './field';

interface CategoryField {
  readonly categories: readonly Category[];
  readonly locale: Locale;
  /** The whole list is open. */
  readonly showAll: boolean;
  readonly onShowAll: () => void;
}

/** Suggestions by the words of the title, and the whole list behind a button. Nothing is chosen by itself. */
export function categoryField(context: FieldContext, options: CategoryField): TemplateResult {
  const { words, draft, problemOf } = context;
  const { categories, locale } = options;
  const problem = problemOf('category');
  const chips = offered(draft.title, draft.category, categories);
  const listOpen = options.showAll || chips.length === 0;
  return html`<fieldset aria-describedby=${problem ? 'category-problem' : nothing}>
    <legend class="label" id="category-label">
      ${words.fields.category}
      <span class="small hint">${chips.length > 0 ? words.suggested : words.chooseOne}</span>
    </legend>
    ${problemLine('category', problem)}
    <div class="chips" ?hidden=${chips.length === 0}>
      ${chips.map(
        ({ path, name }) => html`<label class="pick">
          <input
            type="radio"
            name="category"
            value=${path}
            .checked=${path === draft.category}
            @change=${() => context.onEdit({ category: path })}
          />
          <span class="chip">${name[locale]}</span>
        </label>`,
      )}
      <button
        type="button"
        class="chip all"
        aria-expanded=${listOpen}
        aria-controls="all-categories"
        @click=${options.onShowAll}
      >
        ${words.allCategories}${listOpen ? upIcon : downIcon}
      </button>
    </div>
    <div id="all-categories" ?hidden=${!listOpen}>${list(context, options)}</div>
  </fieldset>`;
}

/** The suggestions, and what was chosen from the list if it is none of them. */
function offered(title: string, chosen: string, categories: readonly Category[]): readonly Category[] {
  const suggested = suggest(title, categories);
  const own = categories.filter(({ path }) => path === chosen && !suggested.some((s) => s.path === path));
  return [...suggested, ...own];
}

function list({ words, draft, onEdit }: FieldContext, { categories, locale }: CategoryField): TemplateResult {
  return html`<select
    class="input"
    id="category"
    aria-label=${words.allCategories}
    .value=${draft.category}
    @change=${({ target }: Event) => onEdit({ category: (target as HTMLSelectElement).value })}
  >
    <option value="">${words.pleaseChoose}</option>
    ${[...byBranch(categories)].map(
      ([branch, members]) => html`<optgroup label=${branch}>
        ${members.map(
          ({ path, name }) =>
            html`<option value=${path} ?selected=${path === draft.category}>${name[locale]}</option>`,
        )}
      </optgroup>`,
    )}
  </select>`;
}
