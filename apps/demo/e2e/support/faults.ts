import type { Page } from 'playwright-core';

/** Turns a fault on or off in the demo's menu. */
export async function setFault(page: Page, name: string, on: boolean): Promise<void> {
  await page.locator('.faults summary').press('Enter');
  await page.getByLabel(name, { exact: true }).setChecked(on);
  await page.keyboard.press('Escape');
  await page.locator('.faults .menu').waitFor({ state: 'hidden' });
}
