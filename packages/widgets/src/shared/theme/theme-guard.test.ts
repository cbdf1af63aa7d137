import { expect, onTestFinished, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import '../../rating/rating';
import { emulateMedia } from '../../testing/emulate-media';
import { paleTexts } from '../../testing/measure';
import { mount } from '../../testing/mount';
import { createService, TO_RESOLVED } from '../../testing/service';
import { mendColours } from './mend-colours';
import { ThemeGuard } from './theme-guard';

const submit = page.getByRole('button', { name: '提交评价' });

/** A rating on a page whose style sheet says this; hints are collected. */
async function themed(css: string, properties = {}) {
  const hints = vi.spyOn(console, 'info').mockImplementation(() => {});
  const style = document.createElement('style');
  style.textContent = css;
  document.head.append(style);
  onTestFinished(() => style.remove());
  const { client, caseAfter } = createService();
  const element = await mount('wuyou-rating', {
    client,
    code: await caseAfter(...TO_RESOLVED),
    ...properties,
  });
  await expect.element(submit).toBeVisible();
  return { element, hints };
}

const colourOf = () => getComputedStyle(submit.element()).backgroundColor;

test('a theme that can be read is used as it is, without a word', async () => {
  const { element, hints } = await themed('wuyou-rating { --wuyou-accent: #7a1f5c }');
  await expect.poll(colourOf).toBe('rgb(122, 31, 92)');
  expect(paleTexts(element)).toEqual([]);
  expect(hints).not.toHaveBeenCalled();
});

test('a pale accent is darkened, and the console says so once for all widgets', async () => {
  const { element, hints } = await themed('wuyou-rating { --wuyou-accent: #fc3 }');
  await expect.poll(() => paleTexts(element)).toEqual([]);
  await mount('wuyou-rating', {});
  expect(colourOf()).not.toBe('rgb(255, 204, 51)');
  expect(hints.mock.calls).toEqual([
    [
      expect.stringMatching(
        /^Wuyou's widgets need more contrast, and use --wuyou-accent: #[\da-f]{6} instead of #ffcc33\.$/,
      ),
    ],
  ]);
});

test('a dark paper under our own dark ink is mended, too', async () => {
  const { element } = await themed('wuyou-rating { --wuyou-paper: midnightblue }', { theme: 'light' });
  await expect.poll(() => paleTexts(element)).toEqual([]);
});

test('a theme that changes is looked at again: by style sheet, by attribute, by the widget’s own style', async () => {
  const { element } = await themed(
    'wuyou-rating { --wuyou-accent: #0b4a8f } .loud wuyou-rating { --wuyou-accent: yellow }',
  );
  await expect.poll(colourOf).toBe('rgb(11, 74, 143)');
  document.body.classList.add('loud');
  onTestFinished(() => document.body.classList.remove('loud'));
  await expect.poll(colourOf).not.toBe('rgb(11, 74, 143)');
  await expect.poll(() => paleTexts(element)).toEqual([]);
  document.body.classList.remove('loud');
  await expect.poll(colourOf).toBe('rgb(11, 74, 143)');
  element.theme = 'dark';
  await expect.poll(() => paleTexts(element)).toEqual([]);
  await expect.poll(colourOf).not.toBe('rgb(11, 74, 143)');
  element.theme = 'light';
  element.style.setProperty('--wuyou-accent', '#ccffcc');
  await expect.poll(colourOf).not.toBe('rgb(11, 74, 143)');
  await expect.poll(() => paleTexts(element)).toEqual([]);
});

test('the system’s change to dark is followed', async () => {
  const { element } = await themed('wuyou-rating { --wuyou-accent: #0b4a8f }');
  await emulateMedia({ colorScheme: 'dark' });
  await expect.poll(colourOf).not.toBe('rgb(11, 74, 143)');
  await expect.poll(() => paleTexts(element)).toEqual([]);
});

test.each([
  ['the network is back', () => dispatchEvent(new Event('online'))],
  ['the page changes', (element: HTMLElement) => element.classList.add('new')],
])('where what mends cannot be had, the theme stays as it is until %s', async (_, happens) => {
  const load = vi.spyOn(ThemeGuard, 'load').mockRejectedValue(new TypeError('Failed to fetch'));
  const { element } = await themed('wuyou-rating { --wuyou-accent: #fc3 }');
  await expect.poll(() => load.mock.calls.length).toBeGreaterThan(0);
  expect(colourOf()).toBe('rgb(255, 204, 51)');
  load.mockRestore();
  happens(element);
  await expect.poll(() => paleTexts(element)).toEqual([]);
});

test('what mends is not asked for with every change of a widget', async () => {
  const load = vi.spyOn(ThemeGuard, 'load').mockRejectedValue(new TypeError('Failed to fetch'));
  const { element } = await themed('wuyou-rating { --wuyou-accent: #fc3 }');
  await expect.poll(() => load.mock.calls.length).toBeGreaterThan(0);
  load.mockClear();
  dispatchEvent(new Event('online'));
  expect(load).toHaveBeenCalledOnce();
  await Promise.resolve();
  element.requestUpdate();
  await element.updateComplete;
  await new Promise(requestAnimationFrame);
  expect(load).toHaveBeenCalledOnce();
});

test('a widget that has left the page looks no more', async () => {
  const { element } = await themed('wuyou-rating { --wuyou-accent: #fc3 }');
  const looks = vi.spyOn(window, 'getComputedStyle');
  dispatchEvent(new Event('online'));
  expect(looks).toHaveBeenCalled();
  element.remove();
  looks.mockClear();
  dispatchEvent(new Event('online'));
  expect(looks).not.toHaveBeenCalled();
});

test('without a theme nothing is set on the widget', async () => {
  const { element } = await themed('');
  expect(element.shadowRoot?.querySelector('.root')?.getAttribute('style')).toBeNull();
});

test('a colour that lets others through, or is none, is left to the page', async () => {
  const { hints } = await themed(
    'wuyou-rating { --wuyou-second: rgba(0, 0, 0, 0.1); --wuyou-hint: nonsense }',
  );
  await expect.element(submit).toBeVisible();
  expect(hints).not.toHaveBeenCalled();
});

test.each([
  ['one that passes', { accent: [11, 74, 143], paper: [255, 255, 255] }, ['accent', 'accent-soft'], []],
  [
    'its soft ground follows the accent',
    { accent: [11, 74, 143], paper: [255, 255, 255] },
    ['accent'],
    ['accent-soft'],
  ],
  ['one that fails', { error: [255, 120, 120], paper: [255, 255, 255] }, ['error', 'error-soft'], ['error']],
  [
    'what is written on a given accent',
    { 'on-accent': [255, 255, 255], accent: [140, 180, 255], paper: [0, 0, 0] },
    ['accent', 'accent-soft'],
    ['on-accent'],
  ],
  ['an edge needs less', { border: [140, 140, 140], paper: [255, 255, 255] }, ['border'], []],
] as const)('%s', (_, theme, given, mended) => {
  expect(Object.keys(mendColours(theme, new Set(given)))).toEqual(mended);
});
