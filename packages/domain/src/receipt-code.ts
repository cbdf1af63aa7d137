/** A receipt code as stored: 16 symbols, no hyphens, the last a check symbol. People see it in fours. */
export type ReceiptCode = string;

/** 30 symbols that survive a telephone call: without 0 O 1 I L U. */
export const RECEIPT_ALPHABET = '23456789ABCDEFGHJKMNPQRSTVWXYZ';
export const RECEIPT_LENGTH = 16;
const BASE = RECEIPT_ALPHABET.length;

/** The smallest prime that holds every symbol: distinct weights below it tell any two places apart. */
const MODULUS = 31;

/** Σ weight × value, the last symbol weighing 1, the one before it 2, and so on. A right code sums to 0 mod 31. */
function weigh(symbols: string): number {
  const length = symbols.length;
  return (
    [...symbols].reduce((sum, symbol, i) => sum + (length - i) * RECEIPT_ALPHABET.indexOf(symbol), 0) %
    MODULUS
  );
}

/**
 * The check symbol catches every single wrong symbol and every two symbols that changed places.
 * @param random gives bytes; asked again for those thrown away to keep all symbols equally likely
 */
export function createReceiptCode(random: (bytes: number) => Uint8Array): ReceiptCode {
  const fair = 256 - (256 % BASE);
  for (;;) {
    let body = '';
    while (body.length < RECEIPT_LENGTH - 1) {
      for (const byte of random(RECEIPT_LENGTH - 1 - body.length)) {
        if (byte < fair) body += RECEIPT_ALPHABET.charAt(byte % BASE);
      }
    }
    const check = (MODULUS - weigh(`${body}${RECEIPT_ALPHABET.charAt(0)}`)) % MODULUS;
    if (check < BASE) return body + RECEIPT_ALPHABET.charAt(check);
  }
}

export type ReceiptProblem =
  | { readonly code: 'length'; readonly expected: number; readonly actual: number }
  | { readonly code: 'symbol'; readonly position: number; readonly symbol: string }
  | { readonly code: 'check' };

/**
 * Reads what a person typed or pasted: spaces, hyphens, lower case and full-width characters are fine.
 * `position` counts symbols from 1.
 */
export function parseReceiptCode(
  text: string,
):
  | { readonly ok: true; readonly code: ReceiptCode }
  | { readonly ok: false; readonly problem: ReceiptProblem } {
  const code = plain(text);
  const symbols = [...code];
  const wrong = symbols.findIndex((symbol) => !RECEIPT_ALPHABET.includes(symbol));
  if (wrong >= 0) {
    return { ok: false, problem: { code: 'symbol', position: wrong + 1, symbol: symbols[wrong] ?? '' } };
  }
  if (symbols.length !== RECEIPT_LENGTH) {
    return { ok: false, problem: { code: 'length', expected: RECEIPT_LENGTH, actual: symbols.length } };
  }
  if (weigh(code) !== 0) return { ok: false, problem: { code: 'check' } };
  return { ok: true, code };
}

/** Symbols of a code that staff see: enough to name a case, too few to act as its reporter. */
const REFERENCE_LENGTH = 8;

/** What staff call a case: `7K3M9Q2C4D5EXW89` → `7K3M-9Q2C`. */
export function referenceOf(code: ReceiptCode): string {
  return formatReceiptCode(code.slice(0, REFERENCE_LENGTH));
}

/** The beginning of a code that a written reference stands for; `undefined` for anything else. */
export function parseReference(text: string): string | undefined {
  const symbols = plain(text);
  const right =
    symbols.length === REFERENCE_LENGTH && [...symbols].every((symbol) => RECEIPT_ALPHABET.includes(symbol));
  return right ? symbols : undefined;
}

function plain(text: string): string {
  return text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{Pd}\u00b7._]/gu, '');
}

/** `7K3M9Q2C4D5EXW89` → `7K3M-9Q2C-4D5E-XW89`. */
export function formatReceiptCode(code: ReceiptCode): string {
  return code.replace(/(.{4})(?=.)/g, '$1-');
}
