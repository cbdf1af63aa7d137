import { html, nothing, type TemplateResult } from 'lit';
import { alertIcon } from '../icons';

/** What every field of a form needs to be drawn. */
export interface FieldContext<Draft, Words> {
  readonly words: Words;
  readonly draft: Draft;
  /** What is wrong with a field, in words. */
  readonly problemOf: (field: keyof Draft & string) => string | undefined;
  readonly onEdit: (change: Partial<Draft>) => void;
  /** A field was left. */
  readonly onLeave: (field: keyof Draft & string) => void;
}

interface TextField<Field> {
  readonly field: Field;
  readonly hint?: string;
  readonly type?: 'text' | 'tel';
  readonly autocomplete?: AutoFill;
  readonly required?: boolean;
  /** Lines of a text area; absent for an input. */
  readonly rows?: number;
  /** Under the control: what a person learns while typing. */
  readonly after?: TemplateResult | typeof nothing;
  readonly onInput?: (event: InputEvent) => void;
}

/** A labelled text field with its hint and its problem. */
export function textField<
  Draft extends { readonly [F in Field]: string },
  Field extends keyof Draft & string,
>(
  context: FieldContext<Draft, { readonly fields: Readonly<Record<Field, string>> }>,
  options: TextField<Field>,
): TemplateResult {
  const { field, hint, rows, after = nothing, required = false } = options;
  const { words, draft, problemOf, onLeave } = context;
  const problem = problemOf(field);
  const describedBy = [problem && `${field}-problem`, hint && `${field}-hint`].filter(Boolean).join(' ');
  const input =
    options.onInput ??
    (({ target }: Event) =>
      context.onEdit({ [field]: (target as HTMLInputElement).value } as unknown as Partial<Draft>));
  const described = describedBy || nothing;
  const invalid = problem !== undefined;
  return html`<div>
    <label class="label" for=${field} id="${field}-label">
      ${words.fields[field]}${hint ? html` <span class="small hint" id="${field}-hint">${hint}</span>` : nothing}
    </label>
    ${problemLine(field, problem)}
    ${
      rows
        ? html`<textarea
            class="input"
            id=${field}
            name=${field}
            rows=${rows}
            autocomplete="off"
            aria-invalid=${invalid}
            aria-describedby=${described}
            .value=${draft[field]}
            @input=${input}
            @change=${() => onLeave(field)}
          ></textarea>`
        : html`<input
            class="input"
            id=${field}
            name=${field}
            type=${options.type ?? 'text'}
            autocomplete=${options.autocomplete ?? 'off'}
            aria-required=${required}
            aria-invalid=${invalid}
            aria-describedby=${described}
            .value=${draft[field]}
            @input=${input}
            @change=${() => onLeave(field)}
          />`
    }
    ${after}
  </div>`;
}

export function problemLine(field: string, problem: string | undefined): TemplateResult | typeof nothing {
  if (!problem) return nothing;
  return html`<p class="problem" id="${field}-problem">${alertIcon}<span>${problem}</span></p>`;
}
