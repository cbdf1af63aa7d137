import type { CaseView } from '@wuyou/sdk';
import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { expectAccessible } from '../testing/accessible';
import { focused } from '../testing/assistive';
import { DEADLINE, madeClient, madeView, SUPPORT } from '../testing/made-view';
import { mount } from '../testing/mount';
import './progress-tracker';

const NUMBER = '督〔2026〕0012';
const show = (given: Partial<CaseView>, answered: boolean[] = []) => {
  const view = madeView(given);
  return mount('wuyou-progress-tracker', { client: madeClient(view, answered), code: view.code });
};
const button = (name: string) => page.getByRole('button', { name, exact: true });
const offered = {
  stage: 'offered',
  days: 5,
  reason: '需要专家评审',
  dueAt: '2026-10-20T17:00:00+08:00',
} as const;

test('the count behind a date opens on request, in words', async () => {
  const element = await show({});
  await expect
    .element(page.getByText('已用 2 天 · 国庆节 7 天不计入 · 10月10日（周六）补班计入'))
    .toBeVisible();
  await expect.element(page.getByText('国庆节调休上班，第 3 个工作日')).not.toBeVisible();
  await page.getByText('为什么是这一天？').click();
  await expect.element(page.getByText('国庆节调休上班，第 3 个工作日')).toBeVisible();
  await expect.element(page.getByText('依据：平台服务承诺')).toBeVisible();
  await expectAccessible(element);
});

test('an overdue case names its supervision, at the deadline and at the current step', async () => {
  const element = await show({
    deadline: { ...DEADLINE, light: 'red', workingDaysLeft: -1 },
    light: 'red',
    supervision: { number: NUMBER, level: 1, since: '2026-10-13T17:00:00+08:00' },
  });
  await expect.element(page.getByText(`已超期 1 个工作日，已挂号督办 ${NUMBER}`)).toBeVisible();
  const current = element.shadowRoot
    ?.querySelector('wuyou-case')
    ?.shadowRoot?.querySelector('[aria-current=step]');
  expect(current?.textContent).toContain(`${NUMBER} 挂号督办`);
  await expectAccessible(element);
});

test('each department says how far it is, and its light in words', async () => {
  const element = await show({});
  await expect.element(page.getByText('2 个部门，1 个已完成')).toBeVisible();
  await expect.element(page.getByText('10月13日（周二）17:00 前完成 · 临近到期')).toBeVisible();
  await expect.element(page.getByText('已完成', { exact: true })).toBeVisible();
  await expectAccessible(element);
});

test('a task force shows how many of its sub-problems are solved', async () => {
  const problem = { title: '土地分割', department: SUPPORT };
  await show({
    taskForce: {
      lead: '副区长',
      departments: [SUPPORT],
      problems: [
        { id: 'p1', ...problem, solvedAt: '2026-10-09T16:05:00+08:00' },
        { id: 'p2', ...problem, title: '消防验收' },
      ],
    },
  });
  await expect.element(page.getByText('2 个子问题，1 个已解决')).toBeVisible();
  await expect.element(page.getByText('副区长牵头，区住建局参加')).toBeVisible();
  await expect.element(page.getByText('10月9日 16:05 已解决')).toBeVisible();
});

test('more time that is offered names the new date and the reason, and waits for a yes or no', async () => {
  const answered: boolean[] = [];
  const element = await show({ extension: offered, can: ['answer-extension'] }, answered);
  await expect.element(page.getByText('延期 5 个工作日，改为 10月20日（周二）17:00 前办结')).toBeVisible();
  await expect.element(page.getByText('原因：需要专家评审')).toBeVisible();
  await expect.element(page.getByText('不同意则时限不变，仍为 10月13日（周二）17:00 前办结')).toBeVisible();
  await expectAccessible(element);
  await button('不同意').click();
  await expect.element(button('同意延期')).not.toBeInTheDocument();
  expect(answered).toEqual([false]);
  expect(focused()?.textContent).toBe('新厂房联合验收受阻');
});

test('more time that is only asked for says so, and asks nothing', async () => {
  await show({ extension: { ...offered, stage: 'requested' } });
  await expect.element(page.getByText('承办单位申请延期，总客服正在审核')).toBeVisible();
  await expect.element(button('同意延期')).not.toBeInTheDocument();
});

test('a merged case says that it goes on with another', async () => {
  const element = await show({ merged: true });
  await expect.element(page.getByText('已与同类诉求合并办理，进展同步给您')).toBeVisible();
  await expectAccessible(element);
});

test('a question says until when it waits', async () => {
  await show({
    status: 'awaiting-reporter',
    question: '土地证复印件',
    supplyBy: '2026-10-23T17:00:00+08:00',
    deadline: { ...DEADLINE, paused: true },
  });
  await expect.element(page.getByText(/请在 10月23日（周五）17:00 前补充/)).toBeVisible();
});

test('nothing of it is wider than a phone of 320 px, in either language', async () => {
  await page.viewport(320, 640);
  const element = await show({
    extension: offered,
    can: ['answer-extension'],
    deadline: { ...DEADLINE, light: 'red', workingDaysLeft: -1 },
    supervision: { number: NUMBER, level: 1, since: '2026-10-13T17:00:00+08:00' },
  });
  for (const locale of ['zh-CN', 'en'] as const) {
    element.locale = locale;
    await expect.element(page.getByText(new RegExp(NUMBER)).first()).toBeVisible();
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
  }
});
