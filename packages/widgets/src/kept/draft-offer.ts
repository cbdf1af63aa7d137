import type { Locale } from '@wuyou/domain/values';
import { html, nothing, type TemplateResult } from 'lit';
import { formatMoment } from '../shared/format-date';
import { KEPT } from '../strings/kept/words';
import { LIFETIME_DAYS, type SavedDraft } from './drafts';
import { instantOf } from './instant-of';

interface DraftOffer {
  readonly drafts: readonly SavedDraft[];
  readonly locale: Locale;
  /** What a draft is called; empty where nothing says so yet. */
  readonly titleOf: (draft: SavedDraft) => string;
  readonly onRestore: (draft: SavedDraft) => void;
  readonly onDiscard: (draft: SavedDraft) => void;
}

/** What was left behind unsent. Nothing is filled in before someone asks for it. */
export function draftOffer(offer: DraftOffer): TemplateResult | typeof nothing {
  const { drafts, locale } = offer;
  const words = KEPT[locale];
  if (drafts.length === 0) return nothing;
  return html`<section class="kept" aria-labelledby="drafts-title">
    <h3 id="drafts-title">${words.drafts(drafts.length)}</h3>
    <ul>
      ${drafts.map((draft) => {
        const title = offer.titleOf(draft) || words.untitled;
        const saved = formatMoment(instantOf(draft.at), locale, instantOf(Date.now()));
        return html`<li>
          <p class="name">${title}</p>
          <p class="small hint">${words.draftNote(saved, draft.files.length)}</p>
          <div class="actions">
            <button
              type="button"
              aria-label=${words.nameOf(words.restore, title)}
              @click=${() => offer.onRestore(draft)}
            >
              ${words.restore}
            </button>
            <button
              type="button"
              class="quiet"
              aria-label=${words.nameOf(words.discard, title)}
              @click=${() => offer.onDiscard(draft)}
            >
              ${words.discard}
            </button>
          </div>
        </li>`;
      })}
    </ul>
    <p class="small hint">${words.draftLife(LIFETIME_DAYS)}</p>
  </section>`;
}
