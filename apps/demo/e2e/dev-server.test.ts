import { resolve } from 'node:path';
import { chromiumLaunchOptions } from '@wuyou/tooling/chromium';
import { chromium } from 'playwright-core';
import { createServer } from 'vite';
import { expect, test } from 'vitest';

test('pnpm start serves the demo from sources, with nothing built', async () => {
  const root = resolve(import.meta.dirname, '..');
  const server = await createServer({ root, logLevel: 'error', server: { port: 0 } });
  const browser = await chromium.launch(await chromiumLaunchOptions());
  try {
    await server.listen();
    const page = await browser.newPage();
    await page.goto(server.resolvedUrls?.local[0] ?? '');
    await page.getByRole('button', { name: '二期厂房用水增容报装' }).waitFor({ state: 'attached' });
    expect(await page.title()).toBe('天元区政务服务网 · 无忧演示');
  } finally {
    await browser.close();
    await server.close();
  }
});
