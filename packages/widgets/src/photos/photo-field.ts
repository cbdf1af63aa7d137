import { html, type TemplateResult } from 'lit';
import { problemLine } from '../shared/form/field';

/** Files of one report; more the service does not take. */
export const MOST = 9;

/** Not HEIC: an iPhone makes a JPEG of it by itself where a page asks for none. */
const ACCEPT = 'image/jpeg,image/png,image/webp,application/pdf';

interface PhotoField {
  readonly words: {
    readonly photos: string;
    readonly photosHint: string;
    readonly addPhotos: string;
    readonly photosLimit: (most: number) => string;
  };
  readonly problem: string | undefined;
  /** What was chosen. */
  readonly list: unknown;
  readonly onAdd: (files: readonly File[]) => void;
}

/** Photos and documents: what was chosen, and a native control for more. */
export function photoField({ words, problem, list, onAdd }: PhotoField): TemplateResult {
  const choose = ({ target }: Event) => {
    const input = target as HTMLInputElement;
    onAdd([...(input.files ?? [])]);
    // So that the same file may be chosen again.
    input.value = '';
  };
  return html`<div class="photos">
    <p class="label" id="files-label">
      <span id="files-name">${words.photos}</span> <span class="small hint" id="files-hint">${words.photosHint}</span>
    </p>
    ${problemLine('files', problem)} ${list}
    <div class="add">
      <label class="pick">
        <input
          type="file"
          id="files"
          name="files"
          multiple
          accept=${ACCEPT}
          aria-labelledby="files-name files-add"
          aria-describedby=${problem ? 'files-problem files-hint files-limit' : 'files-hint files-limit'}
          @change=${choose}
        />
        <span class="chip" id="files-add">${words.addPhotos}</span>
      </label>
      <span class="small hint" id="files-limit">${words.photosLimit(MOST)}</span>
    </div>
  </div>`;
}
