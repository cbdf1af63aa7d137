import { expect, test } from 'vitest';
import { APPLY } from '../../strings/apply/words';
import { limitWords, promiseWords } from './limit-words';
import { savingWords } from './saving-words';

const { 'zh-CN': zh, en } = APPLY;
const STARTUP = {
  promise: { minutes: 210 },
  saving: {
    oneByOne: { steps: 6, materials: 22, visits: 8, days: 8 },
    asBundle: { steps: 1, materials: 5, visits: 1, days: 0.5 },
  },
};

test('what is saved is said in every way in which anything is, with parts of days', () => {
  expect(savingWords(STARTUP.saving, zh)).toEqual([
    '少 5 个环节',
    '少 17 份材料',
    '少跑 7 趟',
    '快 7.5 个工作日',
  ]);
  const { asBundle } = STARTUP.saving;
  expect(savingWords({ oneByOne: { ...asBundle, visits: 2, days: 3.43 }, asBundle }, en)).toEqual([
    '1 visit fewer',
    '2.9 working days sooner',
  ]);
});

test('a limit is said in days, hours or minutes, whichever is plain', () => {
  expect(limitWords({ days: 5 }, zh)).toBe('5 个工作日');
  expect(limitWords({ minutes: 210 }, zh)).toBe('3.5 小时');
  expect(limitWords({ minutes: 30 }, en)).toBe('30 minutes');
});

test('half a day of office hours is promised as half a working day', () => {
  expect(promiseWords(STARTUP, zh)).toBe('半个工作日');
  const onTheSpot = { ...STARTUP.saving, asBundle: { ...STARTUP.saving.asBundle, days: 0.07 } };
  expect(promiseWords({ promise: { minutes: 30 }, saving: onTheSpot }, zh)).toBe('30 分钟');
});
