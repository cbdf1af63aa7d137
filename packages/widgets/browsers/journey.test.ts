import { afterEach, describe, expect, test } from 'vitest';
import { createService, TO_HANDLING } from '../src/testing/service';
import type { Browser } from './drivers/browser.ts';
import { todaysChromium } from './drivers/chromium.ts';
import { chromium89 } from './drivers/chromium-89.ts';
import { firefox } from './drivers/firefox.ts';
import { webkit } from './drivers/webkit.ts';
import { servePage } from './page-server.ts';
import { type Part, press, until, write } from './person.ts';

const FORM = ['wuyou-issue-report'];
const TRACKER = ['wuyou-progress-tracker'];
const CASE = [...TRACKER, 'wuyou-case'];
const RATING = [...CASE, 'wuyou-rating'];

const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

describe.each([chromium89, todaysChromium, firefox, webkit])('$name', ({ name, agent, from, find }) => {
  test('a problem is reported, followed live, answered and rated, and nothing goes wrong in the page', async ({
    skip,
  }) => {
    const launch = await find();
    if (!launch) {
      console.log(`Without ${name}, which is not installed (${from}).`);
      return skip();
    }
    const { mock, go } = createService();
    const key = mock.keys.page;

    const served = await servePage({
      body: `<wuyou-issue-report key="${key}"><p>请拨打 12345</p></wuyou-issue-report>
        <wuyou-progress-tracker key="${key}"><p>请拨打 12345</p></wuyou-progress-tracker>`,
      fetch: mock.fetch,
    });
    closing.push(served.close);
    const browser = await launch();
    closing.push(browser.close);
    await browser.open(served.url);
    expect(await browser.run(() => navigator.userAgent)).toMatch(agent);

    const code = await report(browser);
    await go(code, ...TO_HANDLING);
    await write(browser, [...TRACKER, '#code'], code.toLowerCase());
    await press(browser, TRACKER, 'button', '查询');
    await until(browser, CASE, '办理中');
    await go(code, 'finishSupport', 'resolve');
    await until(browser, CASE, '规划核实已办结。');
    await until(browser, RATING, '非常满意');
    await press(browser, RATING, 'label', '满意');
    await press(browser, RATING, 'label', '提前办结');
    await press(browser, RATING, 'button', '提交评价');
    await until(browser, RATING, '感谢您的评价');
    await until(browser, CASE, '已闭环');
    expect(await browser.run(() => (window as unknown as { wrong: string[] }).wrong)).toEqual([]);
  });
});

/** @returns the receipt's code */
async function report(browser: Browser): Promise<string> {
  const field = (id: string): Part => [...FORM, `#${id}`];
  await until(browser, FORM, '遇到了什么问题');
  await write(browser, field('title'), '新厂房联合验收受阻');
  await press(browser, FORM, 'label', '工程建设审批');
  await write(browser, [...FORM, '#company'], '示例装备集团');
  await write(browser, field('name'), '示例联系人');
  await write(browser, field('mobile'), '138 0000 0000');
  await press(browser, FORM, 'button', '提交');
  const [code = ''] = await until(browser, FORM, '[2-9A-Z]{4}(-[2-9A-Z]{4}){3}');
  return code;
}
