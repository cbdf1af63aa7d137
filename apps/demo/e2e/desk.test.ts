import { expect, test } from 'vitest';
import { useDemo } from './support/demo';
import { deskOf } from './support/desk';
import { setFault } from './support/faults';

const demo = useDemo();
const soon = { timeout: 20_000 };

test('what the service refuses is said at its field, in the language of the page', async () => {
  const page = await demo.open({ view: 'desk', expected: /422/ });
  const { desk, open, actions, form } = deskOf(page);
  await open('办施工许可，同一份材料交了三次');
  await actions.getByRole('button', { name: '交办', exact: true }).press('Enter');
  await desk.getByLabel('任务', { exact: true }).fill('');
  await desk.getByRole('button', { name: '确认交办' }).press('Enter');
  await form.getByText('有 2 处需要修改').waitFor();
  const department = desk.getByLabel('单位', { exact: true });
  await expect.poll(() => department.evaluate((field) => field.matches(':focus')), soon).toBe(true);
  expect(await department.getAttribute('aria-invalid')).toBe('true');
});

test('a change by someone else is shown beside what was typed, and nothing typed is lost', async () => {
  const page = await demo.open();
  const { desk, open, actions, form } = deskOf(page);
  await open('二期厂房用水增容报装');
  await desk.getByRole('button', { name: '在门户里看这件' }).press('Enter');
  await actions.getByRole('button', { name: '更新进展', exact: true }).press('Enter');
  await desk.getByLabel('说明', { exact: true }).fill('明天上午停水施工。');

  const tracker = page.locator('wuyou-progress-tracker');
  await tracker.getByRole('button', { name: '催办' }).press('Enter');
  await form.getByText('刚被他人更新').waitFor();
  await form.getByText('反映人 · 催办').waitFor();
  expect(await desk.getByLabel('说明', { exact: true }).inputValue()).toBe('明天上午停水施工。');

  await desk.getByRole('button', { name: '确认更新进展' }).press('Enter');
  await form.waitFor({ state: 'detached' });
  await tracker.getByText('明天上午停水施工。', { exact: true }).waitFor();
});

test('a command that crosses another is refused, shows the other, and goes out when confirmed again', async () => {
  const page = await demo.open({ view: 'desk', expected: /409/ });
  const { desk, open, actions, form } = deskOf(page);
  await open('二期厂房用水增容报装');
  await actions.getByRole('button', { name: '更新进展', exact: true }).press('Enter');
  const note = desk.getByLabel('说明', { exact: true });
  await note.fill('明天上午停水施工。');
  const id = await desk.locator('tr[aria-current=true] [data-id]').getAttribute('data-id');

  // Both are on their way, the other's first, before either has arrived.
  await setFault(page, '延迟 1.5 秒', true);
  await page.evaluate((path) => {
    const headers = {
      Authorization: 'Bearer mock-desk',
      'Content-Type': 'application/json',
      'Idempotency-Key': 'crossing',
    };
    void fetch(`https://wuyou.example${path}`, { method: 'POST', headers, body: '{"type":"urge"}' });
    document.querySelector<HTMLElement>('command-form [type=submit]')?.click();
  }, `/v1/desk/cases/${id}/commands`);
  await form.getByText('刚被他人更新').waitFor();
  expect(await note.inputValue()).toBe('明天上午停水施工。');
  await expect.poll(() => desk.getByRole('button', { name: '确认更新进展' }).count(), soon).toBe(1);
  expect(await desk.locator('.history').getByText('明天上午停水施工。').count()).toBe(0);

  await desk.getByRole('button', { name: '确认更新进展' }).press('Enter');
  await desk.locator('.history').getByText('明天上午停水施工。').waitFor();
});

test('who looks at a case that is not theirs is told so, and led back', async () => {
  const page = await demo.open({ view: 'desk', expected: /404/ });
  const { desk, open, become } = deskOf(page);
  await open('二期厂房用水增容报装');
  await become('区人社局');
  await desk.getByText('这件诉求没有交给当前单位').waitFor();
  await desk.getByRole('button', { name: '换成「总客服」' }).press('Enter');
  await desk.getByRole('heading', { name: '二期厂房用水增容报装' }).waitFor();
});

