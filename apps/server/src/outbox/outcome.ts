/**
 * How one try to send ended: `failed` may go well later, `refused` never will, `gone` means that nothing more is
 * wanted there, `early` that it must not be sent before a moment. `keep` is what is kept, sealed, in place of what was
 * sent, once it is not tried any more.
 */
export type Outcome =
  | { readonly kind: 'sent'; readonly keep?: unknown }
  | {
      readonly kind: 'failed';
      readonly failure: string;
      /** Milliseconds that the receiver asks to be left alone for. */
      readonly retryAfter?: number;
      readonly keep?: unknown;
    }
  | { readonly kind: 'refused' | 'gone'; readonly failure: string; readonly keep?: unknown }
  | { readonly kind: 'early'; readonly until: string };

/** Characters of a failure that are kept. */
const MOST = 200;

/** What went wrong, on one short line: what a receiver answers is not ours to keep. */
export function failureOf(words: string): string {
  const line = words.replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ').trim();
  return line.length > MOST ? `${line.slice(0, MOST)}…` : line;
}
