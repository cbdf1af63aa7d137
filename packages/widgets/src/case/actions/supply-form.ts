import { html, nothing, type TemplateResult } from 'lit';
import { alertIcon } from '../../shared/icons';
import type { Words } from '../../strings/strings';

/** Most characters of what is supplied at once. */
const MAX = 4000;

/** Why a text cannot be sent as it stands, in words. */
export function supplyProblem(text: string, words: Words<'caseView'>): string | undefined {
  const over = [...text.trim()].length - MAX;
  if (over > 0) return words.tooLong(over);
  return text.trim() === '' ? words.supplyMissing : undefined;
}

interface SupplyForm {
  readonly words: Words<'caseView'>;
  readonly text: string;
  readonly problem: string | undefined;
  readonly failure: string | undefined;
  readonly sending: boolean;
  readonly onText: (text: string) => void;
  readonly onSend: () => void;
  readonly onCancel: () => void;
}

export function supplyForm(form: SupplyForm): TemplateResult {
  const { words, text, problem, failure, sending } = form;
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    form.onSend();
  };
  return html`<form class="supply" novalidate @submit=${submit}>
    <label class="label" for="supply">${words.supplyLabel}</label>
    <p class="small hint" id="supply-hint">${words.supplyHint}</p>
    ${problem ? html`<p class="problem" id="supply-problem">${alertIcon}<span>${problem}</span></p>` : nothing}
    <textarea
      class="input"
      id="supply"
      rows="3"
      autocomplete="off"
      aria-invalid=${problem !== undefined}
      aria-describedby=${problem ? 'supply-problem supply-hint' : 'supply-hint'}
      .value=${text}
      @input=${({ target }: Event) => form.onText((target as HTMLTextAreaElement).value)}
    ></textarea>
    ${failure ? html`<p class="problem" role="alert">${alertIcon}<span>${failure}</span></p>` : nothing}
    <div class="actions">
      <button class="primary" aria-disabled=${sending}>${sending ? words.sending : words.send}</button>
      <button type="button" @click=${form.onCancel}>${words.cancel}</button>
    </div>
  </form>`;
}
