import { beforeEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import '../apply/apply';
import '../issue-report/issue-report';
import '../progress-tracker/progress-tracker';
import '../rating/rating';
import { ENGLISH } from '../strings/english';
import type { Catalogue } from '../strings/strings';
import { mount } from '../testing/mount';
import { createService, TO_RESOLVED } from '../testing/service';
import type { WuyouElement } from './wuyou-element';

const words = ENGLISH.words as Catalogue;

beforeEach(() => {
  ENGLISH.words = undefined;
  return () => {
    ENGLISH.words = words;
    ENGLISH.retry();
  };
});

/** English that is under way until the test lets it come, or not. */
function underWay() {
  let end: { readonly come: () => void; readonly fail: () => void } | undefined;
  const fetch = vi.spyOn(ENGLISH, 'fetch').mockImplementation(
    () =>
      new Promise((resolve, reject) => {
        end = { come: () => resolve(words), fail: () => reject(new TypeError('Failed to fetch')) };
      }),
  );
  return { fetch, come: () => end?.come(), fail: () => end?.fail() };
}

const unavailable = () => vi.spyOn(ENGLISH, 'fetch').mockRejectedValue(new TypeError('Failed to fetch'));

async function invited() {
  const { client, caseAfter } = createService();
  return { client, code: await caseAfter(...TO_RESOLVED) };
}

/** In the page, and perhaps without words yet. */
function appear<Tag extends Parameters<typeof mount>[0]>(
  tag: Tag,
  properties: Parameters<typeof mount<Tag>>[1],
) {
  void mount(tag, properties);
  return document.querySelector(tag) as HTMLElementTagNameMap[Tag] & WuyouElement;
}

const root = ({ shadowRoot }: Element) => shadowRoot?.querySelector<HTMLElement>('.root');
const frame = () => new Promise(requestAnimationFrame);
const chinese = page.getByText('这件事办得怎么样？');
const english = page.getByText('How was this handled?');

test('a Chinese widget fetches no English', async () => {
  const { fetch } = underWay();
  const element = await mount('wuyou-rating', await invited());
  await expect.element(chinese).toBeVisible();
  dispatchEvent(new Event('online'));
  element.requestUpdate();
  await element.updateComplete;
  expect(fetch).not.toHaveBeenCalled();
});

test('the first words of an English widget are English', async () => {
  const { fetch, come } = underWay();
  const element = appear('wuyou-rating', { ...(await invited()), locale: 'en' });
  const seen: string[] = [];
  new MutationObserver(() => seen.push(root(element)?.textContent ?? '')).observe(
    element.shadowRoot as Node,
    {
      subtree: true,
      childList: true,
      characterData: true,
    },
  );
  await frame();
  come();
  await expect.element(english).toBeVisible();
  expect(fetch).toHaveBeenCalledTimes(1);
  expect(seen.filter((text) => /\p{Script=Han}/u.test(text))).toEqual([]);
});

const never = () => new Promise<never>(() => {});

/** Answers nothing, so that what loads goes on loading. */
const silent: never = new Proxy(
  () => Object.assign(never(), { [Symbol.asyncIterator]: () => ({ next: never }) }),
  { get: () => silent },
) as never;

test.each([
  ['wuyou-apply', {}],
  ['wuyou-issue-report', {}],
  ['wuyou-progress-tracker', { code: 'X' }],
  ['wuyou-rating', { code: 'X' }],
] as const)(
  '%s holds its place until there are words, with what the page put there',
  async (tag, properties) => {
    const { come } = underWay();
    const element = appear(tag, { ...properties, client: silent, locale: 'en' });
    for (const [name, value] of Object.entries(properties)) element.setAttribute(name, value);
    element.innerHTML = '<a href="tel:12345">12345</a>';
    const phone = page.getByRole('link', { name: '12345' });
    await expect.element(phone).toBeVisible();
    const { top, height } = element.getBoundingClientRect();
    const padding = Number.parseFloat(getComputedStyle(root(element) as Element).paddingTop);
    expect(phone.element().getBoundingClientRect().top - top).toBeCloseTo(padding + 1, -1);
    come();
    await expect.element(page.getByRole('status').filter({ hasText: 'Loading…' })).toBeInTheDocument();
    await expect.element(phone).not.toBeInTheDocument();
    expect(element.getBoundingClientRect().height).toBe(height);
  },
);

test('a tracker without a code holds the place of its form', async () => {
  const { come } = underWay();
  const element = appear('wuyou-progress-tracker', { client: silent, locale: 'en' });
  await frame();
  const held = element.offsetHeight;
  come();
  await expect.element(page.getByRole('textbox')).toBeVisible();
  expect(Math.abs(element.offsetHeight - held)).toBeLessThan(2);
});

test('many widgets fetch English once', async () => {
  const { fetch, come } = underWay();
  const { client } = createService();
  const widgets = [1, 2, 3].map(() => appear('wuyou-apply', { client, locale: 'en' }));
  await frame();
  come();
  for (const widget of widgets) await widget.updateComplete;
  await expect.element(page.getByRole('button', { name: 'Large print' }).nth(2)).toBeVisible();
  expect(fetch).toHaveBeenCalledTimes(1);
});

test('where English cannot be had a widget speaks Chinese, says so, and does not ask with every drawing', async () => {
  const fetch = unavailable();
  const element = await mount('wuyou-rating', { ...(await invited()), locale: 'en' });
  await expect.element(chinese).toBeVisible();
  expect(root(element)?.lang).toBe('zh-CN');
  for (let i = 0; i < 3; i += 1) {
    element.requestUpdate();
    await element.updateComplete;
  }
  const another = await mount('wuyou-rating', { ...(await invited()), locale: 'en' });
  expect(root(another)?.lang).toBe('zh-CN');
  expect(fetch).toHaveBeenCalledTimes(1);
});

test('online again, it fetches English and speaks it', async () => {
  const fetch = unavailable();
  const element = await mount('wuyou-rating', { ...(await invited()), locale: 'en' });
  await expect.element(chinese).toBeVisible();
  fetch.mockResolvedValue(words);
  dispatchEvent(new Event('online'));
  await expect.element(english).toBeVisible();
  expect(root(element)?.lang).toBe('en');
  expect(fetch).toHaveBeenCalledTimes(2);
});

test('after a while the next drawing tries again', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout'] });
  const fetch = unavailable();
  const element = await mount('wuyou-rating', { ...(await invited()), locale: 'en' });
  fetch.mockResolvedValue(words);
  vi.advanceTimersByTime(9_999);
  element.requestUpdate();
  await element.updateComplete;
  expect(fetch).toHaveBeenCalledTimes(1);
  vi.advanceTimersByTime(1);
  vi.useRealTimers();
  element.requestUpdate();
  await expect.element(english).toBeVisible();
  expect(fetch).toHaveBeenCalledTimes(2);
});

