import { html, nothing, type TemplateResult } from 'lit';
import { ICONS } from '../shared/icons';
import { wordsIn } from '../words';
import { choicesOf } from './form-choices';
import { type Draft, emptyDraft, type Field } from './form-fields';
import { type Control, type ControlContext, errorOf, type FieldOf, shownError } from './form-parts';

/** A group of fields for each row, with ways to add and remove one. */
export function rowsControl(
  field: FieldOf<'rows'>,
  {
    siblings,
    path,
    id,
    change,
    control,
    ...rest
  }: Control & { readonly control: (field: Field, context: ControlContext) => TemplateResult },
): TemplateResult {
  const rows = siblings[field.name] as readonly Draft[];
  const { rows: named } = wordsIn(rest.locale).form;
  const words = named[field.name] ?? named.tasks;
  if (!words || !offersRows(field, { siblings, ...rest })) return html``;
  const add = () =>
    change(path, [
      ...rows,
      { ...emptyDraft(field.fields), ...(field.name === 'tasks' && supportLike(rows)) },
    ]);
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
          rows.length > 1 || !field.required
            ? html`<button type="button" class="button quiet remove" @click=${() => remove(i)}>
                ${ICONS.remove}${words.remove(i + 1)}
              </button>`
            : nothing
        }
      </fieldset>`,
  )}
  ${shownError(errorOf(path, rest), id)}
  ${
    rows.length < field.max
      ? html`<button type="button" class="button quiet" @click=${add}>${ICONS.plus}${words.add}</button>`
      : nothing
  }`;
}

/** Whether there is anything of its own that a row could name. */
function offersRows(
  { fields }: FieldOf<'rows'>,
  context: Pick<Control, 'siblings' | 'site' | 'command' | 'matter' | 'locale'>,
): boolean {
  return fields.every(
    (child) => child.kind !== 'choice' || child.choices !== 'own' || choicesOf(child, context).length > 0,
  );
}

/** A further department supports the first and shares its task's name. */
function supportLike([first]: readonly Draft[]): Draft {
  return { role: 'support', title: first?.title ?? '' };
}
