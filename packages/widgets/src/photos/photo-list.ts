import type { Locale } from '@wuyou/domain/values';
import { html, nothing, type TemplateResult } from 'lit';
import { fileSize } from '../apply/files/file-size';
import { alertIcon } from '../shared/icons';
import { KEPT } from '../strings/kept/words';
import type { Photo, Photos } from './photos';

interface PhotoList {
  readonly photos: Photos;
  readonly locale: Locale;
  readonly onRemove: (id: string) => void;
}

/** What was chosen with how far it is, and what was not taken. */
export function photoList({ photos, locale, onRemove }: PhotoList): TemplateResult {
  const words = KEPT[locale];
  const { all, refused } = photos;
  const preparing = all.some(({ state }) => state === 'preparing');
  const said = preparing ? words.fileStates.preparing : all.length > 0 ? words.filesChosen(all.length) : '';
  return html`${all.length > 0 ? html`<ul>${all.map((photo) => photoItem(photo, locale, onRemove))}</ul>` : nothing}
    <div class="refused" aria-live="polite">
      ${refused.map(
        ({ name, why }) =>
          html`<p class="problem">${alertIcon}<span>${words.refusedFiles[why](name)}</span></p>`,
      )}
    </div>
    <p class="unseen" role="status">${said}</p>`;
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
