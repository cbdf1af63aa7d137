import { html, nothing, type TemplateResult } from 'lit';
import { alertIcon } from '../shared/icons';
import type { Words } from '../strings/strings';

interface WithdrawDialog {
  readonly words: Pick<
    Words<'caseView'>,
    'withdraw' | 'withdrawTitle' | 'withdrawText' | 'withdrawReason' | 'withdrawKeep' | 'optional' | 'sending'
  >;
  readonly failure: string | undefined;
  readonly sending: boolean;
  /** @param reason empty if none was given */
  readonly onConfirm: (reason: string) => void;
}

/** Asked before a case or an application is withdrawn, since it cannot be undone. Opened with `showModal()` by its host. */
export function withdrawDialog({ words, failure, sending, onConfirm }: WithdrawDialog): TemplateResult {
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const data = new FormData(event.target as HTMLFormElement);
    onConfirm(String(data.get('reason') ?? '').trim());
  };
  const close = ({ target }: Event) => (target as Element).closest('dialog')?.close();
  return html`<dialog aria-labelledby="withdraw-title">
    <form class="stack" novalidate @submit=${submit}>
      <div>
        <h2 id="withdraw-title">${words.withdrawTitle}</h2>
        <p class="second">${words.withdrawText}</p>
      </div>
      <div>
        <label class="label" for="reason">${words.withdrawReason} <span class="small hint">${words.optional}</span></label>
        <textarea class="input" id="reason" name="reason" rows="2" maxlength="2000" autocomplete="off"></textarea>
      </div>
      ${failure ? html`<p class="problem" role="alert">${alertIcon}<span>${failure}</span></p>` : nothing}
      <div class="actions">
        <button type="button" @click=${close}>${words.withdrawKeep}</button>
        <button class="danger" aria-disabled=${sending}>${sending ? words.sending : words.withdraw}</button>
      </div>
    </form>
  </dialog>`;
}
