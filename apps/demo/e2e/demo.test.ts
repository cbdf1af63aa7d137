import { resolve } from 'node:path';
import { chromiumLaunchOptions } from '@wuyou/tooling/chromium';
import { type Browser, chromium } from 'playwright-core';
import { createServer, type ViteDevServer } from 'vite';
import { afterAll, beforeAll, expect, test } from 'vitest';

let server: ViteDevServer;
let browser: Browser;

beforeAll(async () => {
  server = await createServer({
    root: resolve(import.meta.dirname, '..'),
    logLevel: 'error',
    server: { port: 0 },
  });
  await server.listen();
  browser = await chromium.launch(await chromiumLaunchOptions());
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
});

test('the page reaches the engine through the service worker', async () => {
  const page = await browser.newPage();
  await page.goto(server.resolvedUrls?.local[0] ?? '');
  await page.getByText('{"ok":true}').waitFor();
  expect(await page.title()).toBe('无忧');
});
