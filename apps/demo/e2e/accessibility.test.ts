import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { THEMES } from '../src/app/settings';
import { useDemo } from './support/demo';
import { deskOf } from './support/desk';
import { portalOf } from './support/portal';

const demo = useDemo();
const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

async function violations(page: Page): Promise<string[]> {
  await page.addScriptTag({ path: AXE });
  return page.evaluate(async (tags) => {
    const { axe } = window as unknown as { axe: { run(options: object): Promise<AxeResults> } };
    const { violations } = await axe.run({ runOnly: tags });
    return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
  }, TAGS);
}

for (const theme of THEMES.filter((theme) => theme !== 'auto')) {
  test(`axe finds nothing in the portal and the desk, ${theme}`, async () => {
    const page = await demo.open({ theme });
    const desk = deskOf(page);
    await portalOf(page).tracker.getByRole('img').first().waitFor();
    await desk.row('二期厂房用水增容报装').waitFor();
    expect(await violations(page)).toEqual([]);

    await desk.open('办施工许可，同一份材料交了三次');
    await desk.actions.getByRole('button', { name: '交办', exact: true }).press('Enter');
    await desk.form.waitFor();
    expect(await violations(page)).toEqual([]);
  });

  test(`axe finds nothing in the applications of the desk and the apply form, ${theme}`, async () => {
    const page = await demo.open({ theme });
    const desk = deskOf(page);
    await page.getByRole('button', { name: '办一件事' }).press('Enter');
    await page.locator('wuyou-apply').getByRole('button', { name: '企业开办' }).waitFor();
    await desk.section('申请');
    await desk.row('示例装备集团').waitFor();
    expect(await violations(page)).toEqual([]);

    await desk.row('示例装备集团').getByRole('button', { name: '工程竣工联合验收' }).press('Enter');
    await desk.desk.getByRole('heading', { name: '各单位并联办理' }).waitFor();
    expect(await violations(page)).toEqual([]);
    await desk.desk.getByRole('button', { name: '换成「人防办」' }).press('Enter');
    await desk.actions.getByRole('button', { name: '启动技术审查' }).press('Enter');
    await desk.form.waitFor();
    expect(await violations(page)).toEqual([]);
  });
}

test('a phone of 320 pixels shows everything without scrolling sideways, in English too', async () => {
  const page = await demo.open({ locale: 'en', context: { viewport: { width: 320, height: 640 } } });
  const sideways = () => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  await page.locator('wuyou-progress-tracker').getByRole('img').first().waitFor();
  expect(await sideways()).toBe(0);
  expect(await violations(page)).toEqual([]);
  await page.getByRole('button', { name: 'Desk', exact: true }).press('Enter');
  await page.getByRole('button', { name: '办施工许可，同一份材料交了三次' }).press('Enter');
  await page.getByRole('button', { name: 'Assign', exact: true }).press('Enter');
  await page.locator('command-form').waitFor();
  expect(await sideways()).toBe(0);
  expect(await violations(page)).toEqual([]);
  await page.getByRole('button', { name: /^Applications/ }).press('Enter');
  await page
    .getByRole('button', { name: 'Joint acceptance of works' })
    .and(page.locator('.row-title'))
    .press('Enter');
  await page.getByRole('heading', { name: 'Offices side by side' }).waitFor();
  expect(await sideways()).toBe(0);
  expect(await violations(page)).toEqual([]);
});

test('the desk works by keyboard alone', async () => {
  const page = await demo.open({ view: 'desk' });
  const { desk, form, row } = deskOf(page);
  await row('七旬老人买的保健品想查真假').waitFor();
  await desk.focus();
  await page.keyboard.press('j');
  await page.keyboard.press('Enter');
  await desk.getByRole('heading', { name: '七旬老人买的保健品想查真假' }).waitFor();
  await page.keyboard.press('a');
  await form.getByText('受理计时到此结束').waitFor();
  await page.keyboard.press('Escape');
  await form.waitFor({ state: 'detached' });
  await page.keyboard.press('?');
  await page.getByRole('dialog', { name: '键盘操作' }).waitFor();
  await page.keyboard.press('Escape');
  await page.keyboard.press('/');
  await page.keyboard.type('水表');
  expect(await desk.getByRole('searchbox').inputValue()).toBe('水表');
});
