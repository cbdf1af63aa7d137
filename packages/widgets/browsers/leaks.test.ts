import { afterAll, beforeAll, expect, test } from 'vitest';
import { createService, TO_HANDLING, TO_RESOLVED } from '../src/testing/service';
import { type ChromiumBrowser, todaysChromium } from './drivers/chromium.ts';
import { servePage } from './page-server.ts';

/** Mounts before the first count, as some things are made once, and after it. */
const WARM_UP = 10;
const MOUNTS = 100;
/** Bytes that a mount may leave: code that the engine compiled meanwhile, not an element, which takes tens of thousands. */
const LEFT = 4_000;

/** What is still there, counted once the garbage is gone. */
interface Counted {
  readonly nodes: number;
  readonly listeners: number;
  /** Timers, feeds, channels and observers that were not ended. */
  readonly open: Readonly<Record<string, number>>;
  readonly heap: number;
}

const { mock, caseAfter } = createService();
const closing: (() => Promise<void>)[] = [];
let browser: ChromiumBrowser;

beforeAll(async () => {
  const served = await servePage({ body: '<main></main>', fetch: mock.fetch });
  closing.push(served.close);
  browser = (await (await todaysChromium.find())?.()) as ChromiumBrowser;
  closing.push(browser.close);
  await browser.devtools.send('Page.enable', {});
  await browser.devtools.send('Performance.enable', {});
  await browser.devtools.send('Page.addScriptToEvaluateOnNewDocument', { source: `(${keepBooks})()` });
  await browser.open(served.url);
});
afterAll(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

test.each([
  ['wuyou-issue-report', 'form', () => Promise.resolve('')],
  ['wuyou-apply', 'h2', () => Promise.resolve('')],
  ['wuyou-progress-tracker', 'wuyou-case', () => caseAfter(...TO_HANDLING)],
  ['wuyou-rating', 'form', () => caseAfter(...TO_RESOLVED)],
] as const)('%s leaves nothing behind, however often it is mounted', async (tag, shown, codeOf) => {
  const code = await codeOf();
  await browser.run(mountAndRemove, tag, mock.keys.page, code, shown, WARM_UP);
  const before = await count();
  await browser.run(mountAndRemove, tag, mock.keys.page, code, shown, MOUNTS);
  const after = await count();
  expect({ nodes: after.nodes, listeners: after.listeners, open: after.open }).toEqual({
    nodes: before.nodes,
    listeners: before.listeners,
    open: before.open,
  });
  expect(after.open).toEqual({});
  expect((after.heap - before.heap) / MOUNTS).toBeLessThan(LEFT);
});

async function count(): Promise<Counted> {
  const { devtools } = browser;
  // What a collection frees may hold what only the next can.
  for (let times = 0; times < 4; times += 1) {
    await devtools.send('HeapProfiler.collectGarbage', {});
    await browser.run(() => new Promise((resolve) => setTimeout(resolve, 50)));
  }
  const { metrics } = await devtools.send<{ metrics: { name: string; value: number }[] }>(
    'Performance.getMetrics',
    {},
  );
  const figure = (wanted: string) => metrics.find(({ name }) => name === wanted)?.value ?? Number.NaN;
  return {
    nodes: figure('Nodes'),
    listeners: figure('JSEventListeners'),
    heap: figure('JSHeapUsedSize'),
    open: await browser.run(() => (window as unknown as { stillOpen(): Record<string, number> }).stillOpen()),
  };
}

// What follows runs in the page, each by itself.

/** Counts what a page has to end. */
function keepBooks(): void {
  const open = new Map<string, Set<unknown>>();
  const book = (kind: string) => open.get(kind) ?? open.set(kind, new Set()).get(kind) ?? new Set();
  const timers = (set: 'setTimeout' | 'setInterval', clear: 'clearTimeout' | 'clearInterval') => {
    const [start, stop] = [window[set], window[clear]];
    const began = book(set);
    Object.assign(window, {
      [set]: (work: () => void, ms: number, ...args: never[]) => {
        const id = start(() => {
          if (set === 'setTimeout') began.delete(id);
          work(...(args as []));
        }, ms);
        began.add(id);
        return id;
      },
      [clear]: (id: number) => {
        began.delete(id);
        stop(id);
      },
    });
  };
  timers('setTimeout', 'clearTimeout');
  timers('setInterval', 'clearInterval');
  const ended = (kind: string, end: string) => {
    const Original = (window as unknown as Record<string, new (...args: unknown[]) => object>)[kind];
    if (!Original) return;
    class Kept extends Original {
      constructor(...args: unknown[]) {
        super(...args);
        book(kind).add(this);
        const stop = (this as unknown as Record<string, () => void>)[end];
        Object.assign(this, {
          [end]: () => {
            book(kind).delete(this);
            stop?.call(this);
          },
        });
      }
    }
    Object.assign(window, { [kind]: Kept });
  };
  for (const [kind, end] of [
    ['BroadcastChannel', 'close'],
    ['EventSource', 'close'],
    ['Worker', 'terminate'],
    ['MutationObserver', 'disconnect'],
    ['ResizeObserver', 'disconnect'],
    ['IntersectionObserver', 'disconnect'],
  ] as const) {
    ended(kind, end);
  }
  Object.assign(window, {
    stillOpen: () =>
      Object.fromEntries(
        [...open].map(([kind, members]) => [kind, members.size]).filter(([, size]) => size !== 0),
      ),
  });
}

async function mountAndRemove(
  tag: string,
  key: string,
  code: string,
  shown: string,
  times: number,
): Promise<void> {
  for (let time = 0; time < times; time += 1) {
    const element = document.createElement(tag);
    element.setAttribute('key', key);
    if (code !== '') element.setAttribute('code', code);
    document.querySelector('main')?.append(element);
    // Half of them are gone before they have anything to show.
    const until = performance.now() + 10_000;
    while (time % 2 === 0 && !element.shadowRoot?.querySelector(shown)) {
      await new Promise((resolve) => requestAnimationFrame(resolve));
      if (performance.now() > until) throw new Error(`Mount ${time}: ${element.shadowRoot?.textContent}`);
    }
    element.remove();
  }
}
