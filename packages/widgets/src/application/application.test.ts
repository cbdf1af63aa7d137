import { formatReceiptCode } from '@wuyou/domain/values';
import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import '../progress-tracker/progress-tracker';
import '../rating/rating';
import { expectAccessible } from '../testing/accessible';
import { applicationsOf, HOOKUP, ITEMS } from '../testing/applications';
import { focused } from '../testing/assistive';
import { heard } from '../testing/events';
import { mount } from '../testing/mount';
import { createService } from '../testing/service';

const ring = (name: string) => page.getByRole('img', { name });
/** The words of an item's or document's line. */
const lane = (name: string) =>
  page.getByRole('listitem').filter({ hasText: name }).first().element().textContent?.replace(/\s+/g, ' ');
/** What a screen reader was told, without being asked. */
const said = (element: HTMLElement) =>
  element.shadowRoot?.querySelector('[role=status]')?.textContent?.trim() ?? '';

function begin() {
  const service = createService();
  return { client: service.client, ...applicationsOf(service) };
}

test('shows who works on what, by when, and what the law allows', async () => {
  const { client, apply, desk } = begin();
  const code = await apply();
  await desk(code, { type: 'accept' });
  const element = await mount('wuyou-progress-tracker', { client, code });
  await expect.element(ring('第 3 步，共 5 步：审查中')).toBeVisible();
  await expect.element(page.getByRole('heading', { name: '水电气网联合报装' })).toBeVisible();
  await expect.element(page.getByText(formatReceiptCode(code))).toBeVisible();
  await expect.element(page.getByText('6 家单位并联办理')).toBeVisible();
  await expect.element(page.getByText(/承诺 1 个工作日，法定 45 个工作日/)).toBeVisible();
  await expect
    .poll(() => lane('用电报装'))
    .toMatch(/关键环节.*供电公司.*审查中.*10月10日（周六）17:00 前.*法定 20 个工作日/);
  await expect
    .poll(() => lane('占用、挖掘城市道路许可'))
    .toMatch(/未开始.*等「临时占用绿地、移植树木许可」通过后开始/);
  await expectAccessible(element);
});

test('four offices finish side by side while it is watched; each is announced once', async () => {
  const { client, apply, desk, grant } = begin();
  const code = await apply();
  await desk(code, { type: 'accept' });
  const element = await mount('wuyou-progress-tracker', { client, code });
  const moves = heard(element, 'wuyou-progress');
  await expect.element(page.getByText('6 项，0 项已办结')).toBeVisible();
  expect(said(element)).toBe('');
  await grant(code, 'power', 'telecom', 'greenery', 'excavation');
  await expect.element(page.getByText('6 项，4 项已办结')).toBeVisible();
  await expect.poll(() => said(element)).toContain('「占用、挖掘城市道路许可」已通过，示例证 excavation');
  await expect.poll(() => lane('用水报装')).toContain('审查中');
  expect(moves).toHaveLength(4);
  await expect.element(page.getByText('新', { exact: true }).first()).toBeVisible();
});

test('a technical review has its own clock, and the whole stands still', async () => {
  const { client, apply, desk, office } = begin();
  const code = await apply();
  await desk(code, { type: 'accept' });
  await office(code, {
    type: 'begin-review',
    item: 'power',
    review: 'inspection',
    days: 3,
    notice: '需现场检测接入点',
  });
  await mount('wuyou-progress-tracker', { client, code });
  await expect.element(page.getByText('计时已暂停')).toBeVisible();
  await expect.element(page.getByText(/技术审查结束后顺延/)).toBeVisible();
  await expect
    .poll(() => lane('用电报装'))
    .toMatch(/技术审查另行计时，10月13日（周二）17:00 前结束.*书面告知：需现场检测接入点/);
});

test('what is missing is told at once, with why, before anything else', async () => {
  const { client, apply, desk } = begin();
  const code = await apply({ ...HOOKUP, materials: HOOKUP.materials?.slice(1) ?? [] });
  await desk(code, {
    type: 'request-correction',
    missing: [{ material: 'site-plan', note: '缺少管线位置' }],
  });
  const element = await mount('wuyou-progress-tracker', { client, code });
  await expect.element(page.getByText('请补正 2 份材料')).toBeVisible();
  await expect.poll(() => lane('总平面图')).toMatch(/缺少管线位置.*需更换/);
  await expectAccessible(element);
});