test('a widget that is gone fetches nothing', async () => {
  const fetch = unavailable();
  const element = await mount('wuyou-rating', { ...(await invited()), locale: 'en' });
  element.remove();
  dispatchEvent(new Event('online'));
  expect(fetch).toHaveBeenCalledTimes(1);
});

test('English that is long in coming is not waited for, and is spoken when it comes', async () => {
  const invitation = await invited();
  vi.useFakeTimers({ toFake: ['setTimeout'] });
  const { come } = underWay();
  const element = appear('wuyou-rating', { ...invitation, locale: 'en' });
  await frame();
  vi.advanceTimersByTime(5_000);
  vi.useRealTimers();
  await expect.element(chinese).toBeVisible();
  expect(root(element)?.lang).toBe('zh-CN');
  come();
  await expect.element(english).toBeVisible();
});

test('a widget in use goes on in Chinese until English is there, and loses nothing', async () => {
  const { come } = underWay();
  const element = await mount('wuyou-rating', await invited());
  await page.getByRole('radio', { name: '不满意', exact: true }).click();
  await page.getByRole('textbox').fill('规划核实没有说清楚');
  element.locale = 'en';
  await element.updateComplete;
  await expect.element(chinese).toBeVisible();
  await userEvent.type(page.getByRole('textbox'), '，还要再来');
  await page.getByRole('button', { name: '提交评价' }).hover();
  come();
  await expect.element(english).toBeVisible();
  await expect.element(page.getByRole('radio', { checked: true })).toHaveAccessibleName('Dissatisfied');
  await expect.element(page.getByRole('textbox')).toHaveValue('规划核实没有说清楚，还要再来');
  expect(element.shadowRoot?.activeElement).toBe(page.getByRole('textbox').element());
  element.locale = 'zh-CN';
  await expect.element(chinese).toBeVisible();
});