test('a queue that cannot be read says so and is read again on request', async () => {
  const page = await demo.open({ view: 'desk', expected: /503/ });
  const { desk, row } = deskOf(page);
  await row('二期厂房用水增容报装').waitFor();
  await setFault(page, '服务返回 503', true);
  await deskOf(page).become('水务集团');
  await desk.getByText('台账没有读出来').waitFor();
  await setFault(page, '服务返回 503', false);
  await desk.getByRole('button', { name: '重试' }).press('Enter');
  await row('二期厂房用水增容报装').waitFor();
});

test('everything is still there after a reload, and gone after a reset', async () => {
  const page = await demo.open({ view: 'desk' });
  const { desk, open, give, row } = deskOf(page);
  await open('七旬老人买的保健品想查真假');
  await give('受理');
  await page.reload();
  await row('七旬老人买的保健品想查真假').getByText('已受理').locator('visible=true').waitFor();
  page.on('dialog', (dialog) => void dialog.accept());
  await page.getByRole('button', { name: '重置' }).click();
  await page.waitForEvent('load');
  await row('七旬老人买的保健品想查真假').getByText('已提交').locator('visible=true').waitFor();
  expect(await desk.getByRole('row').count()).toBeGreaterThan(5);
});

test('a form that was left with Escape still has what was typed, and an input method keeps its Escape', async () => {
  const page = await demo.open({ view: 'desk' });
  const { desk, open, actions, form } = deskOf(page);
  await open('二期厂房用水增容报装');
  const update = actions.getByRole('button', { name: '更新进展', exact: true });
  const note = desk.getByLabel('说明', { exact: true });
  await update.press('Enter');
  await note.fill('明天上午停水施工。');
  await note.dispatchEvent('keydown', { key: 'Escape', isComposing: true, bubbles: true });
  expect(await form.count()).toBe(1);
  await note.press('Escape');
  await form.waitFor({ state: 'detached' });
  await update.press('Enter');
  expect(await note.inputValue()).toBe('明天上午停水施工。');
});

test('a search leads from an open case back to the queue, says what it found, and Escape clears it', async () => {
  const page = await demo.open({ view: 'desk', context: { viewport: { width: 800, height: 900 } } });
  const { desk, open, row } = deskOf(page);
  await open('二期厂房用水增容报装');
  const field = desk.getByRole('searchbox');
  await field.fill('保健品');
  await row('七旬老人买的保健品想查真假').waitFor();
  await desk.getByText('找到 1 件').waitFor({ state: 'attached' });
  await field.press('Escape');
  await row('二期厂房用水增容报装').waitFor();
  expect(await field.inputValue()).toBe('');
});

test('who becomes another from the case goes on in the case, and is told who they are', async () => {
  const page = await demo.open({ view: 'desk' });
  const { desk, open } = deskOf(page);
  await open('二期厂房用水增容报装');
  await desk.getByRole('button', { name: /^换成「/ }).press('Enter');
  await desk.getByText(/^当前身份：区城管局|^当前身份：水务集团/).waitFor({ state: 'attached' });
  const title = desk.locator('#case-title');
  await expect.poll(() => title.evaluate((heading) => heading.matches(':focus')), soon).toBe(true);
});

test('a department assigned twice is marked where it stands the second time', async () => {
  const page = await demo.open({ view: 'desk', expected: /422/ });
  const { desk, open, actions } = deskOf(page);
  await open('办施工许可，同一份材料交了三次');
  await actions.getByRole('button', { name: '交办', exact: true }).press('Enter');
  const departments = desk.getByLabel('单位', { exact: true });
  await departments.first().selectOption({ label: '区住建局' });
  await desk.getByRole('button', { name: '添加协办单位' }).press('Enter');
  await departments.nth(1).selectOption({ label: '区住建局' });
  await desk.getByRole('button', { name: '确认交办' }).press('Enter');
  await expect.poll(() => departments.nth(1).getAttribute('aria-invalid'), soon).toBe('true');
  await expect.poll(() => departments.nth(1).evaluate((field) => field.matches(':focus')), soon).toBe(true);
});

test('a reload keeps who sits at the desk, the open case and what was made to go wrong', async () => {
  const page = await demo.open({ view: 'desk' });
  const { desk, open, become } = deskOf(page);
  await become('水务集团');
  await open('二期厂房用水增容报装');
  await setFault(page, '延迟 1.5 秒', true);
  await page.reload();
  await desk.getByRole('heading', { name: '二期厂房用水增容报装' }).waitFor();
  expect(await desk.getByLabel('当前身份').locator('option:checked').textContent()).toBe('水务集团');
  await page.getByText('故障 1').waitFor();
});
