import { createClient } from '@wuyou/sdk';
import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { expectAccessible } from '../testing/accessible';
import { descriptionOf, focused } from '../testing/assistive';
import { heard } from '../testing/events';
import { mount } from '../testing/mount';
import { createService, TO_HANDLING, TO_RESOLVED } from '../testing/service';
import './rating';

const LEVELS = ['非常满意', '满意', '基本满意', '不满意', '非常不满意'];
const level = (name: string) => page.getByRole('radio', { name, exact: true });
const submit = page.getByRole('button', { name: '提交评价' });

test('five levels are offered in words, none of them chosen', async () => {
  const { client, caseAfter } = createService();
  const element = await mount('wuyou-rating', { client, code: await caseAfter(...TO_RESOLVED) });
  await expect.element(page.getByRole('group', { name: /^这件事办得怎么样？/ })).toBeVisible();
  for (const name of LEVELS) await expect.element(level(name)).not.toBeChecked();
  await expectAccessible(element);
});

test('a good rating closes the loop, is thanked for, and the page hears of it', async () => {
  const { client, caseAfter } = createService();
  const code = await caseAfter(...TO_RESOLVED);
  const element = await mount('wuyou-rating', { client, code });
  const rated = heard(element, 'wuyou-rated');
  await level('满意').click();
  await page.getByRole('checkbox', { name: '提前办结' }).click();
  await submit.click();
  const thanks = page.getByRole('heading', { name: '感谢您的评价' });
  await expect.element(thanks).toBeVisible();
  expect(focused()).toBe(thanks.element());
  expect(rated).toEqual([{ code, level: 'satisfied', status: 'closed' }]);
  expect((await client.cases.get(code)).ratings).toMatchObject([{ level: 'satisfied', tags: ['early'] }]);
  await expectAccessible(element);
});

test('the levels and tags work by keyboard alone', async () => {
  const { client, caseAfter } = createService();
  await mount('wuyou-rating', { client, code: await caseAfter(...TO_RESOLVED) });
  await expect.element(level('非常满意')).toBeVisible();
  await userEvent.keyboard('{Tab}{Tab} {ArrowDown}');
  await expect.element(level('满意')).toBeChecked();
  await userEvent.keyboard('{Tab} ');
  await expect.element(page.getByRole('checkbox', { name: '主动联系' })).toBeChecked();
});

test('a bad rating asks what went wrong, and then says by when it is put right', async () => {
  const { client, caseAfter } = createService();
  const element = await mount('wuyou-rating', { client, code: await caseAfter(...TO_RESOLVED) });
  await level('不满意').click();
  await expect.element(page.getByRole('checkbox', { name: '办得太慢' })).toBeVisible();
  await submit.click();
  const comment = page.getByRole('textbox', { name: /^想说的话/ });
  await expect.element(comment).toHaveAttribute('aria-invalid', 'true');
  expect(focused()).toBe(comment.element());
  expect(descriptionOf(comment)).toBe('请告诉我们哪里没办好，便于整改');
  await expectAccessible(element);
  await comment.fill('证书一直没有拿到');
  await submit.click();
  await expect.element(page.getByRole('heading', { name: '已收到，我们马上整改' })).toBeVisible();
  await expect.element(page.getByText(/^10月10日（周六）17:00 前核实/)).toBeVisible();
});

test('without a level it says so, at the levels', async () => {
  const { client, caseAfter } = createService();
  await mount('wuyou-rating', { client, code: await caseAfter(...TO_RESOLVED) });
  await submit.click();
  await expect.element(page.getByText('请选择一个评价等级')).toBeVisible();
  expect(focused()).toBe(level('非常满意').element());
  expect(descriptionOf(level('非常满意'))).toBe('请选择一个评价等级');
});

