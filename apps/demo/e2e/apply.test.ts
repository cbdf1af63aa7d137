import { expect, test } from 'vitest';
import { useDemo } from './support/demo';
import { deskOf } from './support/desk';
import { portalOf } from './support/portal';

const demo = useDemo();
const soon = { timeout: 20_000 };
const BUNDLE = '水电气网联合报装';
const APPLICANT = '示例装备集团';
/** What stands for a code is asked for among cases first. */
const NOT_A_CASE = /404/;

test('an application goes from two documents through six offices side by side to delivery and a rating', async () => {
  const page = await demo.open({ expected: NOT_A_CASE });
  const portal = portalOf(page);
  const desk = deskOf(page);
  const { tracker } = portal;
  const guide = page.locator('demo-guide');
  const lane = (item: string) => tracker.locator('.lanes').getByRole('listitem').filter({ hasText: item });
  const ended = (count: number) => tracker.getByText(`6 项，${count} 项已办结`).waitFor();

  await portal.apply({
    bundle: BUNDLE,
    documents: ['水电气网联合报装申请表', '总平面图及管线综合图'],
    company: APPLICANT,
  });
  await expect.poll(portal.ring, soon).toMatch(/共 5 步：待受理$/);
  await guide.getByText('工作台已收到这件申请，请受理。').waitFor();

  await guide.getByRole('button', { name: '在工作台打开' }).press('Enter');
  await desk.desk.getByRole('heading', { name: BUNDLE }).waitFor();
  await desk.desk.locator('.case-head').getByText(APPLICANT).waitFor();
  await desk.actions.getByRole('button', { name: '受理', exact: true }).press('Enter');
  await desk.form.getByText('等 3 项并联，立即开始办理').waitFor();
  await desk.desk.getByRole('button', { name: '确认受理' }).press('Enter');
  await ended(0);
  await lane('用水报装').getByText('等「占用、挖掘城市道路许可」通过后开始').waitFor();

  const grant = async (office: string, effect: RegExp) => {
    await desk.become(office);
    await desk.actions.getByRole('button', { name: '准予许可', exact: true }).press('Enter');
    await desk.form.getByText(effect).waitFor();
    await desk.desk.getByRole('button', { name: '确认准予许可' }).press('Enter');
    await desk.form.waitFor({ state: 'detached' });
  };
  await grant('供电公司', /其他事项照常并联办理/);
  await ended(1);
  await grant('园林绿化中心', /后续事项立即开始：「占用、挖掘城市道路许可」/);
  await grant('通信运营企业', /其他事项照常并联办理/);
  await ended(3);
  await lane('占用、挖掘城市道路许可').getByText('审查中', { exact: true }).waitFor();
  await guide.getByText('6 项已办结 3 项，各单位并联办理：以「区城管局」的身份作决定。').waitFor();
  await grant('区城管局', /后续事项立即开始：「用水报装」「用气报装」/);
  await ended(4);
  await lane('用气报装').getByText('审查中', { exact: true }).waitFor();
  await grant('水务集团', /其他事项照常并联办理/);
  await grant('燃气公司', /全部事项已有决定/);
  await ended(6);

  await desk.become('总客服');
  await desk.actions.getByRole('button', { name: '送达', exact: true }).press('Enter');
  await desk.form.getByText('电子送达').click();
  await desk.desk.getByRole('button', { name: '确认送达' }).press('Enter');
  await expect.poll(portal.ring, soon).toMatch(/共 5 步：待评价$/);

  await portal.rate('非常满意');
  await expect.poll(portal.ring, soon).toBe('已评价，五步全部完成');
  await desk.desk.locator('.case-head').getByText('已评价').waitFor();
  const steps = guide.getByRole('list', { name: '演示步骤' });
  expect(await steps.ariaSnapshot()).toMatch(/评价.*已完成/s);
});

test('a bad rating becomes a case, and desk and portal lead from one to the other', async () => {
  const page = await demo.open({ expected: NOT_A_CASE });
  const portal = portalOf(page);
  const desk = deskOf(page);
  await desk.section('申请');
  await desk.open('个体工商户登记');
  await desk.desk.getByRole('button', { name: '在门户里看这件' }).press('Enter');
  await desk.actions.getByRole('button', { name: '送达', exact: true }).press('Enter');
  await desk.form.getByText('窗口领取').click();
  await desk.desk.getByRole('button', { name: '确认送达' }).press('Enter');
  await expect.poll(portal.ring, soon).toMatch(/共 5 步：待评价$/);
  await portal.rate('不满意', '执照领了，发票还要再跑一趟。');
  await page.locator('demo-guide').getByText('差评已转为一件诉求').waitFor();

  await desk.desk.getByRole('button', { name: /^打开 / }).press('Enter');
  await desk.desk.getByRole('heading', { name: '对一件事「个体工商户登记」的办理不满意' }).waitFor();
  await desk.desk.getByText('执照领了，发票还要再跑一趟。').first().waitFor();
  await desk.desk.getByRole('button', { name: /^打开 / }).press('Enter');
  await desk.desk.getByRole('heading', { name: '个体工商户登记' }).waitFor();
});

