import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import type { WuyouElement } from './shared/wuyou-element';
import { expectAccessible } from './testing/accessible';
import { emulateMedia } from './testing/emulate-media';
import { overflowing, paleTexts, shownIn, targetsUnder } from './testing/measure';
import { STATES } from './testing/states';

const LOOKS = [
  { care: 'off', theme: 'light', preset: 'default' },
  { care: 'off', theme: 'dark', preset: 'default' },
  { care: 'on', theme: 'light', preset: 'default' },
  { care: 'on', theme: 'dark', preset: 'default' },
  { care: 'auto', theme: 'light', preset: 'warm' },
  { care: 'auto', theme: 'dark', preset: 'warm' },
  { care: 'on', theme: 'light', preset: 'contrast' },
  { care: 'on', theme: 'dark', preset: 'contrast' },
] as const;

/** Without transitions, which would be measured half way. */
async function still(): Promise<void> {
  await emulateMedia({ reducedMotion: 'reduce' });
  await page.viewport(320, 640);
}

async function settle(element: HTMLElement): Promise<void> {
  const widgets = [element, ...shownIn(element)].filter((inner) => 'updateComplete' in inner);
  for (const widget of widgets as WuyouElement[]) await widget.updateComplete;
}

test.each(Object.entries(STATES))('%s, on a phone of 320 px, in whatever look', async (_, open) => {
  await still();
  const element = await open('zh-CN');
  for (const look of LOOKS) {
    Object.assign(element, look);
    await settle(element);
    const care = look.care === 'on';
    const measured = {
      look,
      targets: targetsUnder(care ? 60 : 44, element),
      pale: paleTexts(element),
      overflowing: overflowing(element),
      text: getComputedStyle(element.shadowRoot?.querySelector('.root') as Element).fontSize,
    };
    expect(measured).toEqual({ look, targets: [], pale: [], overflowing: [], text: care ? '22px' : '16px' });
    expect(document.documentElement.scrollWidth).toBe(320);
    // The colours of the others are measured above; nothing else of them differs.
    if (look.preset === 'default') await expectAccessible(element);
  }
});

test.each(Object.entries(STATES))('%s, in English', async (_, open) => {
  await still();
  const element = await open('en');
  for (const care of ['off', 'on'] as const) {
    Object.assign(element, { care });
    await settle(element);
    expect({ care, overflowing: overflowing(element) }).toEqual({ care, overflowing: [] });
    expect(document.documentElement.scrollWidth).toBe(320);
  }
});
