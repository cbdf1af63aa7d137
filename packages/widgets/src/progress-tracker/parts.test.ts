import { DomainError } from '@wuyou/domain/values';
import { expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { expectAccessible } from '../testing/accessible';
import { focused } from '../testing/assistive';
import { heard } from '../testing/events';
import { madeClient, madeView } from '../testing/made-view';
import { mount } from '../testing/mount';
import { fetchAhead, partFor } from './parts';
import './progress-tracker';

vi.mock('./parts', { spy: true });

const view = madeView();
const { code } = view;
const client = madeClient(view);
const heading = page.getByRole('heading', { name: view.title });
const retry = page.getByRole('button', { name: '重试' });
const bones = (element: HTMLElement) => element.shadowRoot?.querySelector('.bones');

/** The case's part is on its way until it is told to come. */
function heldPart(): () => void {
  let come = (): void => {};
  const coming = new Promise<void>((resolve) => {
    come = resolve;
  });
  vi.mocked(partFor).mockReturnValueOnce(coming);
  return come;
}

const noPart = () => vi.mocked(partFor).mockRejectedValueOnce(new DomainError('network', {}));

async function lookUp(): Promise<void> {
  await page.getByRole('textbox', { name: '受理编号' }).fill(code);
  await userEvent.keyboard('{Enter}');
}

test('with a code the part is fetched while the view is asked for', async () => {
  vi.mocked(fetchAhead).mockClear();
  const asking = { ...client, lookUp: () => new Promise<never>(() => {}) };
  await mount('wuyou-progress-tracker', { client: asking, code });
  expect(fetchAhead).toHaveBeenCalled();
});

test('the place is held until the part has come, however early the view did', async () => {
  const come = heldPart();
  const element = await mount('wuyou-progress-tracker', { client, code });
  await expect.poll(() => vi.mocked(partFor).mock.calls).toContainEqual([view]);
  await element.updateComplete;
  expect(bones(element)?.getBoundingClientRect().height).toBeGreaterThanOrEqual(910);
  expect(heading.query()).toBeNull();
  come();
  await expect.element(heading).toBeVisible();
  expect(bones(element)).toBeNull();
});

test('a part that does not come is said, once, and comes when it is asked for again', async () => {
  noPart();
  const element = await mount('wuyou-progress-tracker', { client, innerHTML: '<p>请拨打 12345</p>' });
  const errors = heard(element, 'wuyou-error');
  await lookUp();
  await expect.element(page.getByRole('alert')).toHaveTextContent('网络连不上，请检查网络后重试');
  await expect.element(page.getByText('请拨打 12345')).toBeVisible();
  expect(errors.map(({ error }) => error.code)).toEqual(['network']);
  await expect.poll(() => focused()).toBe(retry.element());
  await expectAccessible(element);
  await retry.click();
  await expect.element(heading).toBeVisible();
  await expect.poll(() => focused()).toBe(heading.element());
});

test('it comes by itself once the network is back, and takes no focus then', async () => {
  noPart();
  const element = await mount('wuyou-progress-tracker', { client, code });
  await expect.element(retry).toBeVisible();
  window.dispatchEvent(new Event('online'));
  await expect.element(heading).toBeVisible();
  expect(document.activeElement).toBe(document.body);
  expect(bones(element)).toBeNull();
});

test('without a code the part is fetched at the first letter, or when the page has nothing else to do', async () => {
  const idle = vi.spyOn(window, 'requestIdleCallback').mockReturnValue(1);
  vi.mocked(fetchAhead).mockClear();
  await mount('wuyou-progress-tracker', { client });
  expect(idle).toHaveBeenCalledWith(fetchAhead);
  expect(fetchAhead).not.toHaveBeenCalled();
  await page.getByRole('textbox', { name: '受理编号' }).fill('7');
  expect(fetchAhead).toHaveBeenCalled();
});
