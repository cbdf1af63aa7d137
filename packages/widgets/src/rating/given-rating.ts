import { type Locale, RATING_LEVELS, RATING_TAGS } from '@wuyou/domain/values';
import type { RatingView } from '@wuyou/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import { formatMoment } from '../shared/format-date';
import type { Words } from '../strings/strings';
import { face } from './face';

interface GivenRating {
  readonly heading: string;
  readonly rating: RatingView;
  readonly locale: Locale;
  readonly words: Words<'rating'>;
}

/** A rating already given, to read and not to change. */
export function givenRating({ heading, rating, locale, words }: GivenRating): TemplateResult {
  const { level, tags, comment, at, onBehalf } = rating;
  return html`<div class="given">
    ${face(level)}
    <div>
      <p class="small hint">${heading}</p>
      <p><strong>${RATING_LEVELS[level][locale]}</strong></p>
      ${
        tags.length > 0
          ? html`<ul class="tags small">
            ${tags.map((tag) => html`<li>${RATING_TAGS[tag].name[locale]}</li>`)}
          </ul>`
          : nothing
      }
      ${comment ? html`<p class="words">${comment}</p>` : nothing}
      <p class="small hint">
        <time datetime=${at}>${words.given(formatMoment(at, locale))}</time>
        ${onBehalf ? ` · ${words.onBehalf}` : nothing}
      </p>
    </div>
  </div>`;
}
