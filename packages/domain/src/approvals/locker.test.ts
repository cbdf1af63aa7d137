import { describe, expect, test } from 'vitest';
import { type HeldDocument, holdingsOf, isValidOn } from './locker';

const HOLDER = '91430200MA4DEM010P';
const licence: HeldDocument = {
  material: 'business-licence',
  holder: HOLDER,
  hash: 'a1',
  validUntil: '2026-10-09',
  source: { from: 'library' },
};
const longer: HeldDocument = { ...licence, hash: 'b2', validUntil: '2027-10-09' };
const endless: HeldDocument = {
  material: licence.material,
  holder: HOLDER,
  hash: 'c3',
  source: { from: 'library' },
};
const state = (documents: readonly HeldDocument[], day: string) =>
  holdingsOf(['business-licence'], documents, HOLDER, day)[0];

describe('a document', () => {
  test('is good through the whole of its last day', () => {
    expect(isValidOn(licence, '2026-10-08')).toBe(true);
    expect(isValidOn(licence, '2026-10-09')).toBe(true);
    expect(isValidOn(licence, '2026-10-10')).toBe(false);
  });

  test('without a last day does not expire', () => {
    expect(isValidOn({}, '2999-12-31')).toBe(true);
  });
});

describe('of what is asked, the locker', () => {
  test('holds what is good, and says what has expired since', () => {
    expect(state([licence], '2026-10-09')).toEqual({
      material: 'business-licence',
      state: 'held',
      document: licence,
    });
    expect(state([licence], '2026-10-10')).toEqual({
      material: 'business-licence',
      state: 'expired',
      document: licence,
    });
  });

  test('answers for each, in the order asked', () => {
    const asked = ['articles', 'business-licence', 'premises'];
    expect(holdingsOf(asked, [licence], HOLDER, '2026-10-01').map(({ material }) => material)).toEqual(asked);
  });

  test.each([
    ['nothing', []],
    ["another holder's", [{ ...licence, holder: '91350100M000100Y43' }]],
    ['another document of the holder', [{ ...licence, material: 'seal-record' }]],
  ])('needs what it has not: it has %s', (_what, documents) => {
    expect(state(documents, '2026-10-01')).toEqual({ material: 'business-licence', state: 'needed' });
  });

  test.each([
    ['the later of two', [licence, longer], '2026-10-01', longer],
    ['the later, whichever came first', [longer, licence], '2026-10-01', longer],
    ['the one still good', [licence, longer], '2026-12-01', longer],
    ['one that never expires', [longer, endless, licence], '2026-10-01', endless],
    ['the last to expire', [licence, longer], '2028-01-01', longer],
    ['the first of two alike', [longer, { ...longer, hash: 'd4' }], '2026-10-01', longer],
  ])('takes %s', (_what, documents, day, document) => {
    expect(state(documents, day)).toMatchObject({ document });
  });
});
