import { formatReceiptCode } from '@wuyou/domain/values';
import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { expectAccessible } from '../testing/accessible';
import { focused } from '../testing/assistive';
import { heard } from '../testing/events';
import { mount } from '../testing/mount';
import { createService, TO_HANDLING, TO_RESOLVED } from '../testing/service';
import './progress-tracker';

const TITLE = '新厂房联合验收受阻';
const ring = (name: string) => page.getByRole('img', { name });
const button = (name: string) => page.getByRole('button', { name });
/** Where the case is shown. */
const caseIn = (element: HTMLElement) => element.shadowRoot?.querySelector('wuyou-case')?.shadowRoot;
/** What a screen reader was told, without being asked. */
const said = (element: HTMLElement) =>
  element.shadowRoot?.querySelector('[role=status]')?.textContent?.trim() ?? '';

test('a case is shown as far as it has come, in words a screen reader says', async () => {
  const { client, caseAfter } = createService();
  const code = await caseAfter(...TO_HANDLING);
  const element = await mount('wuyou-progress-tracker', { client, code });
  await expect.element(ring('第 3 步，共 5 步：办理中')).toBeVisible();
  await expect.element(page.getByRole('heading', { name: TITLE })).toBeVisible();
  await expect.element(page.getByText(formatReceiptCode(code))).toBeVisible();
  await expect.element(page.getByText('主办 区自然资源局 · 协办 1 个部门')).toBeVisible();
  await expect.element(page.getByText('还剩 5 个工作日')).toBeVisible();
  await expectAccessible(element);
});

test('the newest known step is the current one, with its time for machines', async () => {
  const { client, caseAfter } = createService();
  const element = await mount('wuyou-progress-tracker', { client, code: await caseAfter(...TO_HANDLING) });
  await expect.element(page.getByText('当前')).toBeVisible();
  const current = caseIn(element)?.querySelectorAll('[aria-current=step]') ?? [];
  expect(current).toHaveLength(1);
  expect(current[0]?.textContent).toContain('办理中');
  expect(current[0]?.querySelector('time')?.dateTime).toBe('2026-10-09T16:05:00+08:00');
});

test('a change is announced as what is new, marked, and told to the page', async () => {
  const { client, caseAfter, go } = createService();
  const code = await caseAfter(...TO_HANDLING);
  const element = await mount('wuyou-progress-tracker', { client, code });
  const moves = heard(element, 'wuyou-progress');
  await expect.element(ring('第 3 步，共 5 步：办理中')).toBeVisible();
  expect(said(element)).toBe('');
  expect(moves).toEqual([]);
  await go(code, 'progress');
  await expect.poll(() => said(element)).toBe('办理中：规划核实已补正');
  await expect.element(page.getByText('新', { exact: true })).toBeVisible();
  expect(moves).toEqual([{ status: 'handling', version: 6 }]);
});

test('without a code it asks for one and takes any usual writing', async () => {
  const { client, caseAfter } = createService();
  const code = await caseAfter();
  const element = await mount('wuyou-progress-tracker', { client });
  const field = page.getByRole('textbox', { name: '受理编号' });
  await expectAccessible(element);
  await field.fill(` ${formatReceiptCode(code).toLowerCase().replace(/-/g, ' － ')}`);
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByRole('heading', { name: TITLE })).toBeVisible();
  expect(element.code).toBe(code);
  expect(focused()?.textContent).toBe(TITLE);
  expect(said(element)).toBe('已提交');
});

test('another code shows another case, with nothing left of the first', async () => {
  const { client, caseAfter } = createService();
  const [first, second] = [await caseAfter(...TO_HANDLING, 'ask'), await caseAfter(...TO_HANDLING, 'ask')];
  const element = await mount('wuyou-progress-tracker', { client, code: first });
  await button('补充材料').click();
  await page.getByRole('textbox', { name: '补充说明' }).fill('土地证复印件已交窗口。');
  element.code = second;
  await expect.element(page.getByText(formatReceiptCode(second))).toBeVisible();
  await button('补充材料').click();
  await expect.element(page.getByRole('textbox', { name: '补充说明' })).toHaveValue('');
});

test('a case that moved on while another code was looked up in vain is shown as it stands, and is no news', async () => {
  const { client, caseAfter, go } = createService();
  const code = await caseAfter('accept');
  const element = await mount('wuyou-progress-tracker', { client, code });
  const moves = heard(element, 'wuyou-progress');
  await expect.element(ring('第 2 步，共 5 步：已受理')).toBeVisible();
  element.code = '2'.repeat(16);
  await expect.element(page.getByText('没有查到，请核对编号')).toBeVisible();
  await go(code, 'assign');
  element.code = code;
  await expect.element(ring('第 3 步，共 5 步：已交办')).toBeVisible();
  expect(moves).toEqual([]);
});

