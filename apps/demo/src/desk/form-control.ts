import { type FieldIssue, issueMessage } from '@wuyou/domain';
import type { Locale } from '@wuyou/domain/values';
import type { SiteView } from '@wuyou/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { ICONS } from '../shared/icons';
import { wordsIn } from '../words';
import { choicesOf } from './form-choices';
import { type Draft, type DraftPath, type DraftValue, emptyDraft, type Field } from './form-fields';

export interface ControlContext {
  /** The values this field stands among. */
  readonly siblings: Draft;
  readonly path: DraftPath;
  readonly issues: readonly FieldIssue[];
  readonly site: SiteView | undefined;
  readonly locale: Locale;
  readonly change: (path: DraftPath, value: DraftValue) => void;
}

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
      return textControl(field, inner);
    case 'flag':
      return flagControl(field, inner);
    case 'choice':
      return field.choices === 'site' ? selectControl(field, inner) : radioControl(field, inner);
    case 'choices':
      return checkboxControl(field, inner);
    case 'rows':
      return rowsControl(field, inner);
    case 'group':
      return html`${field.fields.map((child) =>
        control(child, { ...inner, siblings: context.siblings[field.name] as Draft }),
      )}`;
  }
}

type Control = ControlContext & { readonly id: string };
type Of<K extends Field['kind']> = Extract<Field, { kind: K }>;

function textControl(field: Of<'text'>, { siblings, path, id, change, ...rest }: Control): TemplateResult {
  const value = String(siblings[field.name] ?? '');
  const over = [...value].length - (field.max ?? Number.POSITIVE_INFINITY);
  const words = wordsIn(rest.locale).form;
  const error = errorOf(path, rest);
  const input = (event: Event) => change(path, (event.target as HTMLInputElement).value);
  const described = error === nothing ? nothing : `${id}-error`;
  const invalid = error === nothing ? 'false' : 'true';
  const multiline = (field.max ?? 0) > ONE_LINE;
  return html`<div class="field">
    <label for=${id}>${labelOf(field, rest.locale)}</label>
    ${
      multiline
        ? html`<textarea id=${id} rows="3" .value=${live(value)} @input=${input}
            aria-invalid=${invalid} aria-describedby=${described} aria-required=${String(field.required)}></textarea>`
        : html`<input id=${id} type="text" .value=${live(value)} @input=${input} autocomplete="off"
            aria-invalid=${invalid} aria-describedby=${described} aria-required=${String(field.required)} />`
    }
    ${over > 0 ? html`<p class="over" role="status">${words.over(over)}</p>` : nothing} ${shownError(error, id)}
  </div>`;
}

function flagControl({ name }: Of<'flag'>, { siblings, path, id, change, locale }: Control): TemplateResult {
  return html`<div class="field">
    <label class="tick" for=${id}>
      <input id=${id} type="checkbox" .checked=${live(siblings[name] === true)}
        @change=${(event: Event) => change(path, (event.target as HTMLInputElement).checked)} />
      ${wordsIn(locale).fields[name]}
    </label>
  </div>`;
}

function selectControl(
  field: Of<'choice'>,
  { siblings, path, id, change, ...rest }: Control,
): TemplateResult {
  const words = wordsIn(rest.locale).form;
  const error = errorOf(path, rest);
  const value = String(siblings[field.name] ?? '');
  return html`<div class="field">
    <label for=${id}>${labelOf(field, rest.locale)}</label>
    <select id=${id} aria-invalid=${error === nothing ? 'false' : 'true'}
      aria-describedby=${error === nothing ? nothing : `${id}-error`} aria-required=${String(field.required)}
      @change=${(event: Event) => change(path, (event.target as HTMLSelectElement).value)}>
      <option value="" ?selected=${value === ''}>${field.required ? words.choose : words.keepCategory}</option>
      ${choicesOf(field, { siblings, ...rest }).map(
        (choice) =>
          html`<option value=${choice.value} ?selected=${choice.value === value}>${choice.name}</option>`,
      )}
    </select>
    ${shownError(error, id)}
  </div>`;
}

