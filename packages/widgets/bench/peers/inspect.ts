import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { ChromiumBrowser } from '../../browsers/drivers/chromium.ts';

export interface Inspected {
  /** Of the page's policy. */
  readonly violations: number;
  /** Elements that axe finds fault with, by WCAG 2.2 AA and its best practices. */
  readonly faults: number;
  /** Shorter side of the smallest thing to press, in pixels; absent where there is none. */
  readonly smallest: number | undefined;
}

/** Looks at the page that is open. */
export async function inspect({ devtools, run }: ChromiumBrowser): Promise<Inspected> {
  const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  await devtools.send('Runtime.evaluate', { expression: axe });
  const faults = await run(countFaults);
  return {
    violations: await run(countViolations),
    faults,
    smallest: (await run(smallestTarget)) ?? undefined,
  };
}

// What follows runs in the page, each by itself.

function countViolations(): number {
  return (window as unknown as { violations: string[] }).violations.length;
}

async function countFaults(): Promise<number> {
  const { axe } = window as unknown as {
    axe: { run(options: object): Promise<{ violations: { nodes: object[] }[] }> };
  };
  const values = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
  const { violations } = await axe.run({ runOnly: { type: 'tag', values } });
  return violations.reduce((sum, { nodes }) => sum + nodes.length, 0);
}

function smallestTarget(): number | null {
  const wanted =
    'button, input:not([type=hidden]), select, textarea, a[href], [role=radio], [role=slider], [role=combobox]';
  const sides: number[] = [];
  const visit = (root: ParentNode): void => {
    for (const element of root.querySelectorAll('*')) {
      if (element.shadowRoot) visit(element.shadowRoot);
      if (!element.matches(wanted)) continue;
      // A control and its label are one target.
      const boxes = [element, element.closest('label')].map((part) => part?.getBoundingClientRect());
      const side = Math.max(...boxes.map((box) => Math.min(box?.width ?? 0, box?.height ?? 0)));
      if (side > 1) sides.push(side);
    }
  };
  visit(document);
  return sides.length === 0 ? null : Math.min(...sides);
}
