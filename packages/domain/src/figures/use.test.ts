import { expect, test } from 'vitest';
import { accept, rate, resolve } from '../testing/given';
import { caseOf, toHandling, toResolved } from './testing/case-of';
import { extensionUse, pauseUse, reworkRate } from './use';

const submitted = caseOf('submitted');
const accepted = caseOf('accepted', accept);
const answered = caseOf('answered', ...toResolved);
const asked = [
  { type: 'request-info', question: '哪一栋厂房？' },
  { type: 'supply-info', text: '一号' },
] as const;
const paused = caseOf('paused', ...toHandling, ...asked);
const extension = [
  { type: 'request-extension', reason: '需要现场测绘' },
  { type: 'grant-extension' },
  { type: 'answer-extension', agree: true },
] as const;
const requested = caseOf('requested', ...toHandling, ...extension.slice(0, 2));
const extended = caseOf('extended', ...toHandling, ...extension);
const later = caseOf('in round 2', ...toResolved, rate('dissatisfied'), ...asked, ...extension, resolve);
const all = [submitted, accepted, answered, paused, requested, extended, later];
const sixAccepted = {
  count: 6,
  cases: ['accepted', 'answered', 'paused', 'requested', 'extended', 'in round 2'],
};

test('rework is of answered cases', () => {
  expect(reworkRate(all)).toEqual({
    value: 1 / 2,
    numerator: { count: 1, cases: ['in round 2'] },
    denominator: { count: 2, cases: ['answered', 'in round 2'] },
  });
});

test('extensions count once they moved a promise, in whichever round', () => {
  expect(extensionUse(all)).toEqual({
    value: 2 / 6,
    numerator: { count: 2, cases: ['extended', 'in round 2'] },
    denominator: sixAccepted,
  });
});

test('pauses count in whichever round, running or over', () => {
  const waiting = caseOf('waiting', ...toHandling, asked[0]);
  expect(pauseUse([...all, waiting])).toEqual({
    value: 3 / 7,
    numerator: { count: 3, cases: ['paused', 'in round 2', 'waiting'] },
    denominator: { count: 7, cases: [...sixAccepted.cases, 'waiting'] },
  });
});

test('none of them is a rate of nothing', () => {
  for (const figure of [reworkRate, extensionUse, pauseUse])
    expect(figure([submitted]).value).toBeUndefined();
});
