import { describe, expect, test } from 'vitest';
import { DomainError } from './errors';
import { issueMessage } from './messages';
import { DEFAULT_POLICY, limitOf, parsePolicy } from './policy';
import { thrown } from './testing/given';

const WATER = '公用事业/自来水供应';
const wrong = (changes: object) => {
  const error = thrown(() => parsePolicy({ ...DEFAULT_POLICY, ...changes }, [WATER]));
  if (!DomainError.is(error, 'invalid')) throw error;
  return error.details.issues.map(({ pointer, code }) => `${pointer} ${code}`);
};

describe('a policy', () => {
  test('as it ships is a valid one, and every limit names its basis', () => {
    expect(parsePolicy(DEFAULT_POLICY, [])).toEqual(DEFAULT_POLICY);
    expect(Object.values(DEFAULT_POLICY.limits).every(({ basis }) => basis.length > 0)).toBe(true);
  });

  test('may give a category limits of its own', () => {
    const minutes = { minutes: 120, basis: '供水抢修时限' };
    const policy = parsePolicy({ ...DEFAULT_POLICY, categories: { [WATER]: { resolve: minutes } } }, [WATER]);
    expect(limitOf('resolve', policy, WATER)).toEqual(minutes);
    expect(limitOf('contact', policy, WATER)).toEqual(DEFAULT_POLICY.limits.contact);
    expect(limitOf('resolve', policy)).toEqual(DEFAULT_POLICY.limits.resolve);
  });

  test('that is wrong is refused with the path of what is wrong', () => {
    expect(wrong({ closeOfBusiness: '25:00' })).toEqual(['/closeOfBusiness format']);
    expect(wrong({ limits: { ...DEFAULT_POLICY.limits, resolve: { days: 0, basis: '承诺' } } })).toEqual([
      '/limits/resolve/days too_small',
    ]);
    expect(wrong({ limits: { ...DEFAULT_POLICY.limits, resolve: { days: 5 } } })).toEqual([
      '/limits/resolve/basis required',
    ]);
    expect(
      wrong({ limits: { ...DEFAULT_POLICY.limits, resolve: { days: 5, minutes: 5, basis: '承诺' } } }),
    ).toEqual(['/limits/resolve/minutes unknown_field']);
    expect(wrong({ officeHours: [{ from: '13:00', to: '12:00' }] })).toEqual(['/officeHours ascending']);
    expect(wrong({ supervision: { levels: [0, 5, 2], basis: '承诺' } })).toEqual([
      '/supervision/levels ascending',
    ]);
    expect(wrong({ categories: { 不存在: {} } })).toEqual(['/categories unknown_category']);
    expect(wrong({ extention: {} })).toEqual(['/extention unknown_field']);
  });

  test('is refused in words that say how to mend it', () => {
    const error = thrown(() =>
      parsePolicy({ ...DEFAULT_POLICY, officeHours: [] }, []),
    ) as DomainError<'invalid'>;
    expect(error.details.issues.map((issue) => issueMessage(issue, 'zh-CN'))).toEqual(['办公时间至少 1 项']);
  });
});