test('a technical review is said to stop the clock before it does, and everyone sees its notice', async () => {
  const page = await demo.open({ view: 'desk' });
  const desk = deskOf(page);
  await desk.section('申请');
  await desk.row('示例食品有限公司').getByRole('button', { name: BUNDLE }).press('Enter');
  await desk.desk.getByRole('button', { name: '换成「供电公司」' }).press('Enter');
  await desk.actions.getByRole('button', { name: '启动技术审查' }).press('Enter');
  await desk.form.getByText('检验', { exact: true }).click();
  await desk.form.getByLabel('需要几个工作日').fill('2');
  await desk.form.getByLabel('书面告知').fill('须现场检验受电装置，需 2 个工作日。');
  await desk.form.getByText('计时暂停，最多 2 个工作日').waitFor();
  await desk.desk.getByRole('button', { name: '确认启动技术审查' }).press('Enter');
  await desk.form.waitFor({ state: 'detached' });
  await desk.desk.locator('.lanes').getByText('须现场检验受电装置，需 2 个工作日。').waitFor();
  await desk.desk.locator('.case-head').getByText('计时暂停').waitFor();
});

test('an office finds only what has an item for it, and the desk remembers where it was over a reload', async () => {
  const page = await demo.open({ view: 'desk' });
  const desk = deskOf(page);
  await desk.section('申请');
  await desk.row('示例装备集团').waitFor();
  await desk.become('燃气公司');
  await desk.row('示例装备集团').waitFor({ state: 'detached' });
  await desk.row('示例食品有限公司').getByRole('button', { name: BUNDLE }).press('Enter');
  await desk.desk.getByRole('heading', { name: '各单位并联办理' }).waitFor();
  await page.reload();
  await desk.desk.getByRole('heading', { name: BUNDLE }).waitFor();
  expect(await desk.desk.getByLabel('当前身份').locator('option:checked').textContent()).toBe('燃气公司');
  await desk.section('诉求');
  await desk.row('二期厂房用水增容报装').waitFor();
  expect(await desk.desk.getByLabel('当前身份').locator('option:checked').textContent()).toBe('总客服');
});

test('what another office does meanwhile is shown beside what was typed, and does not stand in the way', async () => {
  const page = await demo.open({ view: 'desk' });
  const desk = deskOf(page);
  await desk.section('申请');
  await desk.row('示例食品有限公司').getByRole('button', { name: BUNDLE }).press('Enter');
  await desk.desk.getByRole('button', { name: '换成「供电公司」' }).press('Enter');
  await desk.actions.getByRole('button', { name: '准予许可', exact: true }).press('Enter');
  const number = desk.form.getByLabel('证照编号');
  await number.fill('示例供电 12 号');
  const id = await desk.desk.locator('tr[aria-current=true] [data-id]').getAttribute('data-id');
  await page.evaluate((path) => {
    const headers = { Authorization: 'Bearer mock-department-urban', 'Content-Type': 'application/json' };
    const body = JSON.stringify({ type: 'grant', item: 'excavation' });
    void fetch(`https://wuyou.example${path}`, { method: 'POST', headers, body });
  }, `/v1/desk/applications/${id}/commands`);
  await desk.form.getByText('刚被他人更新').waitFor();
  await desk.form.getByText('区城管局 · 通过「占用、挖掘城市道路许可」').waitFor();
  expect(await number.inputValue()).toBe('示例供电 12 号');
  await desk.desk.getByRole('button', { name: '确认准予许可' }).press('Enter');
  await desk.form.waitFor({ state: 'detached' });
  await desk.desk.locator('.lanes').getByText('示例供电 12 号').waitFor();
});

test('what is refused is said with its reason, and what waited for it is done no more', async () => {
  const page = await demo.open({ view: 'desk' });
  const desk = deskOf(page);
  await desk.section('申请');
  await desk.row('示例食品有限公司').getByRole('button', { name: BUNDLE }).press('Enter');
  await desk.desk.getByRole('button', { name: '换成「区城管局」' }).press('Enter');
  await desk.actions.getByRole('button', { name: '不予许可' }).press('Enter');
  await desk.form.getByText('等它通过的「用水报装」「用气报装」不再办理').waitFor();
  await desk.form.getByLabel('理由').fill('路段年内已挖掘一次，五年内不再批准。');
  await desk.desk.getByRole('button', { name: '确认不予许可' }).press('Enter');
  const lanes = desk.desk.locator('.lanes').getByRole('listitem');
  await lanes.filter({ hasText: '用水报装' }).getByText('不再办理', { exact: true }).waitFor();
  await lanes.getByText('路段年内已挖掘一次，五年内不再批准。').waitFor();
});

test('what was told to be missing is handed in at the desk for the applicant, and then accepted', async () => {
  const page = await demo.open({ view: 'desk', expected: /422/ });
  const desk = deskOf(page);
  await desk.section('申请');
  await desk.open('施工许可');
  await desk.actions.getByRole('button', { name: '代为补交材料' }).press('Enter');
  const files = desk.form.getByLabel('文件', { exact: true });
  await expect.poll(() => files.count(), soon).toBe(3);
  await desk.desk.getByRole('button', { name: '确认代为补交材料' }).press('Enter');
  await desk.form.getByText('有 3 处需要修改').waitFor();
  expect(await desk.form.getByText('请选择文件').count()).toBe(3);
  for (const at of [0, 1, 2]) {
    const buffer = Buffer.from(`示例 ${at}`);
    await files.nth(at).setInputFiles({ name: `示例 ${at}.pdf`, mimeType: 'application/pdf', buffer });
  }
  await desk.desk.getByRole('button', { name: '确认代为补交材料' }).press('Enter');
  await desk.form.waitFor({ state: 'detached' });
  await desk.desk.locator('.case-head').getByText('已提交').waitFor();
  await desk.give('受理');
  await desk.desk.locator('.case-head').getByText('已受理').waitFor();
});
