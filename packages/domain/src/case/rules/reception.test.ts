import { describe, expect, test } from 'vitest';
import { EXAMPLES } from '../../testing/examples';
import { accept, context, given, said, tenant, thrown, when } from '../../testing/given';
import type { CaseCommandInput } from '../command';
import { decide } from '../decide';
import { fold } from '../evolve';

const { decline, withdraw, urge } = EXAMPLES;
const WATER = '城乡建设/供水';

describe('acceptance', () => {
  const own = '城乡建设/工程建设审批';
  const days = (n: number) => ({ resolve: { days: n, basis: '本类时限' } });
  const categories = [
    ...tenant.categories,
    { path: WATER, name: { 'zh-CN': '供水', en: 'Water' }, keywords: [] },
  ];
  const policy = { ...tenant.policy, categories: { [own]: days(3), [WATER]: days(2) } };
  const accepted = (category?: string) =>
    said(
      decide(
        fold(given()),
        { type: 'accept', ...(category !== undefined && { category }) },
        { ...context({ by: { role: 'desk' } }, 'accept'), tenant: { ...tenant, categories, policy } },
      ),
    );

  test('keeps the category of the report, and grants what that category is granted', () => {
    expect(accepted()).toMatchObject([
      { type: 'accepted', category: own, resolveBy: { limit: { days: 3 }, basis: '本类时限' } },
    ]);
  });

  test('may correct the category, and then grants what the right one is granted', () => {
    expect(accepted(WATER)).toMatchObject([{ category: WATER, resolveBy: { limit: { days: 2 } } }]);
  });

  test('into a category the tenant does not have is refused', () => {
    expect(thrown(() => when(given(), { ...accept, category: '没有' } as CaseCommandInput))).toMatchObject({
      details: {
        issues: [{ pointer: '/category', code: 'unknown_category', params: { choices: [own] } }],
      },
    });
  });
});

describe('what people say beside it is kept, and nothing is written where they say nothing', () => {
  test('where a declined problem belongs', () => {
    expect(said(when(given(), { ...decline, referTo: '市12345' }))).toStrictEqual([
      { type: 'declined', reason: '不属受理范围', referTo: '市12345' },
    ]);
    expect(said(when(given(), decline))).toStrictEqual([{ type: 'declined', reason: '不属受理范围' }]);
  });

  test('why the reporter withdraws', () => {
    expect(said(when(given(), { ...withdraw, reason: '已自行解决' }))).toStrictEqual([
      { type: 'withdrawn', reason: '已自行解决' },
    ]);
    expect(said(when(given(), withdraw))).toStrictEqual([{ type: 'withdrawn' }]);
  });

  test('a note to the urging', () => {
    expect(said(when(given(), { ...urge, note: '请快些' }))).toStrictEqual([
      { type: 'urged', note: '请快些' },
    ]);
    expect(said(when(given(), urge))).toStrictEqual([{ type: 'urged' }]);
  });
});
