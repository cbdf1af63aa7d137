import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { snippet } from '../../packages/widgets/build/snippet';
import { readElements } from '../scripts/widgets';

const read = (path: string) => readFile(new URL(path, import.meta.url), 'utf8');

test('pasted tags and attributes are those of the widgets', async () => {
  const elements = new Map((await readElements()).map((element) => [element.tagName, element]));
  const pasted = snippet({ path: '/embed/v0.0.0/wuyou.js', integrity: 'sha384-' });
  const html = [pasted, ...(await Promise.all(['embed-more.html', 'embed-apply.html'].map(read)))].join('\n');
  const tags = [...html.matchAll(/<(wuyou-[\w-]+)([^>]*)>/g)];
  expect(tags.map(([, tag]) => tag)).toEqual([
    'wuyou-issue-report',
    'wuyou-progress-tracker',
    'wuyou-rating',
    'wuyou-apply',
  ]);
  for (const [, tag = '', attributes = ''] of tags) {
    const known = elements.get(tag)?.attributes?.map(({ name }) => name) ?? [];
    for (const [, name] of attributes.matchAll(/([\w-]+)="/g)) expect(known, tag).toContain(name);
  }
});

test('the guides tell of every event the widgets send', async () => {
  const source = await read('../../packages/widgets/src/events.ts');
  const events = [...source.matchAll(/'(wuyou-[\w-]+)':/g)].map(([, name]) => `\`${name}\``);
  expect(events.length).toBeGreaterThan(0);
  for (const guide of ['../zh/embed.md', '../en/embed.md']) {
    const text = await read(guide);
    for (const event of events) expect(text, guide).toContain(`| ${event} `);
  }
});
