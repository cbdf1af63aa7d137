import { expect, test } from 'vitest';
import { brokenLinks } from './broken-links';

function broken(html: string): string[] {
  const pages = new Map([
    ['/en/sdk.html', { html }],
    ['/en/loop.html', { html: '<h2 id="承诺">…</h2>' }],
    ['/index.html', { html: '' }],
  ]);
  const files = new Set([...pages.keys(), '/openapi.json']);
  return brokenLinks(pages, files).map(({ link }) => link);
}

test('pages, files, headings and other sites are fine', () => {
  const links = [
    './loop',
    '/en/loop#%E6%89%BF%E8%AF%BA',
    '../',
    '/',
    '/openapi.json',
    '#top',
    'https://example.com/x',
  ];
  expect(broken(`<p id="top">${links.map((link) => `<a href="${link}">x</a>`)}</p>`)).toEqual([]);
});

test('a missing page, file or heading is named', () => {
  const links = ['./gone', '/loop', '/schema.json', './loop#gone', '#gone'];
  expect(broken(links.map((link) => `<a class="x" href="${link}">x</a>`).join(''))).toEqual(links);
});
