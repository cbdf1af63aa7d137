import { expect, test } from 'vitest';
import { rate } from '../testing/given';
import { goodRatingRate, ownGoodRatingRate, unratedRate } from './ratings';
import { appealed, called, caseOf, toResolved } from './testing/case-of';

const good = caseOf('good', ...toResolved, rate('satisfied'));
const fair = caseOf('fair', ...toResolved, { type: 'rate', rating: { level: 'basically-satisfied' } });
const desk = caseOf('by the desk', ...toResolved, { command: rate('satisfied'), by: { role: 'desk' } });
const bad = caseOf('bad', ...toResolved, rate('dissatisfied'));
const mended = caseOf(
  'mended',
  ...toResolved,
  rate('dissatisfied'),
  ...toResolved.slice(-1),
  rate('satisfied'),
);
const excluded = caseOf('excluded', ...toResolved, rate('dissatisfied'), ...appealed);
const silent = caseOf('silent', ...toResolved, called('solved'), { type: 'close' });
const heardAgain = caseOf(
  'excluded and closed',
  ...toResolved,
  rate('dissatisfied'),
  ...appealed,
  ...toResolved.slice(-1),
  called('solved'),
  { type: 'close' },
);
const all = [good, fair, desk, bad, mended, excluded, silent, heardAgain];

test('the good rating rate counts ratings of every round: the top three of all that are in the figures', () => {
  expect(goodRatingRate(all)).toEqual({
    value: 4 / 6,
    numerator: { count: 4, cases: ['good', 'fair', 'by the desk', 'mended'] },
    denominator: { count: 6, cases: ['good', 'fair', 'by the desk', 'bad', 'mended'] },
  });
});

test("the reporters' own good rating rate leaves out what the desk took down", () => {
  expect(ownGoodRatingRate(all)).toEqual({
    value: 3 / 5,
    numerator: { count: 3, cases: ['good', 'fair', 'mended'] },
    denominator: { count: 5, cases: ['good', 'fair', 'bad', 'mended'] },
  });
});

test('the unrated rate is of closed cases; one whose rating left the figures was rated all the same', () => {
  expect(unratedRate(all)).toEqual({
    value: 1 / 6,
    numerator: { count: 1, cases: ['silent'] },
    denominator: {
      count: 6,
      cases: ['good', 'fair', 'by the desk', 'mended', 'silent', 'excluded and closed'],
    },
  });
});

test('no rating, no rate', () => {
  for (const figure of [goodRatingRate, ownGoodRatingRate, unratedRate]) {
    expect(figure([caseOf('open'), excluded]).value).toBeUndefined();
  }
});