function radioControl(field: Of<'choice'>, { siblings, path, id, change, ...rest }: Control): TemplateResult {
  const error = errorOf(path, rest);
  return html`<fieldset class="field" aria-describedby=${error === nothing ? nothing : `${id}-error`}>
    <legend>${labelOf(field, rest.locale)}</legend>
    <div class="options">
      ${choicesOf(field, { siblings, ...rest }).map(
        ({ value, name }, i) => html`<label class="option">
          <input type="radio" id=${i === 0 ? id : `${id}-${i}`} name=${id} value=${value}
            .checked=${live(siblings[field.name] === value)} @change=${() => change(path, value)} />
          <span>${name}</span>
        </label>`,
      )}
    </div>
    ${shownError(error, id)}
  </fieldset>`;
}

function checkboxControl(
  field: Of<'choices'>,
  { siblings, path, id, change, ...rest }: Control,
): TemplateResult | (typeof nothing & TemplateResult) {
  const chosen = siblings[field.name] as readonly string[];
  const offered = choicesOf(field, { siblings, ...rest });
  const toggle = (value: string) =>
    change(path, chosen.includes(value) ? chosen.filter((one) => one !== value) : [...chosen, value]);
  if (offered.length === 0) return html``;
  return html`<fieldset class="field">
    <legend>${labelOf(field, rest.locale)}</legend>
    <div class="options">
      ${offered.map(
        ({ value, name }, i) => html`<label class="option">
          <input type="checkbox" id=${i === 0 ? id : `${id}-${i}`} .checked=${live(chosen.includes(value))}
            @change=${() => toggle(value)} />
          <span>${name}</span>
        </label>`,
      )}
    </div>
    ${shownError(errorOf(path, rest), id)}
  </fieldset>`;
}

function rowsControl(field: Of<'rows'>, { siblings, path, id, change, ...rest }: Control): TemplateResult {
  const rows = siblings[field.name] as readonly Draft[];
  const words = wordsIn(rest.locale).form;
  const add = () => change(path, [...rows, { ...emptyDraft(field.fields), ...supportLike(rows) }]);
  const remove = (at: number) =>
    change(
      path,
      rows.filter((_, i) => i !== at),
    );
  return html`${rows.map(
    (row, i) => html`<fieldset class="row-fields">
        <legend>${words.row(i + 1)}</legend>
        ${field.fields.map((child) => control(child, { ...rest, change, siblings: row, path: [...path, i] }))}
        ${
          rows.length > 1
            ? html`<button type="button" class="button quiet remove" @click=${() => remove(i)}>
                ${ICONS.remove}${words.removeRow(i + 1)}
              </button>`
            : nothing
        }
      </fieldset>`,
  )}
  ${shownError(errorOf(path, rest), id)}
  ${
    rows.length < field.max
      ? html`<button type="button" class="button quiet" @click=${add}>${ICONS.plus}${words.addRow}</button>`
      : nothing
  }`;
}

/** A further department supports the first and shares its task's name. */
function supportLike([first]: readonly Draft[]): Draft {
  return { role: 'support', title: first?.title ?? '' };
}

function labelOf({ name, required, kind }: Field, locale: Locale): TemplateResult {
  const words = wordsIn(locale);
  const optional =
    required || kind === 'flag' ? nothing : html` <span class="hint">${words.form.optional}</span>`;
  return html`${words.fields[name] ?? name}${optional}`;
}

function errorOf(
  path: DraftPath,
  { issues, locale }: Pick<Control, 'issues' | 'locale'>,
): string | typeof nothing {
  const pointer = `/${path.join('/')}`;
  const issue = issues.find((one) => one.pointer === pointer);
  return issue ? issueMessage(issue, locale) : nothing;
}

function shownError(error: string | typeof nothing, id: string): TemplateResult | typeof nothing {
  return error === nothing
    ? nothing
    : html`<p class="error" id="${id}-error">${ICONS.alert}<span>${error}</span></p>`;
}

/** The DOM id of the control a pointer's parts name. */
export function idOf(path: DraftPath): string {
  return `command-${path.join('-')}`;
}
