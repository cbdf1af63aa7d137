import type { ChromiumBrowser } from '../browsers/drivers/chromium.ts';

export interface Load {
  /** Cumulative layout shift. */
  readonly shift: number;
  /** Milliseconds; 0 where none was over 50. */
  readonly longestTask: number;
  /** Milliseconds spent in scripts. */
  readonly script: number;
  /** Milliseconds from the start of the navigation until a person could begin. */
  readonly usable: number;
}

interface Loading {
  readonly url: string;
  /** The element that is waited for, and what in it a person begins with. */
  readonly tag: string;
  readonly usable: string;
  /** How many times slower the processor is made. */
  readonly slower: number;
}

/** One load of a page that the browser has not seen before, and a while after. */
export async function measureLoad(
  { devtools, open, run }: ChromiumBrowser,
  { url, tag, usable, slower }: Loading,
): Promise<Load> {
  await open('about:blank');
  await devtools.send('Performance.enable', {});
  await devtools.send('Network.enable', {});
  await devtools.send('Network.setCacheDisabled', { cacheDisabled: true });
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: slower });
  const source = `(${watch})(${JSON.stringify(tag)}, ${JSON.stringify(usable)})`;
  const { identifier } = await devtools.send<{ identifier: string }>(
    'Page.addScriptToEvaluateOnNewDocument',
    { source },
  );
  await open(url);
  const seen = await run(() => (window as unknown as { seen: Promise<Omit<Load, 'script'>> }).seen);
  const { metrics } = await devtools.send<{ metrics: { name: string; value: number }[] }>(
    'Performance.getMetrics',
    {},
  );
  await devtools.send('Page.removeScriptToEvaluateOnNewDocument', { identifier });
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  return { ...seen, script: (metrics.find(({ name }) => name === 'ScriptDuration')?.value ?? 0) * 1000 };
}

/** Runs in the page before anything else does. */
function watch(tag: string, usable: string): void {
  const seen = { shift: 0, longestTask: 0, usable: 0 };
  const observe = (type: string, onEntry: (entry: PerformanceEntry & { value?: number }) => void) =>
    new PerformanceObserver((list) => list.getEntries().forEach(onEntry)).observe({ type, buffered: true });
  observe('layout-shift', ({ value = 0 }) => {
    seen.shift += value;
  });
  observe('longtask', ({ duration }) => {
    seen.longestTask = Math.max(seen.longestTask, duration);
  });
  const within = (root: ParentNode): boolean =>
    root.querySelector(usable) !== null ||
    [...root.querySelectorAll('*')].some(({ shadowRoot }) => shadowRoot !== null && within(shadowRoot));
  const find = (): boolean => {
    const element = document.querySelector(tag);
    return element !== null && within(element.shadowRoot ?? element);
  };
  Object.assign(window, {
    seen: new Promise((resolve) => {
      const look = () => {
        if (!find()) return requestAnimationFrame(look);
        seen.usable = performance.now();
        // What comes late shall be seen too.
        setTimeout(() => resolve(seen), 1000);
        return undefined;
      };
      look();
    }),
  });
}

/** Each figure's median, by itself. */
export function medians(loads: readonly Load[]): Load {
  const of = (name: keyof Load) => {
    const sorted = loads.map((load) => load[name]).sort((a, b) => a - b);
    return sorted[Math.floor(sorted.length / 2)] ?? 0;
  };
  return { shift: of('shift'), longestTask: of('longestTask'), script: of('script'), usable: of('usable') };
}
