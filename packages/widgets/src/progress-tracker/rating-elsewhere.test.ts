import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { focused } from '../testing/assistive';
import { mount } from '../testing/mount';
import { createService, TO_RESOLVED } from '../testing/service';
import './progress-tracker';

test('an answered case is rated in the tracker, unless the page has a place of its own for it', async () => {
  const { client, caseAfter } = createService();
  const code = await caseAfter(...TO_RESOLVED);
  const tracker = await mount('wuyou-progress-tracker', { client, code });
  const radio = page.getByRole('radio', { name: '非常满意' });
  await expect.element(radio).toBeVisible();
  tracker.ratingElsewhere = true;
  await expect.element(radio).not.toBeInTheDocument();
  await expect.element(page.getByRole('heading', { name: '办理答复' })).toBeVisible();
});

test('where the page has a place of its own for the rating, the answer leads there', async () => {
  const { client, caseAfter } = createService();
  const code = await caseAfter(...TO_RESOLVED);
  await mount('wuyou-progress-tracker', { client, code, ratingElsewhere: true });
  await mount('wuyou-rating', { client, code });
  const radio = page.getByRole('radio', { name: '非常满意' });
  await expect.element(radio).toBeVisible();
  await page.getByRole('button', { name: '去评价' }).click();
  expect(focused()).toBe(radio.element());
});

test('the rating stands right under the answer', async () => {
  const { client, caseAfter } = createService();
  const code = await caseAfter(...TO_RESOLVED);
  const tracker = await mount('wuyou-progress-tracker', { client, code });
  await expect.element(page.getByRole('radio', { name: '非常满意' })).toBeVisible();
  const shown = tracker.shadowRoot?.querySelector('wuyou-case')?.shadowRoot;
  expect(shown?.querySelector('.answer + wuyou-rating')).toBeTruthy();
});
