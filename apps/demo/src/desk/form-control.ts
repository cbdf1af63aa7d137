import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { wordsIn } from '../words';
import { choicesOf } from './form-choices';
import type { Draft, Field } from './form-fields';
import { fileControl } from './form-file';
import { checkboxControl, decisionControl, radioControl } from './form-options';
import {
  type Control,
  type ControlContext,
  errorOf,
  type FieldOf,
  idOf,
  labelOf,
  shownError,
} from './form-parts';
import { rowsControl } from './form-rows';

/** Longer texts get several lines. */
const ONE_LINE = 200;

/** The control of one field, with its label and its error. */
export function control(field: Field, context: ControlContext): TemplateResult {
  const inner: Control = {
    ...context,
    path: [...context.path, field.name],
    id: idOf([...context.path, field.name]),
  };
  switch (field.kind) {
    case 'text':
    case 'number':
    case 'date':
      return textControl(field, inner);
    case 'file':
      return fileControl(field, inner);
    case 'filled':
    case 'fixed':
      return html``;
    case 'decision':
      return decisionControl(field, inner);
    case 'flag':
      return flagControl(field, inner);
    case 'choice':
      return Array.isArray(field.choices) ? radioControl(field, inner) : selectControl(field, inner);
    case 'choices':
      return checkboxControl(field, inner);
    case 'rows':
      return rowsControl(field, { ...inner, control });
    case 'group':
      return html`${field.fields.map((child) =>
        control(child, { ...inner, siblings: context.siblings[field.name] as Draft }),
      )}`;
  }
}

function textControl(
  field: FieldOf<'text' | 'number' | 'date'>,
  { siblings, path, id, change, ...rest }: Control,
): TemplateResult {
  const value = String(siblings[field.name] ?? '');
  const max = field.kind === 'text' ? field.max : undefined;
  const over = [...value].length - (max ?? Number.POSITIVE_INFINITY);
  const words = wordsIn(rest.locale).form;
  const error = errorOf(path, rest);
  const input = (event: Event) => change(path, (event.target as HTMLInputElement).value);
  const described = error === nothing ? nothing : `${id}-error`;
  const invalid = error === nothing ? 'false' : 'true';
  const multiline = (max ?? 0) > ONE_LINE;
  return html`<div class="field">
    <label for=${id}>${labelOf(field, rest)}</label>
    ${
      multiline
        ? html`<textarea id=${id} rows="3" .value=${live(value)} @input=${input}
            aria-invalid=${invalid} aria-describedby=${described} aria-required=${String(field.required)}></textarea>`
        : html`<input id=${id} type=${field.kind === 'date' ? 'date' : 'text'} inputmode=${field.kind === 'number' ? 'numeric' : nothing} .value=${live(value)} @input=${input} autocomplete="off"
            aria-invalid=${invalid} aria-describedby=${described} aria-required=${String(field.required)} />`
    }
    ${over > 0 ? html`<p class="over" role="status">${words.over(over)}</p>` : nothing} ${shownError(error, id)}
  </div>`;
}

function flagControl(
  { name }: FieldOf<'flag'>,
  { siblings, path, id, change, locale }: Control,
): TemplateResult {
  return html`<div class="field">
    <label class="tick" for=${id}>
      <input id=${id} type="checkbox" .checked=${live(siblings[name] === true)}
        @change=${(event: Event) => change(path, (event.target as HTMLInputElement).checked)} />
      ${wordsIn(locale).fields[name]}
    </label>
  </div>`;
}

function selectControl(
  field: FieldOf<'choice'>,
  { siblings, path, id, change, ...rest }: Control,
): TemplateResult {
  const words = wordsIn(rest.locale).form;
  const error = errorOf(path, rest);
  const value = String(siblings[field.name] ?? '');
  return html`<div class="field">
    <label for=${id}>${labelOf(field, rest)}</label>
    <select id=${id} aria-invalid=${error === nothing ? 'false' : 'true'}
      aria-describedby=${error === nothing ? nothing : `${id}-error`} aria-required=${String(field.required)}
      @change=${(event: Event) => change(path, (event.target as HTMLSelectElement).value)}>
      <option value="" ?selected=${value === ''}>${field.required ? words.choose : (words.unset[field.name] ?? words.choose)}</option>
      ${choicesOf(field, { siblings, ...rest }).map(
        (choice) =>
          html`<option value=${choice.value} ?selected=${choice.value === value}>${choice.name}</option>`,
      )}
    </select>
    ${shownError(error, id)}
  </div>`;
}
