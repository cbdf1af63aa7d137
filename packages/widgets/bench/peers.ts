import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { chromiumLaunchOptions } from '@wuyou/tooling/chromium';
import { launchChromium } from '../browsers/drivers/chromium.ts';
import { servePage } from '../browsers/page-server.ts';
import { reservation } from '../build/snippet.ts';
import { createService, TO_HANDLING, TO_RESOLVED } from '../src/testing/service.ts';
import { type Load, measureLoad, medians } from './load.ts';
import { pagesFor } from './pages.ts';
import { bundle, installPeers } from './peers/bundle.ts';
import { PACKAGES, PEERS } from './peers/catalogue.ts';
import { inspect } from './peers/inspect.ts';
import { type Row, table } from './peers/table.ts';

/** Our widgets beside others, a page each, under the same strict policy; writes the docs' tables. */
const RUNS = 5;
const SLOWER = 4;
const DOCS = join(import.meta.dirname, '../../../docs');

interface Page {
  readonly name: string;
  /** Absent for ours, which fetch parts of themselves. */
  readonly script?: string;
  readonly css: string;
  readonly body: string;
  readonly usable?: readonly [tag: string, within: string] | undefined;
}

const { mock, caseAfter } = createService();
const codes = { open: await caseAfter(...TO_HANDLING), answered: await caseAfter(...TO_RESOLVED) };
const { executablePath = '', env } = await chromiumLaunchOptions();
const browser = await launchChromium(executablePath, env as NodeJS.ProcessEnv | undefined);

function ours(): Page[] {
  return Object.entries(pagesFor(mock.keys.page, codes))
    .filter(([tag]) => tag !== 'wuyou-apply')
    .map(([tag, { element, usable }]) => ({
      name: `\`<${tag}>\``,
      css: reservation(),
      body: element,
      usable: [tag, usable],
    }));
}

async function others(): Promise<Page[]> {
  await installPeers();
  return Promise.all(PEERS.map(async (peer) => ({ ...peer, ...(await bundle(peer)) })));
}

const brotli = (text: string) => (text === '' ? 0 : brotliCompressSync(text).byteLength);

async function rowOf({ name, script, css, body, usable }: Page): Promise<Row> {
  const main = `<main><h1>示例门户</h1>${body}</main>`;
  const served = await servePage({ body: main, fetch: mock.fetch, css, ...(script && { script }) });
  const loads: Load[] = [];
  const [tag, within] = usable ?? ['main', 'h1'];
  for (let run = 0; run < RUNS; run += 1) {
    loads.push(await measureLoad(browser, { url: served.url, tag, usable: within, slower: SLOWER }));
  }
  const inspected = await inspect(browser);
  await served.close();
  const load = medians(loads);
  return {
    name,
    ...inspected,
    bytes: [...served.scripts.values(), css].reduce((sum, text) => sum + brotli(text), 0),
    script: load.script,
    usable: usable && load.usable,
  };
}

const rows: Row[] = [];
try {
  for (const page of [...ours(), ...(await others())]) rows.push(await rowOf(page));
} finally {
  await browser.close();
}
console.log(table(rows, 'en'));
const versions = PACKAGES.map((name) => `\`${name}\``).join(', ');
for (const language of ['zh', 'en'] as const) {
  await mkdir(join(DOCS, language), { recursive: true });
  const text = `<!-- Made by pnpm bench:peers. -->\n\n${table(rows, language)}\n\n${versions}\n`;
  await writeFile(join(DOCS, language, '_peers.md'), text);
}
