import { loadavg } from 'node:os';
import { chromiumLaunchOptions } from '@wuyou/tooling/chromium';
import { launchChromium } from '../browsers/drivers/chromium.ts';
import { servePage } from '../browsers/page-server.ts';
import { reservation } from '../build/snippet.ts';
import { createService, TO_HANDLING, TO_RESOLVED } from '../src/testing/service.ts';
import { type Load, measureLoad, medians } from './load.ts';
import { pagesFor } from './pages.ts';

/**
 * What the embed file costs a page on a processor slowed to a quarter: medians of several loads. Fails where something in
 * the page moved, or the script kept the page busy longer at a time than a person notices. An empty page beside them
 * tells how quiet the machine is.
 */
const RUNS = 7;
const SLOWER = 4;
/** As a phone has it, in milliseconds. */
const LATENCY = [40, 120] as const;
/** Milliseconds. */
const NOTICED = 50;

const { mock, caseAfter } = createService();
const codes = { open: await caseAfter(...TO_HANDLING), answered: await caseAfter(...TO_RESOLVED) };
mock.faults.latency = LATENCY;

const { executablePath = '', env } = await chromiumLaunchOptions();
const browser = await launchChromium(executablePath, env as NodeJS.ProcessEnv | undefined);
const failures: string[] = [];

async function measure(name: string, { body, usable }: { readonly body: string; readonly usable: string }) {
  const served = await servePage({ body, fetch: mock.fetch, css: reservation() });
  const loads: Load[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    loads.push(await measureLoad(browser, { url: served.url, tag: name, usable, slower: SLOWER }));
  }
  await served.close();
  return medians(loads);
}

console.log(
  `Median of ${RUNS} loads, processor slowed ${SLOWER} times; load of this machine ${loadavg()[0]?.toFixed(1)}`,
);
try {
  const empty = { body: '<h1>示例门户</h1><main><p>没有组件</p></main>', usable: 'p' };
  print('main', await measure('main', empty));
  for (const [name, page] of Object.entries(pagesFor(mock.keys.page, codes))) {
    const load = await measure(name, page);
    print(name, load);
    if (load.shift > 0) failures.push(`${name}: what stands around it moved`);
    if (load.longestTask > NOTICED) failures.push(`${name}: a task of ${load.longestTask.toFixed(0)} ms`);
  }
} finally {
  await browser.close();
}
for (const failure of failures) console.error(failure);
if (failures.length > 0) process.exitCode = 1;

function print(name: string, { shift, longestTask, script, usable }: Load): void {
  const ms = (value: number) => `${value.toFixed(0)} ms`.padStart(7);
  console.log(
    `${(name === 'main' ? 'without a widget' : name).padEnd(24)} shift ${shift.toFixed(3)}  longest task ${ms(longestTask)}  script ${ms(script)}  usable after ${ms(usable)}`,
  );
}
