import { expect, test } from 'vitest';
import { byBranch, type Category, suggest } from './suggest';

const category = (path: string, ...keywords: string[]): Category => ({
  path,
  name: { 'zh-CN': path, en: path },
  keywords,
});
const tree = [
  category('城乡建设/规划', '规划'),
  category('城乡建设/审批', '验收', '厂房'),
  category('劳动/社保', '社保'),
];

test('the category with most of its words in the title comes first', () => {
  const paths = suggest('新厂房验收卡在规划核实', tree).map(({ path }) => path);
  expect(paths).toEqual(['城乡建设/审批', '城乡建设/规划']);
});

test('an English keyword is a word of the title, not a part of one', () => {
  const english = [category('出行/公交', '公交', 'bus'), category('市政/供水', '自来水', 'water pressure')];
  expect(suggest('Water pressure too low', english).map(({ path }) => path)).toEqual(['市政/供水']);
  expect(suggest('New business premises', english)).toEqual([]);
});

test('a title without a keyword suggests nothing', () => {
  expect(suggest('', tree)).toEqual([]);
  expect(suggest('其他问题', tree)).toEqual([]);
});

test('categories are grouped by the first part of their path', () => {
  expect([...byBranch(tree).keys()]).toEqual(['城乡建设', '劳动']);
});
