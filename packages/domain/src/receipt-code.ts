/** A receipt code as stored: 16 symbols, no hyphens, the last a check symbol. People see it in fours. */
export type ReceiptCode = string;

/** 30 symbols that survive a telephone call: without 0 O 1 I L U. */
export const RECEIPT_ALPHABET = '23456789ABCDEFGHJKMNPQRSTVWXYZ';
export const RECEIPT_LENGTH = 16;
const BASE = RECEIPT_ALPHABET.length;

/** ISO/IEC 7064 hybrid system, MOD 31,30: catches every single wrong symbol and every swapped neighbour pair. */
function checkSymbol(body: string): string {
  let product = BASE;
  for (const symbol of body) {
    const sum = (product + RECEIPT_ALPHABET.indexOf(symbol)) % BASE || BASE;
    product = (sum * 2) % (BASE + 1);
  }
  return RECEIPT_ALPHABET.charAt((BASE + 1 - product) % BASE);
}

/**
 * @param random gives bytes; called again when bytes had to be thrown away to keep all symbols equally likely
 */
export function createReceiptCode(random: (bytes: number) => Uint8Array): ReceiptCode {
  const fair = 256 - (256 % BASE);
  let body = '';
  while (body.length < RECEIPT_LENGTH - 1) {
    for (const byte of random(RECEIPT_LENGTH)) {
      if (byte < fair && body.length < RECEIPT_LENGTH - 1) body += RECEIPT_ALPHABET.charAt(byte % BASE);
    }
  }
  return body + checkSymbol(body);
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
  const code = text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{Pd}·._]/gu, '');
  const symbols = [...code];
  const wrong = symbols.findIndex((symbol) => !RECEIPT_ALPHABET.includes(symbol));
  if (wrong >= 0) {
    return { ok: false, problem: { code: 'symbol', position: wrong + 1, symbol: symbols[wrong] ?? '' } };
  }
  if (symbols.length !== RECEIPT_LENGTH) {
    return { ok: false, problem: { code: 'length', expected: RECEIPT_LENGTH, actual: symbols.length } };
  }
  if (checkSymbol(code.slice(0, -1)) !== code.at(-1)) return { ok: false, problem: { code: 'check' } };
  return { ok: true, code };
}

/** `7K3M9Q2C4D5EXW8R` → `7K3M-9Q2C-4D5E-XW8R`. */
export function formatReceiptCode(code: ReceiptCode): string {
  return code.replace(/(.{4})(?=.)/g, '$1-');
}
