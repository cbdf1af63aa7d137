import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { wordsIn } from '../words';
import { choicesOf } from './form-choices';
import { type Control, errorOf, type FieldOf, labelOf, shownError } from './form-parts';

/** One of a few: native radios. */
export function radioControl(
  field: FieldOf<'choice'>,
  { siblings, path, id, change, ...rest }: Control,
): TemplateResult {
  const error = errorOf(path, rest);
  return html`<fieldset class="field" aria-describedby=${error === nothing ? nothing : `${id}-error`}>
    <legend>${labelOf(field, rest)}</legend>
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

/** Yes or no, as two native radios in words. */
export function decisionControl(
  field: FieldOf<'decision'>,
  { siblings, path, id, change, ...rest }: Control,
): TemplateResult {
  const error = errorOf(path, rest);
  const words = wordsIn(rest.locale).decisions[field.name];
  const option = (value: boolean) => html`<label class="option">
    <input type="radio" id=${value ? id : `${id}-no`} name=${id} .checked=${live(siblings[field.name] === value)}
      @change=${() => change(path, value)} />
    <span>${words?.[`${value}`]}</span>
  </label>`;
  return html`<fieldset class="field" aria-describedby=${error === nothing ? nothing : `${id}-error`}>
    <legend>${labelOf(field, rest)}</legend>
    <div class="options">${option(true)}${option(false)}</div>
    ${shownError(error, id)}
  </fieldset>`;
}

/** Any of a few: native check boxes; nothing while none fits. */
export function checkboxControl(
  field: FieldOf<'choices'>,
  { siblings, path, id, change, ...rest }: Control,
): TemplateResult {
  const chosen = siblings[field.name] as readonly string[];
  const offered = choicesOf(field, { siblings, ...rest });
  const toggle = (value: string) =>
    change(path, chosen.includes(value) ? chosen.filter((one) => one !== value) : [...chosen, value]);
  if (offered.length === 0) return html``;
  return html`<fieldset class="field">
    <legend>${labelOf(field, rest)}</legend>
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
