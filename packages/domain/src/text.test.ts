import { describe, expect, test } from 'vitest';
import { reportInput } from './case/command';
import { DomainError } from './errors';
import { parse } from './parse';
import { problem, thrown } from './testing/given';

const issuesOf = (input: unknown) => {
  const error = thrown(() => parse(reportInput, input));
  if (!DomainError.is(error, 'invalid')) throw error;
  return error.details.issues;
};
const titled = (title: string) => ({ ...problem, title });

describe('text', () => {
  test.each([
    ['control characters', '路灯\u0000坏了'],
    ['half of a character', '路灯坏了\ud800'],
    ['a turned writing direction', '\u202e路灯坏了'],
  ])('with %s cannot be stored or shown, and is refused', (_, title) => {
    expect(issuesOf(titled(title))).toEqual([{ pointer: '/title', code: 'unstorable' }]);
  });

  test.each(['\u200b\u200b\u200b\u200b', '\u3164\u3164\u3164\u3164', ' \u2800 \u2800 '])(
    'that nobody can see is no text: %j',
    (title) => {
      expect(issuesOf(titled(title))).toEqual([
        { pointer: '/title', code: 'too_short', params: { min: 4, actual: 0 } },
      ]);
    },
  );

  test('joined emoji stay as they are, and a single line stays one', () => {
    const family = '一家三口👨‍👩‍👧住不了';
    expect(parse(reportInput, titled(family)).title).toBe(family);
    expect(parse(reportInput, titled('路灯\r\n坏了\t三天')).title).toBe('路灯 坏了 三天');
    expect(parse(reportInput, { ...problem, details: '一\n\t二' }).details).toBe('一\n\t二');
  });
});

describe('a refusal', () => {
  test('of a body with thousands of wrong fields stays short', () => {
    const many = Object.fromEntries(Array.from({ length: 5000 }, (_, i) => [`x${i}`, i]));
    expect(issuesOf({ ...problem, ...many })).toHaveLength(50);
  });
});
