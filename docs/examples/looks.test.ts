import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { readElements } from '../scripts/widgets';

const read = (path: string) => readFile(new URL(path, import.meta.url), 'utf8');
const sources = '../../packages/widgets/src';

test('pasted tags, attributes, parts and properties are those of the widgets', async () => {
  const elements = await readElements();
  const html = (await Promise.all(['looks.html', 'rating-form.html'].map(read))).join('\n');
  const found = (pattern: RegExp) => [...html.matchAll(pattern)].map(([, name = '']) => name);
  for (const [, tag, attributes = ''] of html.matchAll(/<(wuyou-[\w-]+)([^>]*)>/g)) {
    const known = elements.find(({ tagName }) => tagName === tag)?.attributes?.map(({ name }) => name);
    for (const [, name] of attributes.matchAll(/ ([a-z-]+)(?==|\b)/g)) expect(known, tag).toContain(name);
  }
  const [element] = elements;
  for (const part of found(/::part\(([\w-]+)\)/g))
    expect(element?.cssParts?.map(({ name }) => name)).toContain(part);
  for (const property of found(/(--wuyou-[\w-]+)/g)) {
    expect(element?.cssProperties?.map(({ name }) => name)).toContain(property);
  }
});

test('every property of the style sheets is documented with its default, and no other', async () => {
  const styles = await read(`${sources}/shared/tokens.styles.ts`);
  const light = styles.slice(0, styles.indexOf('const dark'));
  const [element] = await readElements();
  const documented = new Map(element?.cssProperties?.map((property) => [property.name, property.default]));
  const used = [...styles.matchAll(/var\((--wuyou-[\w-]+)/g)].map(([, name]) => name);
  expect([...documented.keys()].sort()).toEqual([...new Set(used)].sort());
  for (const [, name = '', colour] of light.matchAll(/var\((--wuyou-[\w-]+), (#\w+)\)/g)) {
    expect(documented.get(name), name).toBe(colour);
  }
});

test('the guides name every sign of care mode that is followed', async () => {
  const source = await read(`${sources}/shared/care/page-care.ts`);
  const [, classes = ''] = source.match(/CLASSES = \[(.*?)\]/) ?? [];
  const signs = [...classes.matchAll(/'([\w-]+)'/g)].map(([, name]) => name);
  expect(signs.length).toBeGreaterThan(0);
  for (const guide of ['../zh/looks.md', '../en/looks.md']) {
    const text = await read(guide);
    for (const sign of [...signs, 'data-care', 'ariaoldFixedStatus=true', 'wuyou-care']) {
      expect(text, guide).toContain(`\`${sign}\``);
    }
  }
});
