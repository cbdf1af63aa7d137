import axe from 'axe-core';
import { expect } from 'vitest';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** axe finds nothing, and every control is a target of 44 px or more. */
export async function expectAccessible(element: HTMLElement): Promise<void> {
  const { violations } = await axe.run(element, { runOnly: TAGS });
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
  expect(found).toEqual([]);
  expect(smallTargets(element)).toEqual([]);
}

/** Controls whose box is under 44 px in either direction. A link within text is let off, as WCAG 2.5.8 does. */
function smallTargets(element: HTMLElement): string[] {
  const nested = [...(element.shadowRoot?.querySelectorAll('*') ?? [])].filter(
    ({ shadowRoot }) => shadowRoot,
  );
  const controls = element.shadowRoot?.querySelectorAll<HTMLElement>('button, input, select, textarea') ?? [];
  const own = [...controls].filter(isShown).flatMap((control) => {
    const { width, height } = control.getBoundingClientRect();
    return width < 44 || height < 44 ? [`${control.outerHTML} is ${width} × ${height}`] : [];
  });
  return [...own, ...nested.flatMap((inner) => smallTargets(inner as HTMLElement))];
}

function isShown(control: HTMLElement): boolean {
  return control.getClientRects().length > 0;
}
