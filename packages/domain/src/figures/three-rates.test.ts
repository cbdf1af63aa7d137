import { describe, expect, test } from 'vitest';
import { rate, resolve } from '../testing/given';
import { responseRate } from './promptness';
import { appealed, called, caseOf, toHandling, toResolved } from './testing/case-of';
import { satisfiedRate, solvedRate, threeRates } from './three-rates';

const NOW = '2026-09-18T09:00:00+08:00';
const solved = caseOf('solved', ...toResolved, called('solved'));
const unsolved = caseOf('unsolved', ...toResolved, called('unsolved'), resolve);
const praised = caseOf('praised', ...toResolved, called('solved'), rate('satisfied'));
const blamed = caseOf('blamed', ...toResolved, called('solved'), rate('dissatisfied'));
const mended = caseOf('mended', ...toResolved, rate('dissatisfied'), resolve, rate('satisfied'));
const excluded = caseOf('excluded', ...toResolved, called('solved'), rate('dissatisfied'), ...appealed);
const silent = caseOf('silent', ...toResolved, called('unreached'));
const open = caseOf('open', ...toHandling);
const all = [solved, unsolved, praised, blamed, mended, excluded, silent, open];

test("the solved rate goes by the reporter's last word; a rating whose appeal was upheld is none", () => {
  expect(solvedRate(all)).toEqual({
    value: 4 / 6,
    numerator: { count: 4, cases: ['solved', 'praised', 'mended', 'excluded'] },
    denominator: { count: 6, cases: ['solved', 'unsolved', 'praised', 'blamed', 'mended', 'excluded'] },
  });
});

test('the satisfied rate goes by the last rating of each case', () => {
  expect(satisfiedRate(all)).toEqual({
    value: 2 / 3,
    numerator: { count: 2, cases: ['praised', 'mended'] },
    denominator: { count: 3, cases: ['praised', 'blamed', 'mended'] },
  });
});

describe('the three rates together', () => {
  test('weigh the same unless a tenant says otherwise', () => {
    const { response, score } = threeRates(all, NOW);
    expect(response).toEqual(responseRate(all, NOW));
    expect(response.value).toBe(7 / 8);
    expect(score).toBeCloseTo((7 / 8 + 4 / 6 + 2 / 3) / 3, 12);
    const weights = { response: 1, solved: 4, satisfied: 5 };
    expect(threeRates(all, NOW, weights).score).toBeCloseTo((7 / 8 + (4 * 4) / 6 + (5 * 2) / 3) / 10, 12);
  });

  test('have no score while one that weighs anything has no cases', () => {
    expect(threeRates([open], NOW).score).toBeUndefined();
    expect(threeRates([open], NOW, { response: 1, solved: 0, satisfied: 0 }).score).toBe(0);
  });

  test.each([
    { response: 0, solved: 0, satisfied: 0 },
    { response: 2, solved: -1, satisfied: 1 },
    { response: Number.NaN, solved: 1, satisfied: 1 },
  ])('refuse weights that make no sense: %o', (weights) => {
    expect(() => threeRates(all, NOW, weights)).toThrow(RangeError);
    expect(() => threeRates(all, NOW, weights)).toThrow('Weights must be 0 or more');
  });
});
