import type { SiteView } from '@wuyou/sdk';

export type Category = SiteView['categories'][number];

const MOST = 3;

/** The categories whose keywords a title holds, those with most of them first. Suggested, never chosen. */
export function suggest(title: string, categories: readonly Category[]): Category[] {
  const text = title.normalize('NFKC').toLowerCase();
  return categories
    .map((category) => ({
      category,
      hits: category.keywords.filter((keyword) => text.includes(keyword.toLowerCase())).length,
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
