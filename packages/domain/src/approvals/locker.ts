import type { Localized } from '../locale';
import type { LocalDate } from '../time';

/** A document that is known already: by its type, its holder and its content. */
export interface HeldDocument {
  /** Id of the material it is. */
  readonly material: string;
  /** Unified social credit code. */
  readonly holder: string;
  /** SHA-256 of the content, in hexadecimal. */
  readonly hash: string;
  readonly issuer?: Localized;
  /** Number of a licence. */
  readonly number?: string;
  /** The last day it is good for; without one it does not expire. */
  readonly validUntil?: LocalDate;
  /** Where it is from: an earlier application of the holder, or the licence library (电子证照库). */
  readonly source: DocumentSource;
}

export type DocumentSource =
  | { readonly from: 'application'; readonly bundle: Localized; readonly on: LocalDate }
  | { readonly from: 'library' };

/** What of one asked material is at hand. */
export type Holding =
  | { readonly material: string; readonly state: 'held'; readonly document: HeldDocument }
  /** It was at hand, and is no longer good: to be handed in again. */
  | { readonly material: string; readonly state: 'expired'; readonly document: HeldDocument }
  | { readonly material: string; readonly state: 'needed' };

/** Good through the whole of its last day. */
export function isValidOn({ validUntil }: Pick<HeldDocument, 'validUntil'>, day: LocalDate): boolean {
  return validUntil === undefined || day <= validUntil;
}

/** For each asked material the document good for longest; else the latest that has expired, so that one can say why it is asked for. */
export function holdingsOf(
  asked: readonly string[],
  documents: readonly HeldDocument[],
  holder: string,
  day: LocalDate,
): Holding[] {
  return asked.map((material) => {
    const own = documents
      .filter((document) => document.material === material && document.holder === holder)
      .sort((a, b) => (until(a) === until(b) ? 0 : until(a) < until(b) ? 1 : -1));
    const [document] = own;
    if (!document) return { material, state: 'needed' };
    return { material, state: isValidOn(document, day) ? 'held' : 'expired', document };
  });
}

function until({ validUntil }: HeldDocument): LocalDate {
  return validUntil ?? '9999-12-31';
}
