import { expect, onTestFinished, test, vi } from 'vitest';
import { ENGLISH } from './english';
import { RATING } from './rating/words';

test('a section has its own words and those that all have', () => {
  expect(RATING['zh-CN']).toMatchObject({ submit: '提交评价', retry: '重试' });
  expect(RATING.en).toMatchObject({ submit: 'Send rating', retry: 'Try again' });
});

test('English that is asked for before it is there is a mistake, and is said in Chinese', () => {
  const { words } = ENGLISH;
  onTestFinished(() => {
    ENGLISH.words = words;
  });
  ENGLISH.words = undefined;
  const complaint = vi.spyOn(console, 'error').mockImplementation(() => {});
  expect(RATING.en).toBe(RATING['zh-CN']);
  expect(complaint).toHaveBeenCalledWith('English is spoken before it is there: rating');
});