test('and is handed in where it was told, which starts the clock anew', async () => {
  const { client, apply, desk } = begin();
  const code = await apply({ ...HOOKUP, materials: HOOKUP.materials?.slice(1) ?? [] });
  await desk(code, {
    type: 'request-correction',
    missing: [{ material: 'site-plan', note: '缺少管线位置' }],
  });
  const element = await mount('wuyou-progress-tracker', { client, code });
  await page.getByRole('button', { name: '补交材料' }).click();
  await page.getByRole('button', { name: '提交材料' }).click();
  await expect.element(page.getByRole('alert')).toHaveTextContent('请至少选择一个文件');
  const choose = (name: string) => page.getByRole('button', { name: new RegExp(`选择文件 ${name}`) });
  await userEvent.upload(choose('水电气网联合报装申请表'), new File(['abc'], '申请表.pdf'));
  await page.getByRole('button', { name: '提交材料' }).click();
  await expect.element(page.getByRole('alert')).toHaveTextContent('还缺 1 份材料：总平面图及管线综合图');
  await expectAccessible(element);
  await userEvent.upload(choose('总平面图'), new File(['abcd'], '总平面图.pdf'));
  await page.getByRole('button', { name: '提交材料' }).click();
  await expect.element(page.getByText(/告知材料是否齐全/)).toBeVisible();
  expect((await client.applications.get(code)).materials.map(({ state }) => state)).toEqual([
    'handed',
    'handed',
  ]);
});

test('delivered, it shows the licences and is rated here; a bad one gives the number of its case', async () => {
  const { client, apply, desk, grant } = begin();
  const code = await apply();
  await desk(code, { type: 'accept' });
  await grant(code, ...ITEMS);
  await desk(code, { type: 'deliver', by: 'electronic' });
  const element = await mount('wuyou-progress-tracker', { client, code });
  const rated = heard(element, 'wuyou-rated');
  await expect.element(page.getByText('全部通过')).toBeVisible();
  await expect.poll(() => lane('用气报装')).toMatch(/10月9日 16:05 通过.*示例证 gas/);
  await page.getByRole('radio', { name: '不满意', exact: true }).click();
  await page.getByRole('textbox', { name: /^想说的话/ }).fill('跑了三趟');
  await page.getByRole('button', { name: '提交评价' }).click();
  await expect.element(ring('已评价，五步全部完成')).toBeVisible();
  const view = await client.applications.get(code);
  const complaint = formatReceiptCode(view.complaint?.code ?? '');
  await expect.element(page.getByText(`您的评价已转为一件诉求，受理编号 ${complaint}`)).toBeVisible();
  expect(rated).toEqual([{ code, level: 'dissatisfied', status: 'rated' }]);
  await expectAccessible(element);
  await page.getByRole('button', { name: '查看整改进展' }).click();
  await expect
    .element(page.getByRole('heading', { name: '对一件事「水电气网联合报装」的办理不满意' }))
    .toBeVisible();
});

test('where the page has a place of its own for the rating, the outcome leads there', async () => {
  const { client, apply, desk, grant } = begin();
  const code = await apply();
  await desk(code, { type: 'accept' });
  await grant(code, ...ITEMS);
  await desk(code, { type: 'deliver', by: 'electronic' });
  await mount('wuyou-progress-tracker', { client, code, ratingElsewhere: true });
  await mount('wuyou-rating', { client, code });
  const radio = page.getByRole('radio', { name: '非常满意' });
  await expect.element(radio).toBeVisible();
  await page.getByRole('button', { name: '去评价' }).click();
  expect(focused()).toBe(radio.element());
});

test('a draft is handed in, and an application taken back, where it is tracked', async () => {
  const { client, apply } = begin();
  const code = await apply({ ...HOOKUP, draft: true });
  await mount('wuyou-progress-tracker', { client, code });
  await page.getByRole('button', { name: '提交申请' }).click();
  await expect.element(ring('第 2 步，共 5 步：待受理')).toBeVisible();
  await page.getByRole('button', { name: '撤回' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '撤回', exact: true }).click();
  await expect.element(page.getByText('您已撤回这件申请')).toBeVisible();
});

test('looked up by its number, it leads the person to itself', async () => {
  const { client, apply } = begin();
  const code = await apply();
  await mount('wuyou-progress-tracker', { client });
  await page.getByRole('textbox', { name: '受理编号' }).fill(code);
  await page.getByRole('button', { name: '查询' }).click();
  const heading = page.getByRole('heading', { name: '水电气网联合报装' });
  await expect.element(heading).toBeVisible();
  await expect.poll(() => focused()).toBe(heading.element());
});

test('speaks English', async () => {
  const { client, apply, desk } = begin();
  const code = await apply();
  await desk(code, { type: 'accept' });
  await mount('wuyou-progress-tracker', { client, code, locale: 'en' });
  await expect.element(ring('Step 3 of 5: Under review')).toBeVisible();
  await expect.element(page.getByText('6 offices side by side')).toBeVisible();
  expect(lane('Power supply')).toMatch(/by Sat 10 Oct, 17:00 · on time.*promised within 1 working day/);
});
