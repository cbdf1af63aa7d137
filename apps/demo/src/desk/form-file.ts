import { html, nothing, type TemplateResult } from 'lit';
import { wordsIn } from '../words';
import { type Control, errorOf, type FieldOf, labelOf, shownError } from './form-parts';

/** A file whose SHA-256 is given: the file itself stays on this machine. */
export function fileControl(
  field: FieldOf<'file'>,
  { siblings, path, id, change, ...rest }: Control,
): TemplateResult {
  const { noFile } = wordsIn(rest.locale).form;
  const found = errorOf(path, rest);
  const error = found !== nothing && siblings[field.name] === '' ? noFile : found;
  const beside = path.slice(0, -1);
  const choose = async (event: Event) => {
    const [file] = (event.target as HTMLInputElement).files ?? [];
    if (!file) return;
    const hash = await sha256(file);
    change(path, hash);
    if ('name' in siblings) change([...beside, 'name'], file.name);
    if ('size' in siblings) change([...beside, 'size'], String(file.size));
  };
  return html`<div class="field">
    <label for=${id}>${labelOf(field, rest)}</label>
    <input id=${id} type="file" accept="application/pdf,image/*" @change=${choose}
      aria-invalid=${error === nothing ? 'false' : 'true'}
      aria-describedby=${error === nothing ? nothing : `${id}-error`} />
    ${shownError(error, id)}
  </div>`;
}

/** In lower-case hexadecimal. */
async function sha256(file: File): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', await file.arrayBuffer());
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
