import { readdir, readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { brokenLinks, type Page } from './broken-links.ts';

/** Fails where the built site links to a page, a file or a heading that is not there. VitePress looks at pages only. */
const SITE = new URL('../.vitepress/dist/', import.meta.url).pathname;

const files = (await readdir(SITE, { recursive: true })).map((file) => `/${file}`);
const pages = new Map<string, Page>();
for (const file of files.filter((file) => extname(file) === '.html')) {
  pages.set(file, { html: await readFile(SITE + file, 'utf8') });
}
const broken = brokenLinks(pages, new Set(files));
for (const { from, link } of broken) console.error(`${from} links to ${link}, which is not there.`);
console.log(`${pages.size} pages, ${broken.length} broken links.`);
if (broken.length > 0) process.exitCode = 1;
