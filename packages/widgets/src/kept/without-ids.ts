import { parseUscc } from '@wuyou/domain/values';

/**
 * Region, date of birth, and as much of the rest as there is: a number is not kept while it is still being typed either.
 * Its parts may be apart. Whether the check digit is right does not matter: a slip of the finger leaves it a person's.
 */
const ID =
  /(?<!\d)[1-9](?:[ -]?\d){5}[ -]?(?:1[ -]?9|2[ -]?0)(?:[ -]?\d){2}[ -]?(?:0[ -]?[1-9]|1[ -]?[0-2])[ -]?(?:0[ -]?[1-9]|[12][ -]?\d|3[ -]?[01])(?:[ -]?\d){0,3}(?:[ -]?[\dXx])?(?!\d)/g;

/** What stands in its place. */
const HIDDEN = '***';

/** A text without numbers of identity cards. Codes of companies stay, of which some are digits only. */
export function withoutIds(text: string): string {
  const found = [...widthless(text).matchAll(ID)].filter(([id]) => !(id.startsWith('9') && parseUscc(id).ok));
  return found.reduceRight(
    (rest, { index, 0: { length } }) => rest.slice(0, index) + HIDDEN + rest.slice(index + length),
    text,
  );
}

export function hasId(text: string): boolean {
  return withoutIds(text) !== text;
}

/** The same with full-width digits, letters and spaces as plain ones, one for one, and every dash a hyphen. */
function widthless(text: string): string {
  return text
    .replace(/[\uff01-\uff5e]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(/[\s\u3000]/g, ' ')
    .replace(/[\u2010-\u2015\u2212]/g, '-');
}
