import { expect, test } from 'vitest';
import { useDemo } from './support/demo';
import { deskOf } from './support/desk';
import { setFault } from './support/faults';
import { portalOf } from './support/portal';

const demo = useDemo();
const soon = { timeout: 20_000 };
const OFFLINE = /ERR_FAILED|Failed to fetch|503/;

test('the form counts what is wrong, and each line of the summary leads to its field', async () => {
  const page = await demo.open();
  const { form, submit } = portalOf(page);
  await submit();
  const summary = form.getByRole('group', { name: /有 \d+ 处需要修改/ });
  await summary.waitFor();
  const said = await summary.getByRole('heading').textContent();
  const links = summary.getByRole('link');
  expect(said).toBe(`有 ${await links.count()} 处需要修改`);
  expect(await links.count()).toBeGreaterThan(2);
  await summary.getByRole('link', { name: /请用一句话说明问题/ }).press('Enter');
  const focused = () => form.getByLabel('遇到了什么问题').evaluate((field) => field.matches(':focus'));
  await expect.poll(focused, soon).toBe(true);
});

test('without a network a report waits on the device, and goes out by itself as one case', async () => {
  const page = await demo.open({ expected: OFFLINE, scenario: 'empty' });
  const portal = portalOf(page);
  const { desk } = deskOf(page);
  const title = '示例园区供水压力不足';
  await portal.fill({ title });

  await setFault(page, '断网', true);
  await portal.submit();
  await portal.form.getByText(/^已保存在本机，联网后自动提交，不会重复/).waitFor();
  await portal.form.getByText(title).waitFor();
  await desk.getByText(/连接已断开/).waitFor();

  await setFault(page, '断网', false);
  await expect.poll(portal.ring, soon).toBe('第 1 步，共 5 步：已提交');
  await expect.poll(() => desk.getByRole('button', { name: title }).count(), soon).toBe(1);
  expect(await desk.getByRole('row').count()).toBe(2);
});
