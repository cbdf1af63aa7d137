import { html, nothing, type TemplateResult } from 'lit';
import type { FormWords } from '../../strings/form/words';
import { alertIcon, checkIcon } from '../icons';
import { type FieldContext, problemLine, textField } from './field';
import { groupUscc } from './group-uscc';
import type { PersonDraft } from './person';
import { usccWhileTyping } from './uscc-words';

type PersonContext = FieldContext<PersonDraft, FormWords>;

/** Who someone is: one of several kinds. */
export function kindField(context: PersonContext, kinds: readonly PersonDraft['kind'][]): TemplateResult {
  const { words, draft, onEdit, problemOf } = context;
  return html`<fieldset>
    <legend class="label" id="kind-label">${words.fields.kind}</legend>
    ${problemLine('kind', problemOf('kind'))}
    <div class="chips">
      ${kinds.map(
        (kind) => html`<label class="pick">
          <input
            type="radio"
            name="kind"
            value=${kind}
            .checked=${kind === draft.kind}
            @change=${() => onEdit({ kind })}
          />
          <span class="chip">${words.kinds[kind]}</span>
        </label>`,
      )}
    </div>
  </fieldset>`;
}

/** @param usccHint whether its code is asked for, and why */
export function companyFields(context: PersonContext, usccHint: string, usccNeeded = false): TemplateResult {
  const { words, draft, problemOf, onEdit } = context;
  const typing = problemOf('uscc') ? undefined : usccWhileTyping(draft.uscc, words);
  const said = typing
    ? html`<span class=${typing.right ? 'right' : 'wrong'}>
        ${typing.right ? checkIcon : alertIcon}<span>${typing.words}</span>
      </span>`
    : nothing;
  const onInput = ({ target, isComposing }: InputEvent) => {
    const field = target as HTMLInputElement;
    if (isComposing) return;
    const grouped = groupUscc(field.value, field.selectionStart ?? field.value.length);
    field.value = grouped.text;
    field.setSelectionRange(grouped.caret, grouped.caret);
    onEdit({ uscc: grouped.text });
  };
  return html`${textField(context, { field: 'company', autocomplete: 'organization', required: true })}
    ${textField(context, {
      field: 'uscc',
      hint: usccHint,
      required: usccNeeded,
      after: html`<p class="said small" role="status">${said}</p>`,
      onInput,
    })}`;
}

export function contactFields(context: PersonContext): TemplateResult {
  return html`<div class="pair">
      ${textField(context, { field: 'name', autocomplete: 'name', required: true })}
      ${textField(context, { field: 'mobile', type: 'tel', autocomplete: 'tel', required: true })}
    </div>
    <p class="small hint">${context.words.privacy}</p>`;
}
