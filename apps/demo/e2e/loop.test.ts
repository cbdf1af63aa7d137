import { expect, test } from 'vitest';
import { useDemo } from './support/demo';
import { deskOf } from './support/desk';
import { portalOf } from './support/portal';

const demo = useDemo();
const TITLE = '示例厂房供水压力不足';
const soon = { timeout: 20_000 };

test('a problem goes round the loop: reported, accepted, assigned, signed, answered, rated, closed', async () => {
  const page = await demo.open();
  const portal = portalOf(page);
  const desk = deskOf(page);
  const clock = page.locator('demo-bar time');
  const guide = page.locator('demo-guide [aria-current=step]');

  await portal.fill({ title: TITLE });
  await portal.submit();
  await expect.poll(portal.ring, soon).toBe('第 1 步，共 5 步：已提交');
  await portal.form.getByRole('link', { name: '查看办理进展' }).press('Enter');
  const title = portal.tracker.getByRole('heading', { name: TITLE });
  await expect.poll(() => title.evaluate((heading) => heading.matches(':focus')), soon).toBe(true);
  await portal.form.getByRole('heading', { name: '已提交' }).waitFor();
  await expect.poll(() => guide.textContent(), soon).toContain('受理交办');

  await desk.open(TITLE);
  await desk.give('受理');
  await expect.poll(portal.ring, soon).toBe('第 2 步，共 5 步：已受理');
  await desk.give('交办', { 单位: '水务集团' });
  await expect.poll(portal.ring, soon).toBe('第 3 步，共 5 步：已交办');

  const before = await clock.textContent();
  const left = () => desk.desk.locator('.due-line strong').textContent();
  expect(await left()).toBe('余 5 个工作日');
  await page.getByRole('button', { name: '下一工作日' }).press('Enter');
  await expect.poll(() => clock.textContent(), soon).not.toBe(before);
  await expect.poll(left, soon).toBe('余 4 个工作日');
  await portal.tracker.getByText('4 个工作日', { exact: true }).waitFor();

  await desk.become('水务集团');
  await desk.give('签收');
  await expect.poll(portal.ring, soon).toBe('第 3 步，共 5 步：办理中');
  await desk.give('更新进展', { 说明: '已到现场测压，管网阀门待检修。' });
  await portal.tracker.getByText('已到现场测压，管网阀门待检修。', { exact: true }).waitFor();
  await desk.give('办结答复', { 书面答复: '阀门已更换，水压恢复正常。' });
  await expect.poll(portal.ring, soon).toBe('第 5 步，共 5 步：已办结');

  await portal.rate('非常满意');
  await expect.poll(portal.ring, soon).toBe('已闭环，五步全部完成');
  await desk.desk.locator('.case-head').getByText('已闭环').waitFor();
});