test('a second round shows the first rating and what was done since', async () => {
  const { client, caseAfter, go } = createService();
  const code = await caseAfter(...TO_RESOLVED);
  await client.ratings.submit(code, { level: 'dissatisfied', comment: '证书没有拿到' });
  await go(code, 'resolve');
  const element = await mount('wuyou-rating', { client, code });
  await expect.element(page.getByText('第 1 次评价')).toBeVisible();
  await expect.element(page.getByText('证书没有拿到')).toBeVisible();
  await expect.element(page.getByText(/证书可到窗口领取/)).toBeVisible();
  await expect.element(submit).toBeVisible();
  await expectAccessible(element);
});

test('a case that was rated shows the rating and no form', async () => {
  const { client, caseAfter } = createService();
  const code = await caseAfter(...TO_RESOLVED);
  await client.ratings.submit(code, { level: 'very-satisfied', tags: ['courteous'] });
  await mount('wuyou-rating', { client, code });
  await expect.element(page.getByText('态度热情')).toBeVisible();
  await expect.element(submit).not.toBeInTheDocument();
});

test('a case without an answer is not rated yet', async () => {
  const { client, caseAfter } = createService();
  await mount('wuyou-rating', { client, code: await caseAfter(...TO_HANDLING) });
  await expect.element(page.getByText('收到办理答复后，再请您评价。')).toBeVisible();
});

test('after a lost network the same rating goes out under the same key', async () => {
  const { client, mock, caseAfter } = createService();
  const keys: (string | null)[] = [];
  const spying = createClient({
    ...mock,
    key: mock.keys.page,
    retries: 0,
    fetch: (request) => {
      if (request.method === 'POST') keys.push(request.headers.get('Idempotency-Key'));
      return mock.fetch(request);
    },
  });
  const code = await caseAfter(...TO_RESOLVED);
  const element = await mount('wuyou-rating', { client: spying, code });
  const errors = heard(element, 'wuyou-error');
  await level('满意').click();
  mock.faults.offline = true;
  await submit.click();
  await expect.element(page.getByRole('alert')).toHaveTextContent('网络连不上，请检查网络后重试');
  await expect.element(level('满意')).toBeChecked();
  mock.faults.offline = false;
  await submit.click();
  await expect.element(page.getByRole('heading', { name: '感谢您的评价' })).toBeVisible();
  expect(keys).toHaveLength(2);
  expect(new Set(keys).size).toBe(1);
  expect(errors.map(({ error }) => error.code)).toEqual(['network']);
  expect((await client.cases.get(code)).ratings).toHaveLength(1);
});

test('what cannot load says so, offers another try and shows what the page put in', async () => {
  const { client, mock, caseAfter } = createService();
  const code = await caseAfter(...TO_RESOLVED);
  mock.faults.offline = true;
  const element = await mount('wuyou-rating', { client, code, innerHTML: '<p>请拨打 12345</p>' });
  await expect.element(page.getByText('请拨打 12345')).toBeVisible();
  await expectAccessible(element);
  mock.faults.offline = false;
  await page.getByRole('button', { name: '重试' }).click();
  await expect.element(submit).toBeVisible();
});

test('it speaks the language around it', async () => {
  const { client, caseAfter } = createService();
  const around = document.createElement('div');
  around.lang = 'en-GB';
  const element = await mount('wuyou-rating', {
    client,
    code: await caseAfter(...TO_RESOLVED),
    locale: undefined,
  });
  around.append(element);
  document.querySelector('main')?.append(around);
  await expect.element(page.getByRole('radio', { name: 'Very satisfied' })).toBeVisible();
  await expectAccessible(element);
});

test('nothing is wider than a phone of 320 px', async () => {
  await page.viewport(320, 640);
  const { client, caseAfter } = createService();
  const element = await mount('wuyou-rating', { client, code: await caseAfter(...TO_RESOLVED) });
  await level('不满意').click();
  await expect.element(page.getByRole('textbox')).toBeVisible();
  expect(element.getBoundingClientRect().width).toBeLessThanOrEqual(320);
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
});
