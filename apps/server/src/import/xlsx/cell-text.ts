import type { XmlHandler } from './read-xml';

/** Text of a string or an inline one: its runs joined, without how it is pronounced. Excel writes control characters as `_x000D_`. */
export function textHandler(done: (text: string) => void, element: string): XmlHandler {
  let text = '';
  let inText = false;
  let inPhonetic = false;
  return {
    open(name) {
      if (name === element) text = '';
      if (name === 'rPh') inPhonetic = true;
      inText = name === 't' && !inPhonetic;
    },
    text(part) {
      if (inText) text += part;
    },
    close(name) {
      if (name === 'rPh') inPhonetic = false;
      inText = false;
      if (name === element) done(unescaped(text));
    },
  };
}

export function unescaped(text: string): string {
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}

const SECONDS = 86_400;
/** Days from Excel's first day to 1970: it counts a 29 February 1900 that never was, so this holds from March 1900 on. */
const TO_1970 = 25_569;
/** Days by which workbooks of the Macintosh begin later. */
const SINCE_1904 = 1_462;

/** A moment that a workbook keeps as days, as text. */
export function dateText(days: number, { since1904 }: { readonly since1904: boolean }): string {
  const seconds = Math.round((days + (since1904 ? SINCE_1904 : 0) - TO_1970) * SECONDS);
  const date = new Date(seconds * 1000);
  return Number.isNaN(date.getTime()) ? String(days) : date.toISOString().slice(0, 19).replace('T', ' ');
}

/** Formats that every workbook has; 27 to 36 and 50 to 58 are Chinese ones. */
const BUILT_IN: readonly (readonly [from: number, to: number])[] = [
  [14, 22],
  [27, 36],
  [45, 47],
  [50, 58],
];

/** Whether a number format shows a date. */
export function isDateFormat(id: number, code: string | undefined): boolean {
  if (code === undefined) return BUILT_IN.some(([from, to]) => id >= from && id <= to);
  const bare = code.replace(/"[^"]*"|\\.|\[[^\]]*\]|_./g, '');
  return /[ymdhs]/i.test(bare) && !/general/i.test(bare);
}

/** The place of a column, from 0: `C7` is 2. */
export function columnOf(reference: string): number {
  let place = 0;
  for (const letter of /^[A-Z]*/.exec(reference)?.[0] ?? '') place = place * 26 + letter.charCodeAt(0) - 64;
  return place - 1;
}
