import type { SiteView } from '@wuyou/sdk';

export type Category = SiteView['categories'][number];

const MOST = 3;

/** The categories whose keywords a title holds, in a language of spaces as whole words, those with most of them first. Suggested, never chosen. */
export function suggest(title: string, categories: readonly Category[]): Category[] {
  const text = ` ${title
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')} `;
  const holds = (keyword: string) =>
    text.includes(/^[a-z]/i.test(keyword) ? ` ${keyword.toLowerCase()} ` : keyword);
  return categories
    .map((category) => ({
      category,
      hits: category.keywords.filter(holds).length,
    }))
    .filter(({ hits }) => hits > 0)
    .sort((a, b) => b.hits - a.hits)
    .slice(0, MOST)
    .map(({ category }) => category);
}

/** Categories under the first part of their path. */
export function byBranch(categories: readonly Category[]): Map<string, Category[]> {
  const branches = new Map<string, Category[]>();
  for (const category of categories) {
    const branch = category.path.split('/')[0] ?? '';
    branches.set(branch, [...(branches.get(branch) ?? []), category]);
  }
  return branches;
}
