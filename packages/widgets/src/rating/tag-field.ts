import {
  isBad,
  type Locale,
  RATING_TAGS,
  type RatingLevel,
  type RatingTag,
  tagsFor,
} from '@wuyou/domain/values';
import { html, type TemplateResult } from 'lit';
import type { Words } from '../strings/strings';

interface TagField {
  readonly locale: Locale;
  readonly words: Words<'rating'>;
  readonly level: RatingLevel;
  readonly chosen: readonly RatingTag[];
  readonly onChange: (tag: RatingTag, chosen: boolean) => void;
}

/** The tags that fit the chosen level, as checkboxes. */
export function tagField({ locale, words, level, chosen, onChange }: TagField): TemplateResult {
  return html`<fieldset>
    <legend class="label">
      ${isBad(level) ? words.tagsBad : words.tagsGood} <span class="small hint">${words.several}</span>
    </legend>
    <div class="chips">
      ${tagsFor(level).map(
        (tag) => html`<label class="pick">
          <input
            type="checkbox"
            name="tags"
            value=${tag}
            .checked=${chosen.includes(tag)}
            @change=${({ target }: Event) => onChange(tag, (target as HTMLInputElement).checked)}
          />
          <span class="chip">${RATING_TAGS[tag].name[locale]}</span>
        </label>`,
      )}
    </div>
  </fieldset>`;
}
