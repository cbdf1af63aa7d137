/** Unified social credit code (统一社会信用代码), 18 characters, GB 32100-2015. */
export const USCC_LENGTH = 18;
const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
/** Positions 9–17 are the organisation code, GB 11714, whose letters count from A = 10 without a gap. */
const ORGANISATION_WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2];

export type UsccProblem =
  | { readonly code: 'length'; readonly expected: number; readonly actual: number }
  | { readonly code: 'symbol'; readonly position: number; readonly symbol: string }
  /** `position` 17 is the organisation code's own check, 18 the whole code's. */
  | { readonly code: 'check'; readonly position: 17 | 18 };

/** Reads a typed or pasted code; spaces, hyphens, lower case and full-width characters are fine. */
export function parseUscc(
  text: string,
): { readonly ok: true; readonly uscc: string } | { readonly ok: false; readonly problem: UsccProblem } {
  const uscc = text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{Pd}]/gu, '');
  const symbols = [...uscc];
  const wrong = symbols.findIndex((symbol) => !ALPHABET.includes(symbol));
  if (wrong >= 0) {
    return { ok: false, problem: { code: 'symbol', position: wrong + 1, symbol: symbols[wrong] ?? '' } };
  }
  if (symbols.length !== USCC_LENGTH) {
    return { ok: false, problem: { code: 'length', expected: USCC_LENGTH, actual: symbols.length } };
  }
  if (organisationCheck(uscc.slice(8, 16)) !== uscc[16]) return failedCheck(17);
  if (usccCheck(uscc.slice(0, 17)) !== uscc[17]) return failedCheck(18);
  return { ok: true, uscc };
}

/** Check character over the first 17: (31 − Σ weight × value mod 31) mod 31. */
export function usccCheck(first17: string): string {
  const sum = WEIGHTS.reduce((total, weight, i) => total + weight * ALPHABET.indexOf(first17.charAt(i)), 0);
  return ALPHABET.charAt((31 - (sum % 31)) % 31);
}

/** Check character over the organisation code's first 8: 11 − Σ mod 11, where 10 is X and 11 is 0. */
export function organisationCheck(first8: string): string {
  const value = (symbol: string) => Number.parseInt(symbol, 36);
  const sum = ORGANISATION_WEIGHTS.reduce((total, weight, i) => total + weight * value(first8.charAt(i)), 0);
  const check = 11 - (sum % 11);
  return check === 10 ? 'X' : check === 11 ? '0' : String(check);
}

function failedCheck(position: 17 | 18) {
  return { ok: false, problem: { code: 'check', position } } as const;
}
