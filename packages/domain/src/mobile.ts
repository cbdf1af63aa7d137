/** Mainland mobile numbers: 11 digits, 1 then 3–9. */
const MOBILE = /^1[3-9]\d{9}$/;

/**
 * Reads what a person typed: spaces, hyphens, full-width digits and a leading +86 are fine.
 * @returns the 11 digits, or `undefined`
 */
export function parseMobile(text: string): string | undefined {
  const digits = text
    .normalize('NFKC')
    .replace(/[\s\p{Pd}()]/gu, '')
    .replace(/^(\+|00)86/, '');
  return MOBILE.test(digits) ? digits : undefined;
}
