import type { Locale } from '@wuyou/domain/values';
import { html, nothing, type TemplateResult } from 'lit';
import { fileSize } from '../apply/files/file-size';
import { problemLine } from '../shared/form/field';
import { alertIcon } from '../shared/icons';
import { KEPT } from '../strings/kept/words';
import { MOST, type Photo, type Photos } from './photos';

/** Not HEIC: an iPhone makes a JPEG of it by itself where a page asks for none. */
const ACCEPT = 'image/jpeg,image/png,image/webp,application/pdf';

interface PhotoField {
  readonly photos: Photos;
  readonly locale: Locale;
  readonly problem: string | undefined;
  readonly onAdd: (files: readonly File[]) => void;
  readonly onRemove: (id: string) => void;
}

/** Photos and documents: what was chosen with how far it is, and a native control for more. */
export function photoField({ photos, locale, problem, onAdd, onRemove }: PhotoField): TemplateResult {
  const words = KEPT[locale];
  const { all, refused } = photos;
  const choose = ({ target }: Event) => {
    const input = target as HTMLInputElement;
    onAdd([...(input.files ?? [])]);
    // So that the same file may be chosen again.
    input.value = '';
  };
  const preparing = all.some(({ state }) => state === 'preparing');
  const said = preparing ? words.fileStates.preparing : all.length > 0 ? words.filesChosen(all.length) : '';
  return html`<div class="photos">
    <p class="label" id="files-label">
      <span id="files-name">${words.photos}</span> <span class="small hint" id="files-hint">${words.photosHint}</span>
    </p>
    ${problemLine('files', problem)}
    ${all.length > 0 ? html`<ul>${all.map((photo) => photoItem(photo, locale, onRemove))}</ul>` : nothing}
    <div class="refused" aria-live="polite">
      ${refused.map(
        ({ name, why }) =>
          html`<p class="problem">${alertIcon}<span>${words.refusedFiles[why](name)}</span></p>`,
      )}
    </div>
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
    <p class="unseen" role="status">${said}</p>
  </div>`;
}

function photoItem(photo: Photo, locale: Locale, onRemove: (id: string) => void): TemplateResult {
  const words = KEPT[locale];
  const { id, name, state } = photo;
  const size = 'content' in photo ? fileSize(photo.content.size) : '';
  const progress = words.fileStates[state];
  return html`<li>
    <span class="thumb" aria-hidden="true">
      ${'url' in photo && photo.url ? html`<img src=${photo.url} alt="" />` : nothing}
      ${state !== 'preparing' && !('url' in photo) ? 'PDF' : nothing}
    </span>
    <span class="what">
      <span class="called">${name}</span>
      <span class="small hint"><span class="unit">${size}</span> ${progress}</span>
    </span>
    <button type="button" class="quiet" aria-label=${words.removeFile(name)} @click=${() => onRemove(id)}>
      ${words.remove}
    </button>
  </li>`;
}
