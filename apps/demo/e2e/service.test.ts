import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { chromiumLaunchOptions } from '@wuyou/tooling/chromium';
import { type Browser, chromium } from 'playwright-core';
import { createServer, type ViteDevServer } from 'vite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startDemoService } from '../serve/demo-service';
import { servedWithPlugin } from '../serve/served-with-plugin';
import { deskOf } from './support/desk';
import { portalOf } from './support/portal';

type Demo = Awaited<ReturnType<typeof startDemoService>>;

let data: string;
let demo: Demo;
let page: ViteDevServer;
let browser: Browser;

beforeAll(async () => {
  data = await mkdtemp(join(tmpdir(), 'wuyou-demo-'));
  demo = await startDemoService({ WUYOU_DATA: join(data, 'data'), WUYOU_LOG: 'silent' });
  page = await createServer({
    root: resolve(import.meta.dirname, '..'),
    logLevel: 'error',
    server: { port: 0 },
    plugins: [servedWithPlugin(demo.servedWith)],
  });
  await page.listen();
  browser = await chromium.launch(await chromiumLaunchOptions());
}, 240_000);
afterAll(async () => {
  await browser?.close();
  await page?.close();
  await demo?.service.stop();
  await rm(data, { recursive: true, force: true });
});

async function opened(query = '') {
  const context = await browser.newContext({ viewport: { width: 1440, height: 1000 } });
  const tab = await context.newPage();
  await tab.goto(`${page.resolvedUrls?.local[0]}${query}`);
  return tab;
}

test('pnpm start serves the real service: what the portal reports, staff who sign in receive and accept', async () => {
  const tab = await opened();
  await tab.getByRole('button', { name: '登录工作台' }).click();
  await tab.getByRole('button', { name: '总客服 · 示例人员甲' }).click();
  await tab.getByRole('button', { name: '二期厂房用水增容报装' }).waitFor({ state: 'attached' });

  expect(await tab.getByRole('button', { name: '下一工作日' }).count()).toBe(0);

  const portal = portalOf(tab);
  await portal.fill({ title: '厂区用水压力不足' });
  await portal.submit();
  const desk = deskOf(tab);
  await desk.open('厂区用水压力不足');
  await desk.give('受理');
  await expect.poll(() => portal.ring(), { timeout: 20_000 }).toContain('已受理');
}, 120_000);

test('another member of staff is signed in at once when chosen, and sees their own', async () => {
  const tab = await opened();
  await tab.getByRole('button', { name: '登录工作台' }).click();
  await tab.getByRole('button', { name: '总客服 · 示例人员甲' }).click();
  const identity = tab.locator('.identity select');
  await identity.waitFor();
  await tab.getByRole('button', { name: '二期厂房用水增容报装' }).waitFor({ state: 'attached' });
  const all = await tab.locator('.queue tbody tr').count();
  await identity.selectOption('water');
  await expect
    .poll(async () => (await identity.isVisible()) && (await identity.inputValue()), { timeout: 20_000 })
    .toBe('water');
  await expect.poll(() => tab.locator('.queue tbody tr').count(), { timeout: 20_000 }).toBeLessThan(all);
}, 120_000);

test('the service in the page stays a query away', async () => {
  const tab = await opened('?backend=mock');
  await tab.getByRole('button', { name: '二期厂房用水增容报装' }).waitFor({ state: 'attached' });
  await tab.getByRole('button', { name: '下一工作日' }).waitFor();
}, 120_000);
