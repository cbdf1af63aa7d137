import { html, nothing, type TemplateResult } from 'lit';
import { alertIcon, checkIcon } from '../../shared/icons';
import { usccWhileTyping } from '../check-draft';
import type { Draft } from '../draft';
import { groupUscc } from '../group-uscc';
import { type FieldContext, problemLine, textField } from './field';

/** Who reports: a company, a person, or nobody where the site allows it. */
export function reporterFields(context: FieldContext, anonymousAllowed: boolean): TemplateResult {
  const { words, draft } = context;
  return html`${kindField(context, anonymousAllowed)}
    ${draft.kind === 'enterprise' ? companyFields(context) : nothing}
    ${draft.kind === 'anonymous' ? html`<p class="panel small">${words.anonymousNote}</p>` : contactFields(context)}`;
}

function kindField(context: FieldContext, anonymousAllowed: boolean): TemplateResult {
  const { words, draft, onEdit, problemOf } = context;
  const kinds: Draft['kind'][] = [
    'enterprise',
    'citizen',
    ...(anonymousAllowed ? ['anonymous' as const] : []),
  ];
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

function companyFields(context: FieldContext): TemplateResult {
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
      hint: words.optional,
      after: html`<p class="said small" role="status">${said}</p>`,
      onInput,
    })}`;
}

function contactFields(context: FieldContext): TemplateResult {
  return html`<div class="pair">
      ${textField(context, { field: 'name', autocomplete: 'name', required: true })}
      ${textField(context, { field: 'mobile', type: 'tel', autocomplete: 'tel', required: true })}
    </div>
    <p class="small hint">${context.words.privacy}</p>`;
}
