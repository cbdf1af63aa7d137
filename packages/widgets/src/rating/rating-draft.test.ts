import { expect, test } from 'vitest';
import { EMPTY_DRAFT, readDraft, withLevel, withTag } from './rating-draft';

test('praise falls away when the level turns bad', () => {
  const praised = withTag(withLevel(EMPTY_DRAFT, 'satisfied'), 'early', true);
  expect(praised.tags).toEqual(['early']);
  expect(withLevel(praised, 'very-satisfied').tags).toEqual(['early']);
  expect(withLevel(praised, 'dissatisfied').tags).toEqual([]);
});

test('a tag can be taken back', () => {
  const tagged = withTag(withTag(EMPTY_DRAFT, 'early', true), 'courteous', true);
  expect(withTag(tagged, 'early', false).tags).toEqual(['courteous']);
});

test('a level is needed, and a comment with the last two', () => {
  expect(readDraft(EMPTY_DRAFT)).toEqual({ problem: { field: 'level' } });
  expect(readDraft({ ...EMPTY_DRAFT, level: 'dissatisfied', comment: '  ' })).toEqual({
    problem: { field: 'comment' },
  });
  expect(readDraft({ ...EMPTY_DRAFT, level: 'satisfied', comment: '  ' })).toEqual({
    input: { level: 'satisfied', tags: [] },
  });
});

test('a comment is counted in characters as people count them', () => {
  const full = '𠮷'.repeat(1000);
  expect(readDraft({ ...EMPTY_DRAFT, level: 'satisfied', comment: full })).toHaveProperty('input');
  expect(readDraft({ ...EMPTY_DRAFT, level: 'satisfied', comment: `${full}多` })).toEqual({
    problem: { field: 'comment', over: 1 },
  });
});
