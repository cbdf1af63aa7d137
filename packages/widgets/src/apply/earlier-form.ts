import { type Locale, parseReceiptCode } from '@wuyou/domain/values';
import { html, nothing, type TemplateResult } from 'lit';
import { errorWords } from '../shared/error-words';
import { type FieldContext, textField } from '../shared/form/field';
import { checkIcon } from '../shared/icons';
import { APPLY, type ApplyWords } from '../strings/apply/words';
import { type Draft, writtenCode } from './draft';
import type { Offers } from './offers';

interface EarlierForm {
  readonly context: FieldContext<Draft, ApplyWords>;
  readonly locale: Locale;
  /** How many documents the code in use spares; absent without one. */
  readonly spares: number | undefined;
  /** The page or the person has named a code already. */
  readonly open: boolean;
  readonly onLook: () => void;
}

/** Where someone names an earlier application, so that what they handed in then is not asked for again. */
export function earlierForm({ context, locale, spares, open, onLook }: EarlierForm): TemplateResult {
  const words = APPLY[locale];
  const look = (event: SubmitEvent) => {
    event.preventDefault();
    onLook();
  };
  const said = spares === undefined ? '' : spares > 0 ? words.spares(spares) : words.sparesNone;
  return html`<details ?open=${open}>
    <summary>${words.earlierTitle}</summary>
    <form class="earlier" novalidate @submit=${look}>
      ${textField(context, { field: 'earlier', hint: words.earlierHint })}
      <button>${words.look}</button>
      <p class="small said" role="status">
        ${said && html`<span class=${spares ? 'right' : 'hint'}>${spares ? checkIcon : nothing}<span>${said}</span></span>`}
      </p>
    </form>
  </details>`;
}

/** How many documents the earlier code in use spares; absent while none is known. */
export function sparesOf({ shown, known }: Offers): number | undefined {
  if (!shown?.found || shown.known !== known) return undefined;
  return shown.bundle?.materials.filter(({ state }) => state === 'held').length;
}

/** Why the earlier code in use serves nothing; another that is being typed is not judged yet. */
export function codeProblem(
  { shown, one, known }: Offers,
  typed: string,
  words: ApplyWords,
): string | undefined {
  if (known === '' || typed !== writtenCode(known)) return undefined;
  if (one.error) return errorWords(one.error, words);
  if (shown?.known !== known || shown.found) return undefined;
  return parseReceiptCode(known).ok ? words.codeUnknown : words.codeWrong;
}