test('where the page goes on to another case by itself, the focus stays where it is', async () => {
  const { client, caseAfter } = createService();
  const [first, second] = [await caseAfter(), await caseAfter()];
  const element = await mount('wuyou-progress-tracker', { client });
  await page.getByRole('textbox', { name: '受理编号' }).fill(first);
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => focused()?.textContent).toBe(TITLE);
  for (const code of [second, first]) {
    element.code = code;
    await expect.element(page.getByText(formatReceiptCode(code))).toBeVisible();
    expect(document.activeElement).toBe(document.body);
    expect(said(element)).toBe('');
  }
});

test('a wrong code and an unknown one read alike', async () => {
  const { client } = createService();
  const element = await mount('wuyou-progress-tracker', { client });
  const field = page.getByRole('textbox', { name: '受理编号' });
  const problem = page.getByText('没有查到，请核对编号');
  await field.fill('7K3M');
  await button('查询').click();
  await expect.element(problem).toBeVisible();
  const wrong = element.shadowRoot?.querySelector('.problem')?.textContent;
  element.code = '22222222222222222'.slice(1);
  await element.updateComplete;
  await expect.element(problem).toBeVisible();
  expect(element.shadowRoot?.querySelector('.problem')?.textContent).toBe(wrong);
  await expectAccessible(element);
});

test('a number looked up in vain leads back to where it is typed', async () => {
  const { client } = createService();
  await mount('wuyou-progress-tracker', { client });
  const field = page.getByRole('textbox', { name: '受理编号' });
  await field.fill('2'.repeat(16));
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByText('没有查到，请核对编号')).toBeVisible();
  await expect.poll(() => focused()).toBe(field.element());
});

test('asked for something, the reporter answers it there and the clock goes on', async () => {
  const { client, caseAfter } = createService();
  const element = await mount('wuyou-progress-tracker', {
    client,
    code: await caseAfter(...TO_HANDLING, 'ask'),
  });
  await expect.element(page.getByText('等您补充：土地证复印件')).toBeVisible();
  await expect.element(page.getByText('计时已暂停，补充后继续')).toBeVisible();
  await expectAccessible(element);
  await button('补充材料').click();
  const field = page.getByRole('textbox', { name: '补充说明' });
  await expect.poll(() => focused()).toBe(field.element());
  await button('提交').click();
  await expect.element(page.getByText('请写下要补充的内容')).toBeVisible();
  await field.fill('土地证复印件已交窗口。');
  await button('提交').click();
  await expect.element(ring('第 3 步，共 5 步：办理中')).toBeVisible();
  await expect.poll(() => said(element)).toBe('办理中：补充材料：土地证复印件已交窗口。');
  expect(focused()?.textContent).toBe(TITLE);
});

test('urging is possible once a working day', async () => {
  const { client, caseAfter, mock } = createService();
  const element = await mount('wuyou-progress-tracker', { client, code: await caseAfter(...TO_HANDLING) });
  await button('催办').click();
  const urged = '今天已催办，承办单位会在 1 个工作日内答复';
  await expect.element(page.getByText(urged).last()).toBeVisible();
  await expect.element(button('催办')).not.toBeInTheDocument();
  expect(said(element)).toBe(urged);
  mock.clock.nextWorkingDay();
  await expect.element(button('催办')).toBeVisible();
  await expectAccessible(element);
});

test('withdrawing asks first, and can be thought better of', async () => {
  const { client, caseAfter } = createService();
  const code = await caseAfter('accept');
  const element = await mount('wuyou-progress-tracker', { client, code });
  await button('撤回').click();
  await expect.element(page.getByRole('dialog', { name: '确认撤回这件诉求？' })).toBeVisible();
  await expectAccessible(element);
  await button('不撤回').click();
  expect((await client.cases.get(code)).status).toBe('accepted');
  await button('撤回').click();
  await page.getByRole('textbox', { name: /^撤回原因/ }).fill('已自行解决');
  await page.getByRole('dialog').getByRole('button', { name: '撤回', exact: true }).click();
  await expect.element(ring('已撤回')).toBeVisible();
  expect(said(element)).toBe('已撤回：已自行解决');
  await expectAccessible(element);
});

test('an answer stands before anything else, and can be rated there until the ring closes', async () => {
  const { client, caseAfter } = createService();
  const element = await mount('wuyou-progress-tracker', { client, code: await caseAfter(...TO_RESOLVED) });
  const rated = heard(element, 'wuyou-rated');
  await expect.element(page.getByRole('heading', { name: '办理答复' })).toBeVisible();
  await page.getByRole('radio', { name: '非常满意', exact: true }).click();
  await expectAccessible(element);
  await button('提交评价').click();
  await expect.element(ring('已闭环，五步全部完成')).toBeVisible();
  await expect.element(page.getByRole('heading', { name: '感谢您的评价' })).toBeVisible();
  expect(rated).toMatchObject([{ level: 'very-satisfied', status: 'closed' }]);
  await expectAccessible(element);
});

