import { expect, test } from 'vitest';
import { tokenize } from './tokenize';

test('Chinese is found from any two neighbouring characters', () => {
  expect(tokenize('提交评价后')).toEqual(['提交', '交评', '评价', '价后']);
  expect(tokenize('差')).toEqual(['差']);
});

test('a query finds the text it is part of', () => {
  const text = new Set(tokenize('每个工作日可催办一次，already_urged 之后再试。'));
  for (const query of ['催办', '工作日', 'urged'])
    expect(tokenize(query).every((word) => text.has(word))).toBe(true);
  expect(tokenize('撤回').some((word) => text.has(word))).toBe(false);
});

test('codes are cut at their punctuation, so a part of one finds it', () => {
  expect(tokenize('not_allowed_in_status')).toEqual(['not', 'allowed', 'in', 'status']);
  expect(tokenize('<wuyou-rating> v1.2')).toEqual(['wuyou', 'rating', 'v1', '2']);
});

test('it survives being sent as text', () => {
  const copy = new Function(`return (${tokenize.toString()})`)() as typeof tokenize;
  expect(copy('办结 done')).toEqual(['办结', 'done']);
});
