import { expect, test } from 'vitest';
import { rate, resolve } from '../testing/given';
import { badRatingReplyRate, rectificationRate, rectifiedSatisfactionRate } from './rectification';
import { appealed, called, caseOf, toResolved } from './testing/case-of';

const rated = [...toResolved, rate('dissatisfied')];
const verify = { type: 'verify-rating', finding: 'mistaken', note: '评错了对象' } as const;
const ignored = caseOf('ignored', ...rated);
const verified = caseOf('verified', ...rated, verify);
const answered = caseOf('answered', ...rated, resolve);
const unreached = caseOf('unreached', ...rated, resolve, called('unreached'));
const confirmed = caseOf('confirmed', ...rated, resolve, called('solved'));
const refused = caseOf('refused', ...rated, resolve, called('unsolved'));
const praised = caseOf('praised', ...rated, resolve, rate('satisfied'));
const badAgain = caseOf('bad again', ...rated, resolve, rate('dissatisfied'));
const excluded = caseOf('excluded', ...rated, ...appealed, resolve, rate('satisfied'));
const good = caseOf('good', ...toResolved, rate('satisfied'), { type: 'reopen', reason: '抽查' }, resolve);
const all = [ignored, verified, answered, unreached, confirmed, refused, praised, badAgain, excluded, good];
const badOnes = [
  'ignored',
  'verified',
  'answered',
  'unreached',
  'confirmed',
  'refused',
  'praised',
  'bad again',
];

test('a bad rating is replied to when it was verified or answered anew', () => {
  expect(badRatingReplyRate(all)).toEqual({
    value: 7 / 9,
    numerator: { count: 7, cases: badOnes.slice(1) },
    denominator: { count: 9, cases: badOnes },
  });
});

test('it is rectified when it was answered anew and the reporter heard, in a call-back or by another rating', () => {
  expect(rectificationRate(all)).toEqual({
    value: 4 / 9,
    numerator: { count: 4, cases: ['confirmed', 'refused', 'praised', 'bad again'] },
    denominator: { count: 9, cases: badOnes },
  });
});

test('of what was rectified, some satisfied', () => {
  expect(rectifiedSatisfactionRate(all)).toEqual({
    value: 2 / 4,
    numerator: { count: 2, cases: ['confirmed', 'praised'] },
    denominator: { count: 4, cases: ['confirmed', 'refused', 'praised', 'bad again'] },
  });
});

test('without a bad rating in the figures there is no such rate', () => {
  for (const figure of [badRatingReplyRate, rectificationRate, rectifiedSatisfactionRate]) {
    expect(figure([good, excluded]).value).toBeUndefined();
  }
});
