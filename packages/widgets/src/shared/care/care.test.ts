import { beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import '../../issue-report/issue-report';
import '../../progress-tracker/progress-tracker';
import '../../rating/rating';
import { expectAccessible } from '../../testing/accessible';
import { mount } from '../../testing/mount';
import { createService, TO_HANDLING, TO_RESOLVED } from '../../testing/service';

const intoCare = page.getByRole('button', { name: '关怀版', exact: true });
const outOfCare = page.getByRole('button', { name: '标准版', exact: true });
const call = page.getByRole('link', { name: /^拨打/ });
const { body } = document;

beforeEach(() => {
  localStorage.removeItem('wuyou-care');
  return () => localStorage.removeItem('wuyou-care');
});

async function rating(properties = {}) {
  const { client, caseAfter } = createService();
  return mount('wuyou-rating', { client, code: await caseAfter(...TO_RESOLVED), ...properties });
}

test('the switch leads into care mode and back, for every widget at once, and is remembered', async () => {
  const { client, caseAfter } = createService();
  const first = await mount('wuyou-rating', { client, code: await caseAfter(...TO_RESOLVED) });
  await mount('wuyou-issue-report', { client });
  await expect.element(intoCare.nth(1)).toBeVisible();
  await intoCare.first().click();
  await expect.poll(() => call.elements()).toHaveLength(2);
  expect(localStorage.getItem('wuyou-care')).toBe('on');
  await expectAccessible(first);
  await outOfCare.nth(1).click();
  await expect.poll(() => call.elements()).toHaveLength(0);
  expect(localStorage.getItem('wuyou-care')).toBeNull();
});

test('a widget that comes later begins as the person left it', async () => {
  localStorage.setItem('wuyou-care', 'on');
  await rating();
  await expect.element(outOfCare).toBeVisible();
});

test('another tab’s choice is followed', async () => {
  await rating();
  await expect.element(intoCare).toBeVisible();
  localStorage.setItem('wuyou-care', 'on');
  dispatchEvent(new StorageEvent('storage', { key: 'wuyou-care' }));
  await expect.element(outOfCare).toBeVisible();
});

test('without storage the choice holds for the page', async () => {
  for (const method of ['getItem', 'setItem', 'removeItem'] as const) {
    vi.spyOn(Storage.prototype, method).mockImplementation(() => {
      throw new DOMException('Denied', 'SecurityError');
    });
  }
  await rating();
  await intoCare.click();
  await expect.element(outOfCare).toBeVisible();
  await outOfCare.click();
  await expect.element(intoCare).toBeVisible();
  vi.restoreAllMocks();
});

test('what the page’s own toolbar does is followed at once', async () => {
  onTestFinished(() => body.removeAttribute('class'));
  await rating();
  await expect.element(intoCare).toBeVisible();
  body.className = 'elder-mode';
  await expect.element(call).toBeVisible();
  body.className = '';
  await expect.element(call).not.toBeInTheDocument();
});

test('a person’s choice against the page goes before it', async () => {
  body.dataset.care = 'on';
  onTestFinished(() => body.removeAttribute('data-care'));
  await rating();
  await outOfCare.click();
  await expect.element(intoCare).toBeVisible();
  expect(localStorage.getItem('wuyou-care')).toBe('off');
});

test('a page that decides leaves no switch', async () => {
  const element = await rating({ care: 'on' });
  await expect.element(call).toBeVisible();
  await expect.element(outOfCare).not.toBeInTheDocument();
  element.care = 'off';
  await expect.element(call).not.toBeInTheDocument();
  await expect.element(intoCare).not.toBeInTheDocument();
});

test('the telephone is the site’s own, and 12345 until it is known', async () => {
  const { client, mock, caseAfter } = createService();
  const code = await caseAfter(...TO_RESOLVED);
  mock.faults.offline = true;
  const element = await mount('wuyou-rating', { client, code, care: 'on' });
  await expect.element(call).toHaveAttribute('href', 'tel:12345');
  element.remove();
  const own = {
    ...client,
    site: { get: async () => ({ ...(await client.site.get()), phone: '0731-2888 0000' }) },
  };
  mock.faults.offline = false;
  await mount('wuyou-rating', { client: own, code, care: 'on' });
  await expect
    .element(page.getByRole('link', { name: '拨打 0731-2888 0000' }))
    .toHaveAttribute('href', 'tel:073128880000');
});

test('the telephone stays in view while the widget is, and never over what has the focus', async () => {
  await page.viewport(360, 640);
  const { client } = createService();
  await mount('wuyou-issue-report', { client, care: 'on' });
  await expect.element(page.getByRole('textbox', { name: /^遇到了什么问题/ })).toBeVisible();
  const bar = () => call.element().getBoundingClientRect();
  for (let i = 0; i < 14; i += 1) {
    await userEvent.tab();
    expect(bar().bottom).toBeLessThanOrEqual(innerHeight);
    expect(bar().top).toBeGreaterThan(0);
    const focus = document.activeElement?.shadowRoot?.activeElement;
    if (!focus || focus === call.element()) continue;
    expect(focus.getBoundingClientRect().bottom, focus.outerHTML).toBeLessThanOrEqual(bar().top + 1);
  }
});

test('a deadline is a sentence, without a strip', async () => {
  const { client, caseAfter } = createService();
  const element = await mount('wuyou-progress-tracker', {
    client,
    care: 'on',
    code: await caseAfter(...TO_HANDLING),
  });
  await expect.element(page.getByText('还剩 5 个工作日')).toBeVisible();
  await expect.element(page.getByText(/^10月15日星期四下午 5 点前给您答复 · /)).toBeVisible();
  expect(element.shadowRoot?.querySelector('.strip')).toBeNull();
});

test('the promise is said as one says it', async () => {
  const { client } = createService();
  await mount('wuyou-issue-report', { client, care: 'on' });
  const promise = '承诺 10月13日星期二下午 5 点前联系您，10月16日星期五下午 5 点前办结';
  await expect.element(page.getByText(promise)).toBeVisible();
});

test('a widget inside another one follows it, and has no telephone of its own', async () => {
  const { client, caseAfter } = createService();
  const code = await caseAfter(...TO_RESOLVED);
  const element = await mount('wuyou-progress-tracker', { client, code });
  await expect.element(page.getByRole('radio', { name: '满意', exact: true })).toBeVisible();
  expect(intoCare.elements()).toHaveLength(1);
  await intoCare.click();
  await expect.poll(() => call.elements()).toHaveLength(1);
  const shown = element.shadowRoot?.querySelector('wuyou-case');
  const inner = shown?.shadowRoot?.querySelector('wuyou-rating');
  expect(inner?.care).toBe('on');
  await expectAccessible(element);
});

test('nothing watches the page once the last widget is gone', async () => {
  const disconnect = vi.spyOn(MutationObserver.prototype, 'disconnect');
  const observe = vi.spyOn(MutationObserver.prototype, 'observe');
  const removed = vi.spyOn(window, 'removeEventListener');
  const [first, second] = [await rating(), await rating()];
  expect(observe.mock.calls.filter(([target]) => target === body)).toHaveLength(1);
  first.remove();
  expect(disconnect).not.toHaveBeenCalled();
  second.remove();
  expect(disconnect).toHaveBeenCalledTimes(1);
  expect(removed.mock.calls.map(([type]) => type)).toContain('storage');
});
