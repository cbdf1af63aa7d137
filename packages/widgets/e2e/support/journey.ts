import type { Locator } from 'playwright-core';
import { expect } from 'vitest';
import { TO_RESOLVED } from '../../src/testing/service';
import type { Visited } from './visit';

const TITLE = '新厂房联合验收受阻';

async function type(control: Locator, text: string): Promise<void> {
  await control.focus();
  await control.pressSequentially(text);
}

/** Where the visitor is told of their case. */
export function widgetsOf({ page }: Pick<Visited, 'page'>) {
  return {
    form: page.locator('wuyou-issue-report'),
    tracker: page.locator('wuyou-progress-tracker'),
    rating: page.locator('wuyou-rating'),
  };
}

/** Fills the form in and sends it, by what it says. @returns the receipt's link to the tracker */
async function report(form: Locator): Promise<Locator> {
  await type(form.getByLabel('遇到了什么问题'), TITLE);
  await form.getByRole('radio', { name: '工程建设审批' }).check();
  await form.getByRole('radio', { name: '企业' }).check();
  await type(form.getByLabel('企业名称'), '示例装备集团');
  await type(form.getByLabel('企业统一社会信用代码'), '91430200MA4DEM010P');
  await type(form.getByLabel('联系人'), '示例联系人');
  await type(form.getByLabel('手机号'), '13800000000');
  await form.getByRole('button', { name: '提交', exact: true }).press('Enter');
  await form.getByRole('heading', { name: '已提交' }).waitFor();
  return form.getByRole('link', { name: '查看办理进展' });
}

/** The code in the address that the page is at. */
function codeAt(visited: Pick<Visited, 'page'>): string {
  const { searchParams, hash } = new URL(visited.page.url());
  return searchParams.get('code') ?? hash.split('/').pop() ?? '';
}

/** Reports, follows to the receipt, and looks on live while the case is handled and answered. */
export async function reportAndTrack(visited: Visited): Promise<void> {
  const { form, tracker } = widgetsOf(visited);
  const link = await report(form);
  await link.press('Enter');
  await tracker.getByRole('heading', { name: TITLE }).waitFor();
  await visited.portal.service.go(codeAt(visited), ...TO_RESOLVED);
  await tracker.getByText('规划核实已办结。').waitFor();
}

/** Rates the answered case in a page opened anew, which closes its loop. */
export async function rate(visited: Visited): Promise<void> {
  const { tracker, rating } = widgetsOf(visited);
  await visited.page.reload();
  await rating.getByRole('radio', { name: '非常满意', exact: true }).check();
  await rating.getByRole('button', { name: '提交评价' }).press('Enter');
  await expect
    .poll(() => tracker.getByRole('img').first().ariaSnapshot(), { timeout: 20_000 })
    .toContain('已闭环');
  // The tracker's feed may be faster than the reply.
  await rating.getByRole('heading', { name: '感谢您的评价' }).waitFor();
}
