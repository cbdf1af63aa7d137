import { chromiumLaunchOptions } from '@wuyou/tooling/chromium';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, inject } from 'vitest';
import type { Settings } from '../../src/app/settings';

interface OpenOptions extends Partial<Settings> {
  readonly context?: BrowserContextOptions;
  /** Console errors this test brings about on purpose. */
  readonly expected?: RegExp;
}

/** One browser for a file, a fresh page for each test; whatever a page complains of fails its test. */
export function useDemo(): { open(options?: OpenOptions): Promise<Page> } {
  let browser: Browser;
  const complaints: string[] = [];

  beforeAll(async () => {
    browser = await chromium.launch(await chromiumLaunchOptions());
  });
  afterAll(() => browser?.close());
  afterEach(async () => {
    const seen = complaints.splice(0);
    await Promise.all(browser.contexts().map((context) => context.close()));
    expect(seen, 'the page complained').toEqual([]);
  });

  return {
    async open({ context: options, expected, ...settings } = {}) {
      const context = await browser.newContext({ viewport: { width: 1440, height: 1000 }, ...options });
      context.setDefaultTimeout(20_000);
      await context.addInitScript(
        (kept) => sessionStorage.getItem('wuyou-demo') ?? sessionStorage.setItem('wuyou-demo', kept),
        JSON.stringify({ locale: 'zh-CN', theme: 'light', ...settings }),
      );
      const page = await context.newPage();
      page.on('pageerror', (error) => complaints.push(String(error.stack ?? error)));
      page.on('console', (message) => {
        if (!['error', 'warning'].includes(message.type())) return;
        if (!expected?.test(message.text())) complaints.push(`${message.type()}: ${message.text()}`);
      });
      await page.goto(inject('demoUrl'));
      await page.locator('service-desk').waitFor({ state: 'attached' });
      return page;
    },
  };
}
