import { expect, test } from 'vitest';
import { useDemo } from './support/demo';
import { deskOf } from './support/desk';
import { portalOf } from './support/portal';

const demo = useDemo();
const soon = { timeout: 20_000 };

test('a bad rating opens the loop again, and a good one after the second answer closes it', async () => {
  const page = await demo.open();
  const portal = portalOf(page);
  const desk = deskOf(page);

  await desk.open('新风机需要就近的试验场地');
  await desk.desk.getByRole('button', { name: '在门户里看这件' }).press('Enter');
  await expect.poll(portal.ring, soon).toBe('第 5 步，共 5 步：已办结');

  await portal.rate('不满意', '场地没有接电，进场当天用不了。');
  await expect.poll(portal.ring, soon).toBe('第 2 轮，第 3 步，共 5 步：办理中');
  await portal.tracker.getByText(/10月\d+日.*前整改完成/).waitFor();
  await desk.desk.locator('.case-head').getByText('第 2 轮').waitFor();
  await desk.desk
    .locator('.due-line')
    .getByText(/整改时限/)
    .waitFor();

  await desk.become('水务集团');
  await desk.give('办结答复', { 书面答复: '已拉专线供电并派人值守，今天试机正常。' });
  await expect.poll(portal.ring, soon).toBe('第 2 轮，第 5 步，共 5 步：已办结');
  await portal.rate('满意');
  await expect.poll(portal.ring, soon).toBe('已闭环，五步全部完成');
});
