import { expect, test } from 'vitest';
import { RATING } from '../strings/rating/words';
import { formProblem, formValue, keptState, restoredDraft } from './form-value';
import { EMPTY_DRAFT, type RatingDraft } from './rating-draft';

const words = RATING['zh-CN'];
const BAD: RatingDraft = { level: 'dissatisfied', tags: ['unsolved', 'slow'], comment: ' 证书没有拿到 ' };

test('a form gets the level under the name, and tags and comment beside it', () => {
  expect([...(formValue('service', BAD) ?? [])]).toEqual([
    ['service', 'dissatisfied'],
    ['service-tags', 'unsolved'],
    ['service-tags', 'slow'],
    ['service-comment', '证书没有拿到'],
  ]);
  expect([...(formValue('service', { ...EMPTY_DRAFT, level: 'satisfied' }) ?? [])]).toEqual([
    ['service', 'satisfied'],
  ]);
});

test('without a name or a level there is nothing to send', () => {
  expect(formValue('', BAD)).toBeNull();
  expect(formValue('service', EMPTY_DRAFT)).toBeNull();
});

test.each([
  ['nothing chosen, nothing asked', EMPTY_DRAFT, false, undefined],
  ['nothing chosen, but asked', EMPTY_DRAFT, true, { valueMissing: true }],
  ['a bad level without words', { ...BAD, comment: ' ' }, false, { valueMissing: true }],
  ['a bad level with its words', BAD, true, undefined],
  ['too many words', { ...BAD, comment: '长'.repeat(1001) }, false, { tooLong: true }],
])('%s', (_, draft, required, flags) => {
  expect(formProblem(draft, required, words)?.flags).toEqual(flags);
});

test('what the browser kept comes back, and nothing else does', () => {
  expect(restoredDraft(keptState(BAD))).toEqual(BAD);
  for (const other of [null, '', 'satisfied', '{}', '{"level":"great"}', '[1]', new FormData()]) {
    expect(restoredDraft(other)).toEqual(EMPTY_DRAFT);
  }
  const mixed = JSON.stringify({ level: 'satisfied', tags: ['slow', 'early'] });
  expect(restoredDraft(mixed)).toEqual({ level: 'satisfied', tags: ['early'], comment: '' });
});
