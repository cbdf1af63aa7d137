import { createClient } from '@wuyou/sdk';
import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { expectAccessible } from '../testing/accessible';
import { descriptionOf, focused } from '../testing/assistive';
import { heard } from '../testing/events';
import { mount } from '../testing/mount';
import { createService, REPORT } from '../testing/service';
import './issue-report';

const field = (name: string) => page.getByRole('textbox', { name: new RegExp(`^${name}`) });
const radio = (name: string) => page.getByRole('radio', { name, exact: true });
const submit = page.getByRole('button', { name: '提交', exact: true });
const code = page.getByText(/^[2-9A-Z]{4}(-[2-9A-Z]{4}){3}$/);

async function fillIn(): Promise<void> {
  await field('遇到了什么问题').fill('新厂房联合验收受阻');
  await radio('工程建设审批').click();
  await field('企业名称').fill('示例装备集团');
  await field('联系人').fill('示例联系人');
  await field('手机号').fill('138 0000 0000');
}

test('a company reports a problem, and keeps a receipt', async () => {
  const { client } = createService();
  const trackerUrl = 'https://portal.example.cn/track#{code}';
  const element = await mount('wuyou-issue-report', { client, trackerUrl });
  const sent = heard(element, 'wuyou-submitted');
  await fillIn();
  await expectAccessible(element);
  await submit.click();
  await expect.element(code).toBeVisible();
  expect(focused()?.textContent).toBe('已提交');
  expect(sent).toHaveLength(1);
  const view = await client.cases.get(sent[0]?.code ?? '');
  expect(view).toMatchObject({ title: '新厂房联合验收受阻', category: REPORT.category, status: 'submitted' });
  await expect.element(page.getByText('10月16日（周五）17:00 前')).toBeVisible();
  await expect.element(page.getByRole('img', { name: '手机扫码查看进展' })).toBeVisible();
  const link = page.getByRole('link', { name: '查看办理进展' });
  await expect.element(link).toHaveAttribute('href', `https://portal.example.cn/track#${view.code}`);
  await expectAccessible(element);
});

test('the promise stands there before anything is sent', async () => {
  const { client } = createService();
  await mount('wuyou-issue-report', { client });
  const promise = '承诺 10月13日（周二）17:00 前联系您，10月16日（周五）17:00 前办结';
  await expect.element(page.getByText(promise)).toBeVisible();
  await expect.element(page.getByText(/^10月10日（周六）补班计入 · 依据：/)).toBeVisible();
});

test('what is missing is listed on top and focused, each line a link to its field', async () => {
  const { client } = createService();
  const element = await mount('wuyou-issue-report', { client });
  await submit.click();
  const summary = page.getByRole('group', { name: '有 5 处需要修改' });
  await expect.element(summary).toBeVisible();
  expect(focused()).toBe(summary.element());
  await expectAccessible(element);
  await summary.getByRole('link', { name: '手机号应为 11 位' }).click();
  expect(focused()).toBe(field('手机号').element());
  expect(descriptionOf(field('手机号'))).toBe('手机号应为 11 位');
  const label = element.shadowRoot?.querySelector('#mobile-label')?.getBoundingClientRect();
  expect(label?.top).toBeGreaterThanOrEqual(0);
});

test('a press on the button is never lost to a message that appears above it', async () => {
  const { client } = createService();
  await mount('wuyou-issue-report', { client });
  await fillIn();
  await field('手机号').fill('1380000');
  await submit.click({ delay: 90 });
  const summary = page.getByRole('group', { name: '有 1 处需要修改' });
  await expect.element(summary).toBeVisible();
  expect(focused()).toBe(summary.element());
});

test('what is wrong stands in the order of the page, whichever field was left last', async () => {
  const { client } = createService();
  await mount('wuyou-issue-report', { client });
  await submit.click();
  await field('遇到了什么问题').fill('坏了');
  await field('联系人').click();
  const first = page
    .getByRole('group', { name: /处需要修改/ })
    .getByRole('link')
    .first();
  await expect.element(first).toHaveTextContent('请用一句话说明问题，至少 4 个字，最多 60 个字');
});

test('a mended field loses its error at once', async () => {
  const { client } = createService();
  await mount('wuyou-issue-report', { client });
  await submit.click();
  await expect.element(field('联系人')).toHaveAttribute('aria-invalid', 'true');
  await field('联系人').fill('示例联系人');
  await expect.element(field('联系人')).toHaveAttribute('aria-invalid', 'false');
});

test('categories are suggested by the words of the title, and none is chosen for anybody', async () => {
  const { client } = createService();
  await mount('wuyou-issue-report', { client });
  await expect.element(page.getByRole('combobox', { name: '全部类别' })).toBeVisible();
  await field('遇到了什么问题').fill('车间停水三天');
  await expect.element(radio('自来水供应')).not.toBeChecked();
  await expect.element(page.getByRole('combobox')).not.toBeInTheDocument();
  await page.getByRole('button', { name: /^全部类别/ }).click();
  await page.getByRole('combobox', { name: '全部类别' }).selectOptions('噪音污染');
  await expect.element(radio('噪音污染')).toBeChecked();
});

