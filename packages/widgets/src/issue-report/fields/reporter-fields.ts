import { html, nothing, type TemplateResult } from 'lit';
import { companyFields, contactFields, kindField } from '../../shared/form/person-fields';
import type { FieldContext } from './field';

/** Who reports: a company, a person, or nobody where the site allows it. */
export function reporterFields(context: FieldContext, anonymousAllowed: boolean): TemplateResult {
  const { words, draft } = context;
  return html`${kindField(context, ['enterprise', 'citizen', ...(anonymousAllowed ? ['anonymous' as const] : [])])}
    ${draft.kind === 'enterprise' ? companyFields(context, words.optional) : nothing}
    ${draft.kind === 'anonymous' ? html`<p class="panel small">${words.anonymousNote}</p>` : contactFields(context)}`;
}
