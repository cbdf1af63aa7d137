import { type Locale, RATING_LEVEL_CODES, RATING_LEVELS, type RatingLevel } from '@wuyou/domain/values';
import { html, nothing, type TemplateResult } from 'lit';
import { face } from './face';

interface LevelField {
  readonly locale: Locale;
  readonly legend: TemplateResult;
  readonly chosen: RatingLevel | undefined;
  /** Words of what is wrong, if anything is. */
  readonly problem: TemplateResult | typeof nothing;
  readonly onChoose: (level: RatingLevel) => void;
}

/** Five native radios, each a whole row. */
export function levelField({ locale, legend, chosen, problem, onChoose }: LevelField): TemplateResult {
  return html`<fieldset class="levels">
    <legend>${legend}</legend>
    ${problem}
    ${RATING_LEVEL_CODES.map(
      (level) => html`<label class="pick">
        <input
          type="radio"
          name="level"
          value=${level}
          .checked=${level === chosen}
          aria-describedby=${problem === nothing ? nothing : 'level-problem'}
          @change=${() => onChoose(level)}
        />
        <span class="row">${face(level)}<span class="level">${RATING_LEVELS[level][locale]}</span><span class="dot"></span></span>
      </label>`,
    )}
  </fieldset>`;
}
