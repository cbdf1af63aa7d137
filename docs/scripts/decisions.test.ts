import { expect, test } from 'vitest';
import { decisionsPage, readDecision, readDecisions } from './decisions';

const TEXT = '---\nzh: 一次好评就闭环\n---\n# 2. One good rating closes the loop\n\n## Context\n';

test('a record is listed by its gist in Chinese and its heading in English', () => {
  const record = readDecision('0002-rating', TEXT);
  expect(decisionsPage('zh-CN', [record])).toContain(
    '- 一次好评就闭环（[2. One good rating closes the loop](./0002-rating)）',
  );
  expect(decisionsPage('en', [record])).toContain('- [2. One good rating closes the loop](./0002-rating)');
});

test('a record without a gist says what is missing', () => {
  expect(() => readDecision('0002-rating', '# 2. No front matter\n')).toThrow(
    "docs/decisions/0002-rating.md needs a heading and a line 'zh: …' in its front matter.",
  );
});

test('every record has its number in name and heading, and the four parts', async () => {
  for (const { name, title, text } of await readDecisions()) {
    expect(title).toMatch(new RegExp(`^${Number(name.slice(0, 4))}\\. `));
    const parts = [...text.matchAll(/^## (.+)$/gm)].map(([, part]) => part);
    expect(parts, name).toEqual(['Context', 'Decision', 'Why', 'Consequences']);
  }
});