test('a credit code is grouped and checked while it is typed', async () => {
  const { client } = createService();
  await mount('wuyou-issue-report', { client });
  await field('企业统一社会信用代码').click();
  await userEvent.keyboard('91430200ma4dem010p');
  await expect.element(field('企业统一社会信用代码')).toHaveValue('91430200 MA4DEM010 P');
  await expect.element(page.getByText('代码校验通过')).toBeVisible();
  await userEvent.keyboard('{Backspace}Q');
  await expect.element(page.getByText('第 18 位校验码不符，请核对')).toBeVisible();
});

test('an anonymous reporter is told what that means and asked for nothing', async () => {
  const { client } = createService();
  const element = await mount('wuyou-issue-report', { client });
  await field('遇到了什么问题').fill('车间停水三天');
  await radio('自来水供应').click();
  await radio('匿名').click();
  await expect.element(page.getByText(/^匿名提交后，我们无法联系和回访您/)).toBeVisible();
  await expect.element(field('手机号')).not.toBeInTheDocument();
  await expectAccessible(element);
  await submit.click();
  await expect.element(code).toBeVisible();
});

test('the page may hold a report back', async () => {
  const { client } = createService();
  const element = await mount('wuyou-issue-report', { client });
  const sent = heard(element, 'wuyou-submitted');
  element.addEventListener('wuyou-before-submit', (event) => event.preventDefault(), { once: true });
  await fillIn();
  await submit.click();
  await expect.element(page.getByRole('alert')).toHaveTextContent('页面没有放行这次提交，填写的内容都在。');
  expect(sent).toEqual([]);
  await submit.click();
  await expect.element(code).toBeVisible();
});

test('a reply lost on the way makes no second case: the same key goes out again', async () => {
  const { client, mock } = createService();
  const keys: (string | null)[] = [];
  let lost = true;
  const unlucky = createClient({
    baseUrl: mock.baseUrl,
    key: mock.keys.page,
    retries: 0,
    async fetch(request) {
      const reply = await mock.fetch(request);
      if (request.method !== 'POST') return reply;
      keys.push(request.headers.get('Idempotency-Key'));
      if (!lost) return reply;
      lost = false;
      throw new TypeError('Failed to fetch');
    },
  });
  const element = await mount('wuyou-issue-report', { client: unlucky });
  const sent = heard(element, 'wuyou-submitted');
  await fillIn();
  await submit.click();
  await expect
    .element(page.getByRole('status').getByText(/^已保存在本机，联网后自动提交，不会重复/))
    .toBeVisible();
  expect(focused()?.textContent).toBe('已保存，等待提交');
  await expectAccessible(element);
  expect(sent).toEqual([]);
  await page.getByRole('button', { name: '现在提交' }).click();
  await expect.element(code).toBeVisible();
  expect(new Set(keys).size).toBe(1);
  expect(sent).toHaveLength(1);
  const desk = createClient({ baseUrl: mock.baseUrl, token: mock.keys.desk, fetch: mock.fetch }).desk;
  expect((await desk.cases.list()).items).toHaveLength(1);
  expect((await client.cases.get(sent[0]?.code ?? '')).version).toBe(1);
});

test('what the service refuses stands at its field, in the form’s words', async () => {
  const { mock } = createService();
  const strict = createClient({
    baseUrl: mock.baseUrl,
    key: mock.keys.page,
    async fetch(request) {
      if (request.method !== 'POST') return mock.fetch(request);
      const body = { ...((await request.clone().json()) as object), category: '没有/这一类' };
      return mock.fetch(new Request(request, { body: JSON.stringify(body) }));
    },
  });
  await mount('wuyou-issue-report', { client: strict });
  await fillIn();
  await submit.click();
  const summary = page.getByRole('group', { name: '有 1 处需要修改' });
  await summary.getByRole('link', { name: '请选择一个最接近的类别' }).click();
  expect(focused()).toBe(radio('工程建设审批').element());
});

test('near the end the characters left are shown, and spoken after a pause', async () => {
  const { client } = createService();
  const element = await mount('wuyou-issue-report', { client });
  await field('具体情况').fill('长'.repeat(3950));
  await expect.element(page.getByText('还可以写 50 字').first()).toBeVisible();
  const spoken = () => element.shadowRoot?.querySelector('.unseen[role=status]')?.textContent;
  expect(spoken()).toBe('');
  await expect.poll(spoken, { timeout: 3000 }).toBe('还可以写 50 字');
});

test('after the receipt another problem starts from an empty page', async () => {
  const { client } = createService();
  await mount('wuyou-issue-report', { client });
  await fillIn();
  await submit.click();
  await page.getByRole('button', { name: '再反映一个问题' }).click();
  await expect.element(field('遇到了什么问题')).toHaveValue('');
  expect(focused()).toBe(field('遇到了什么问题').element());
});

test('it is all there in English, and on a phone of 320 px', async () => {
  await page.viewport(320, 640);
  const { client } = createService();
  const element = await mount('wuyou-issue-report', { client, locale: 'en' });
  await page.getByRole('button', { name: 'Submit' }).click();
  await expect.element(page.getByRole('group', { name: 'There are 5 problems to fix' })).toBeVisible();
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
  await expectAccessible(element);
});
