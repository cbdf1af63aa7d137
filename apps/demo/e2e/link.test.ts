import { expect, inject, test } from 'vitest';
import { useDemo } from './support/demo';
import { portalOf } from './support/portal';

const demo = useDemo();
const soon = { timeout: 20_000 };

test('a link with a wrong number says that there is no such case, and shows none', async () => {
  const page = await demo.open({ expected: /404|400|422/ });
  const { tracker } = portalOf(page);
  await page.goto(`${inject('demoUrl')}?code=7K3M-0000`);
  await tracker.getByText('没有查到，请核对编号').waitFor();
  expect(await tracker.getByRole('img').count()).toBe(0);
});

test('from a case there is a way to look up another', async () => {
  const page = await demo.open();
  const { tracker } = portalOf(page);
  await tracker.getByRole('img').first().waitFor();
  await page.getByRole('button', { name: '查询另一件' }).press('Enter');
  const field = tracker.getByRole('textbox', { name: '受理编号' });
  await expect.poll(() => field.evaluate((input) => input.matches(':focus')), soon).toBe(true);
});
