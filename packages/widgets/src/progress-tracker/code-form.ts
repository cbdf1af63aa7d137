import { type Locale, parseReceiptCode, type ReceiptCode } from '@wuyou/domain/values';
import { html, nothing, type TemplateResult } from 'lit';
import { alertIcon } from '../shared/icons';
import { COMMON } from '../strings/common/words';
import { TRACKER } from '../strings/tracker/words';

interface CodeForm {
  readonly locale: Locale;
  /** What was looked up in vain. */
  readonly typed: string;
  readonly problem: 'missing' | 'notFound' | undefined;
  readonly onCode: (code: ReceiptCode) => void;
  /** Nothing was typed, or nothing that could be a code. */
  readonly onProblem: (problem: 'missing' | 'notFound', typed: string) => void;
}

/** Where a case is looked up by its number. A wrong number and an unknown one read alike. */
export function codeForm({ locale, typed, problem, onCode, onProblem }: CodeForm): TemplateResult {
  const words = TRACKER[locale];
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const text = String(new FormData(event.target as HTMLFormElement).get('code') ?? '').trim();
    const parsed = parseReceiptCode(text);
    if (parsed.ok) onCode(parsed.code);
    else onProblem(text === '' ? 'missing' : 'notFound', text);
  };
  return html`<form class="stack" novalidate @submit=${submit}>
    <h2>${words.enter}</h2>
    <div>
      <label class="label" for="code">${words.code}</label>
      <p class="small hint" id="code-hint">${words.enterHint}</p>
      ${
        problem
          ? html`<p class="problem" id="code-problem">
              ${alertIcon}<span>${problem === 'missing' ? words.codeMissing : COMMON[locale].notFound}</span>
            </p>`
          : nothing
      }
      <input
        class="input figure"
        id="code"
        name="code"
        autocomplete="off"
        autocapitalize="characters"
        spellcheck="false"
        aria-describedby=${problem ? 'code-problem code-hint' : 'code-hint'}
        aria-invalid=${problem !== undefined}
        .value=${typed}
      />
    </div>
    <button class="primary" part="submit">${words.look}</button>
  </form>`;
}
