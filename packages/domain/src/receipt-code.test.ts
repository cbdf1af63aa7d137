import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  createReceiptCode,
  formatReceiptCode,
  parseReceiptCode,
  parseReference,
  RECEIPT_ALPHABET,
  referenceOf,
} from './receipt-code';

/** A source that gives these bytes over and over, moving on by one each round so that it never sticks. */
const bytes = (values: readonly number[]) => {
  let at = 0;
  return (n: number) =>
    Uint8Array.from({ length: n }, () => {
      const value = values[at % values.length] ?? 0;
      at += 1;
      return (value + Math.floor(at / 64)) % 256;
    });
};
const aCode = fc
  .array(fc.integer({ min: 0, max: 239 }), { minLength: 16, maxLength: 16 })
  .map((values) => createReceiptCode(bytes(values)));

describe('a receipt code', () => {
  test('survives being grouped, lower-cased, spaced and typed full-width', () => {
    fc.assert(
      fc.property(aCode, (code) => {
        const grouped = formatReceiptCode(code);
        expect(grouped).toMatch(/^(?:[2-9A-HJKMNP-TV-Z]{4}-){3}[2-9A-HJKMNP-TV-Z]{4}$/);
        const wide = [...grouped].map((c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0)).join('');
        for (const typed of [grouped, ` ${grouped.toLowerCase()}\n`, grouped.replace(/-/g, ' – '), wide]) {
          expect(parseReceiptCode(typed)).toEqual({ ok: true, code });
        }
      }),
    );
  });

  test('refuses every single wrong symbol and every two that changed places', () => {
    fc.assert(
      fc.property(aCode, (code) => {
        for (let i = 0; i < code.length; i += 1) {
          for (const symbol of RECEIPT_ALPHABET) {
            if (symbol === code[i]) continue;
            expect(parseReceiptCode(code.slice(0, i) + symbol + code.slice(i + 1)).ok).toBe(false);
          }
          for (let j = i + 1; j < code.length; j += 1) {
            const swapped = [...code];
            [swapped[i], swapped[j]] = [code.charAt(j), code.charAt(i)];
            if (code[i] !== code[j]) expect(parseReceiptCode(swapped.join('')).ok).toBe(false);
          }
        }
      }),
      { numRuns: 200, seed: 1 },
    );
  });

  test('says what is wrong: a symbol and its place, the length, the check', () => {
    const code = createReceiptCode(bytes([1, 2, 3, 4, 5]));
    expect(parseReceiptCode(`0${code.slice(1)}`)).toEqual({
      ok: false,
      problem: { code: 'symbol', position: 1, symbol: '0' },
    });
    expect(parseReceiptCode(code.slice(1))).toEqual({
      ok: false,
      problem: { code: 'length', expected: 16, actual: 15 },
    });
    const wrong = code.endsWith('2') ? `${code.slice(0, -1)}3` : `${code.slice(0, -1)}2`;
    expect(parseReceiptCode(wrong)).toEqual({ ok: false, problem: { code: 'check' } });
  });

  test('throws away the bytes that would make some symbols likelier', () => {
    const code = createReceiptCode(bytes([240, 3, 255, 5]));
    expect(code.slice(0, 4)).toBe('5757');
  });
});

test('staff name a case by its first half, in any usual writing, which opens nothing', () => {
  expect(referenceOf('7K3M9Q2C4D5EXW89')).toBe('7K3M-9Q2C');
  expect(parseReference(' 7k3m－9q2c ')).toBe('7K3M9Q2C');
  expect(parseReceiptCode('7K3M-9Q2C').ok).toBe(false);
  for (const text of ['7K3M-9Q2', '7K3M-9Q2C-4D5E-XW89', '7K3M-9Q0C', '']) {
    expect(parseReference(text)).toBeUndefined();
  }
});
