import { describe, expect, test } from 'vitest';
import { organisationCheck, parseUscc, usccCheck } from './uscc';

describe('a unified social credit code', () => {
  test('passes with both check characters right', () => {
    expect(parseUscc('91350100M000100Y43')).toEqual({ ok: true, uscc: '91350100M000100Y43' });
    expect(parseUscc('91430200 ma4dem01-0p')).toEqual({ ok: true, uscc: '91430200MA4DEM010P' });
    expect(parseUscc('９１３５０１００Ｍ０００１００Ｙ４３').ok).toBe(true);
  });

  test('names the check character that does not match', () => {
    expect(parseUscc('91350100M000100Y44')).toMatchObject({ problem: { code: 'check', position: 18 } });
    const first17 = '91350100M000100Y5';
    expect(parseUscc(first17 + usccCheck(first17))).toMatchObject({
      problem: { code: 'check', position: 17 },
    });
  });

  test('names a character that is never used, with its place', () => {
    expect(parseUscc('9135010OM000100Y43')).toEqual({
      ok: false,
      problem: { code: 'symbol', position: 8, symbol: 'O' },
    });
  });

  test('tells the length it has and should have', () => {
    expect(parseUscc('91350100M000100Y4')).toMatchObject({
      problem: { code: 'length', expected: 18, actual: 17 },
    });
  });

  test('writes an organisation check of ten as X and of eleven as 0', () => {
    expect(organisationCheck('M000100Y')).toBe('4');
    expect(organisationCheck('MA4DEM01')).toBe('0');
    expect(organisationCheck('MA000004')).toBe('X');
  });
});
