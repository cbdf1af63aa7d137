import { expect, test } from 'vitest';
import { useDemo } from './support/demo';
import { deskOf } from './support/desk';
import { portalOf } from './support/portal';

const demo = useDemo();
const soon = { timeout: 20_000 };
const TITLE = '二期厂房用水增容报装';
const NUMBER = /督〔2026〕\d{4}/;

/** The case in the desk, and beside it as its reporter sees it. */
async function followed() {
  const page = await demo.open();
  const desk = deskOf(page);
  const { tracker } = portalOf(page);
  await desk.open(TITLE);
  await desk.desk.getByRole('button', { name: '在门户里看这件' }).press('Enter');
  await tracker.getByRole('heading', { name: TITLE }).waitFor();
  return { page, desk, tracker };
}

test('a case that runs late is supervised by itself, and its reporter sees the number', async () => {
  const { page, desk, tracker } = await followed();
  const clock = page.locator('demo-bar time');
  await tracker.getByText('还剩 3 个工作日').waitFor();
  for (const day of ['9月30日', '10月8日', '10月9日', '10月10日']) {
    await page.getByRole('button', { name: '下一工作日' }).press('Enter');
    await expect.poll(() => clock.textContent(), soon).toContain(day);
  }
  await tracker.getByText(/已超期 1 个工作日，已挂号督办 督〔2026〕\d{4}/).waitFor();
  const number = NUMBER.exec((await tracker.locator('.count').textContent()) ?? '')?.[0] ?? '';
  await tracker.getByText(`${number} 挂号督办`).waitFor();

  await desk.back();
  await desk.desk.getByRole('button', { name: /^督办中/ }).press('Enter');
  await desk.row(TITLE).getByText(number).locator('visible=true').waitFor();
  expect(await desk.row('办施工许可，同一份材料交了三次').count()).toBe(0);
  await desk.open(TITLE);
  await desk.desk.locator('.history').getByText(number).waitFor();
});

test('more time that the desk grants waits for the reporter, whose yes moves the date', async () => {
  const { desk, tracker } = await followed();
  await tracker.getByText(/10月9日（周五）17:00 前办结/).waitFor();
  await desk.become('水务集团');
  await desk.give('申请延期', { 理由: '需要专家评审' });
  await tracker.getByText('承办单位申请延期，总客服正在审核').waitFor();
  await desk.become('总客服');
  await desk.give('同意延期');
  await tracker.getByText('延期 5 个工作日，改为 10月15日（周四）17:00 前办结').waitFor();
  await tracker.getByText('原因：需要专家评审').waitFor();
  await tracker.getByRole('button', { name: '同意延期' }).press('Enter');
  await tracker.getByText(/^10月15日（周四）17:00 前办结 · 承诺 5 个工作日，延期 5 个工作日/).waitFor();
  await desk.desk
    .locator('.due-line')
    .getByText(/10月15日/)
    .waitFor();
});

test('each department’s progress reaches the reporter', async () => {
  const { desk, tracker } = await followed();
  await tracker.getByText('2 个部门，0 个已完成').waitFor();
  await desk.become('区城管局');
  await desk.give('完成任务', { 办理结果: '占道开挖许可已发。' });
  await tracker.getByText('2 个部门，1 个已完成').waitFor();
  const share = tracker.getByRole('listitem').filter({ hasText: '占道开挖许可' }).first();
  await share.getByText('已完成').waitFor();
});

test('a supervisor steps in before anything is late, and forms a task force', async () => {
  const { desk, tracker } = await followed();
  await desk.become('督办人员');
  await desk.give('挂号督办', { 理由: '二期下月试产，涉及重点项目' });
  await tracker.getByText(/督〔2026〕\d{4} 挂号督办/).waitFor();
  await desk.give('成立专班', {
    理由: '两个部门的事要一起办',
    牵头人职务: '副区长',
    子问题: '管线迁改',
    责任单位: '水务集团',
  });
  await tracker.getByText('1 个子问题，0 个已解决').waitFor();
  await desk.give('记录专班进展', { 进展: '管线已迁改', '因此解决的子问题 选填': '管线迁改 — 水务集团' });
  await tracker.getByText('1 个子问题，1 个已解决').waitFor();
});

test('two reports of one problem are merged, and the second reporter hears of it', async () => {
  const { page, desk, tracker } = await followed();
  const reference = ((await tracker.locator('.number .figure').textContent()) ?? '').trim().slice(0, 9);
  const other = '办施工许可，同一份材料交了三次';
  await desk.back();
  await desk.open(other);
  await desk.desk.getByRole('button', { name: '在门户里看这件' }).press('Enter');
  await desk.give('并案', { '并入哪件（编号）': reference });
  await tracker.getByText('已与同类诉求合并办理，进展同步给您').waitFor();
  await desk.desk.getByRole('button', { name: `打开 ${reference}` }).press('Enter');
  await desk.desk.getByRole('heading', { name: '并入的诉求' }).waitFor();
  expect(await page.getByText('并案 1 件').locator('visible=true').count()).toBeGreaterThan(0);
});