test('a bad rating opens the ring again, in its second round', async () => {
  const { client, caseAfter, go } = createService();
  const code = await caseAfter(...TO_RESOLVED);
  const element = await mount('wuyou-progress-tracker', { client, code });
  await page.getByRole('radio', { name: '不满意', exact: true }).click();
  await page.getByRole('textbox', { name: /^想说的话/ }).fill('证书没有拿到');
  await button('提交评价').click();
  await expect.element(ring('第 2 轮，第 3 步，共 5 步：办理中')).toBeVisible();
  await expect.element(page.getByRole('heading', { name: '已收到，我们马上整改' })).toBeVisible();
  await expect.element(page.getByText(/前整改完成 · 承诺 15 个工作日/)).toBeVisible();
  await expectAccessible(element);
  await go(code, 'resolve');
  await expect.element(page.getByText('第 1 次评价')).toBeVisible();
  await expect.element(button('提交评价')).toBeVisible();
  await expect.element(page.getByText(/^已书面答复：规划核实已办结。\s+证书可到窗口领取。$/)).toBeVisible();
});

test('a declined case says why and where to go instead', async () => {
  const { client, caseAfter } = createService();
  const element = await mount('wuyou-progress-tracker', { client, code: await caseAfter('decline') });
  await expect.element(ring('不予受理')).toBeVisible();
  await expect.element(page.getByText('您可以：向人民法院起诉')).toBeVisible();
  await expectAccessible(element);
});

test('an overdue case says so itself, and what pursues it', async () => {
  const { client, caseAfter, mock } = createService();
  const code = await caseAfter(...TO_HANDLING);
  mock.clock.moveTo('2026-10-16T18:00:00+08:00');
  const element = await mount('wuyou-progress-tracker', { client, code });
  await expect.element(page.getByText(/^已超期 1 个工作日，已挂号督办 督〔2026〕\d{4}$/)).toBeVisible();
  await expectAccessible(element);
});

test('a lost connection is said quietly, and what came meanwhile is there afterwards', async () => {
  const { client, caseAfter, mock, go } = createService();
  const code = await caseAfter('accept');
  await mount('wuyou-progress-tracker', { client, code });
  await expect.element(ring('第 2 步，共 5 步：已受理')).toBeVisible();
  mock.faults.offline = true;
  await expect.element(page.getByText(/^最近更新 \d\d:\d\d，正在重新连接$/)).toBeVisible();
  mock.faults.offline = false;
  await go(code, 'assign');
  await expect.element(ring('第 3 步，共 5 步：已交办')).toBeVisible();
  await expect.element(page.getByText(/^最近更新/)).not.toBeInTheDocument();
});

test('what cannot load says so, with another try and what the page put in', async () => {
  const { client, caseAfter, mock } = createService();
  const code = await caseAfter();
  mock.faults.offline = true;
  const element = await mount('wuyou-progress-tracker', { client, code, innerHTML: '<p>请拨打 12345</p>' });
  await expect.element(page.getByRole('alert')).toHaveTextContent('网络连不上，请检查网络后重试');
  await expect.element(page.getByText('请拨打 12345')).toBeVisible();
  await expectAccessible(element);
  // At once: it tries again by itself, too, and the button would be gone.
  const again = button('重试').element();
  mock.faults.offline = false;
  again.dispatchEvent(new MouseEvent('click'));
  await expect.element(page.getByRole('heading', { name: TITLE })).toBeVisible();
});

test('out of the page it listens no more; back in it, it goes on', async () => {
  const { client, caseAfter, go } = createService();
  const code = await caseAfter();
  const element = await mount('wuyou-progress-tracker', { client, code });
  await expect.element(ring('第 1 步，共 5 步：已提交')).toBeVisible();
  const parent = element.parentElement;
  element.remove();
  const moves = heard(element, 'wuyou-progress');
  await go(code, 'accept');
  expect(moves).toEqual([]);
  parent?.append(element);
  await expect.element(ring('第 2 步，共 5 步：已受理')).toBeVisible();
});

test('nothing is wider than a phone of 320 px, in either language', async () => {
  await page.viewport(320, 640);
  const { client, caseAfter } = createService();
  const element = await mount('wuyou-progress-tracker', { client, code: await caseAfter(...TO_RESOLVED) });
  for (const locale of ['zh-CN', 'en'] as const) {
    element.locale = locale;
    await expect.element(page.getByRole('radio').first()).toBeVisible();
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
  }
});
