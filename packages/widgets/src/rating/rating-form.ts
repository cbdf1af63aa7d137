import { isBad, type Locale, type RatingLevel, type RatingTag } from '@wuyou/domain/values';
import { html, nothing, type TemplateResult } from 'lit';
import { alertIcon } from '../shared/icons';
import { unbroken } from '../shared/unbroken';
import type { Words } from '../strings/strings';
import { levelField } from './level-field';
import type { RatingDraft, RatingProblem } from './rating-draft';
import { tagField } from './tag-field';

interface RatingForm {
  readonly locale: Locale;
  readonly words: Words<'rating'>;
  readonly draft: RatingDraft;
  readonly problem: RatingProblem | undefined;
  /** What the service or the network answered, in words. */
  readonly failure: string | undefined;
  readonly sending: boolean;
  /** Nothing can be changed. */
  readonly barred: boolean;
  /** What happens after a bad rating, and by when; absent in a form of the page's own, which has a button of its own. */
  readonly ifBad: string | undefined;
  readonly onLevel: (level: RatingLevel) => void;
  readonly onTag: (tag: RatingTag, chosen: boolean) => void;
  readonly onComment: (comment: string) => void;
  readonly onSubmit: (event: SubmitEvent) => void;
}

export function ratingForm(form: RatingForm): TemplateResult {
  const { locale, words, draft, problem, failure, sending, ifBad } = form;
  return html`<form novalidate @submit=${form.onSubmit}><fieldset class="stack" ?disabled=${form.barred}>
    ${levelField({
      locale,
      legend: html`<h2>${words.title}</h2>
        <p class="small hint">${words.subtitle}</p>`,
      chosen: draft.level,
      problem: problem?.field === 'level' ? problemLine('level-problem', words.levelMissing) : nothing,
      onChoose: form.onLevel,
    })}
    ${
      draft.level
        ? html`${tagField({ locale, words, level: draft.level, chosen: draft.tags, onChange: form.onTag })}
          ${commentField(form, isBad(draft.level))}`
        : nothing
    }
    ${failure ? html`<p class="panel error" role="alert">${alertIcon}<span>${failure}</span></p>` : nothing}
    ${
      ifBad === undefined
        ? html`<button hidden></button>`
        : html`<button class="primary" part="submit" aria-disabled=${sending}>${sending ? words.sending : words.submit}</button>
          <p class="panel warning small"><span>${unbroken(ifBad)}</span></p>`
    }
  </fieldset></form>`;
}

function commentField({ words, draft, problem, onComment }: RatingForm, required: boolean): TemplateResult {
  const wrong = problem?.field === 'comment' ? problem : undefined;
  const describedBy = [wrong && 'comment-problem', required && !wrong && 'comment-hint']
    .filter(Boolean)
    .join(' ');
  return html`<div>
    <label class="label" for="comment">
      ${words.comment} <span class="small hint">${required ? words.required : words.optional}</span>
    </label>
    ${required && !wrong ? html`<p class="small hint" id="comment-hint">${words.commentHint}</p>` : nothing}
    ${
      wrong
        ? problemLine('comment-problem', wrong.over ? words.tooLong(wrong.over) : words.commentHint)
        : nothing
    }
    <textarea
      class="input"
      id="comment"
      name="comment"
      rows="3"
      autocomplete="off"
      aria-required=${required}
      aria-invalid=${wrong !== undefined}
      aria-describedby=${describedBy || nothing}
      .value=${draft.comment}
      @input=${({ target }: Event) => onComment((target as HTMLTextAreaElement).value)}
    ></textarea>
  </div>`;
}

function problemLine(id: string, words: string): TemplateResult {
  return html`<p class="problem" id=${id}>${alertIcon}<span>${words}</span></p>`;
}
