import { createClient } from '@wuyou/sdk';
import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { expectAccessible } from '../testing/accessible';
import { descriptionOf, focused } from '../testing/assistive';
import { heard } from '../testing/events';
import { mount } from '../testing/mount';
import { createService, REPORT, type Service } from '../testing/service';
import './apply';

const HASHES = {
  abc: 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
  abcd: '88d4266fd4e6338d13b845fcf289579d209c897823b9217da3e161936f031589',
};

const field = (name: string) => page.getByRole('textbox', { name: new RegExp(`^${name}`) });
const fileFor = (material: string) =>
  page.getByRole('button', { name: new RegExp(`(选择文件|更换|改交新的) ${material}`) });
const submit = page.getByRole('button', { name: '提交', exact: true });
const code = page.getByText(/^[2-9A-Z]{4}(-[2-9A-Z]{4}){3}$/);
const summary = page.getByRole('group', { name: /处需要修改/ });
const pdf = (name: string, content = 'abc') => new File([content], name, { type: 'application/pdf' });

async function fillIn(): Promise<void> {
  await field('企业名称').fill('示例装备集团');
  await field('企业统一社会信用代码').fill('91430200MA4DEM010P');
  await field('联系人').fill('示例联系人');
  await field('手机号').fill('138 0000 0000');
}

const atDesk = ({ mock }: Pick<Service, 'mock'>) =>
  createClient({ baseUrl: mock.baseUrl, token: mock.keys.desk, fetch: mock.fetch }).desk.applications;

/** The desk takes on the only application: from then on its documents are known. */
async function accept(service: Service): Promise<void> {
  const { items } = await atDesk(service).list();
  expect(items).toHaveLength(1);
  await atDesk(service).do(items[0]?.id ?? '', { type: 'accept' });
}

/** What each bundle asks for, with the last day it is good for if it has one. */
const ASKED: Readonly<Record<string, Readonly<Record<string, string | undefined>>>> = {
  'utility-hookup': { 'hookup-form': undefined, 'site-plan': undefined },
  'joint-acceptance': {
    'acceptance-form': undefined,
    'as-built-drawings': undefined,
    'as-built-survey': '2027-06-30',
    'completion-report': undefined,
    'fire-test': '2026-10-09',
    'archive-index': undefined,
    warranty: undefined,
  },
};

/** The receipt code of what the company has applied for, and the desk accepted, the day before. */
async function appliedBefore(service: Service, bundle = 'utility-hookup'): Promise<string> {
  const { code } = await service.client.applications.apply({
    bundle,
    applicant: REPORT.reporter,
    materials: Object.entries(ASKED[bundle] ?? {}).map(([material, validUntil], i) => ({
      by: 'file',
      material,
      name: `${material}.pdf`,
      size: 3,
      hash: i === 0 ? HASHES.abc : HASHES.abcd,
      ...(validUntil !== undefined && { validUntil }),
    })),
  });
  await accept(service);
  service.mock.clock.moveTo('2026-10-10T09:00:00+08:00');
  return code;
}

test('a company chooses what it needs, hands in two documents and keeps a receipt', async () => {
  const service = createService();
  const { client } = service;
  const trackerUrl = 'https://portal.example.cn/track#{code}';
  const element = await mount('wuyou-apply', { client, trackerUrl });
  const sent = heard(element, 'wuyou-submitted');
  await expect.element(page.getByText('承诺 1 个工作日')).toBeVisible();
  await expectAccessible(element);
  await page.getByRole('button', { name: '水电气网联合报装' }).click();
  expect(focused()?.textContent).toBe('水电气网联合报装');
  await expect.element(page.getByRole('heading', { name: '您需要准备 2 份材料' })).toBeVisible();
  await expect.element(page.getByText('现在受理，10月10日（周六）17:00 前办结')).toBeVisible();
  await userEvent.upload(fileFor('水电气网联合报装申请表'), pdf('申请表.pdf'));
  await expect.element(page.getByText('还有 1 份材料没有选')).toBeVisible();
  await userEvent.upload(fileFor('总平面图'), pdf('总平面图.pdf', 'abcd'));
  await expect.element(page.getByText('申请表.pdf 3 B')).toBeVisible();
  await expect.element(page.getByText(/份材料没有选/)).not.toBeInTheDocument();
  await fillIn();
  await expectAccessible(element);
  await submit.click();
  await expect.element(code).toBeVisible();
  expect(focused()?.textContent).toBe('已提交');
  await expect.element(page.getByText('10月15日（周四）17:00 前', { exact: true })).toBeVisible();
  const link = page.getByRole('link', { name: '查看办理进展' });
  await expect.element(link).toHaveAttribute('href', `https://portal.example.cn/track#${sent[0]?.code}`);
  await expectAccessible(element);
  await accept(service);
  const { materials } = await client.bundles.get('utility-hookup', { earlier: sent[0]?.code });
  expect(materials.map(({ id, document }) => [id, document?.hash])).toEqual([
    ['hookup-form', undefined],
    ['site-plan', HASHES.abcd],
  ]);
});

test('from a bundle one comes back to the list, to where one was', async () => {
  const { client } = createService();
  await mount('wuyou-apply', { client });
  const startup = page.getByRole('button', { name: '企业开办' });
  await startup.click();
  await page.getByRole('button', { name: '全部一件事' }).click();
  await expect.element(startup).toBeVisible();
  expect(focused()).toBe(startup.element());
});

test('a page that names a bundle shows it at once, one that names an unknown bundle shows the list', async () => {
  const { client } = createService();
  const element = await mount('wuyou-apply', { client, bundle: 'company-startup' });
  await expect.element(page.getByText('承诺 受理后半个工作日办结')).toBeVisible();
  await expect.element(page.getByRole('button', { name: '全部一件事' })).not.toBeInTheDocument();
  element.bundle = 'no-such';
  await expect.element(page.getByRole('button', { name: '交房即交证' })).toBeVisible();
});

test('what the company handed in before is spared once it agrees, and what has expired says since when', async () => {
  const service = createService();
  const { client } = service;
  const earlier = await appliedBefore(service, 'joint-acceptance');
  const element = await mount('wuyou-apply', { client, bundle: 'joint-acceptance', earlier });
  const sent = heard(element, 'wuyou-submitted');
  const heading = page.getByRole('heading', { name: '您需要准备 2 份材料，我们已有 5 份（免提交）' });
  await expect.element(heading).toBeVisible();
  await expect
    .element(page.getByText('来自 2026年10月9日「工程竣工联合验收」的申请 · 有效期至 2027年6月30日'))
    .toBeVisible();
  await expect.element(page.getByText('已于 2026年10月9日到期，请重新提交')).toBeVisible();
  await fillIn();
  await expectAccessible(element);
  await submit.click();
  await summary.getByRole('link', { name: '请勾选同意；不同意的，请改交自己的文件' }).click();
  const consent = page.getByRole('checkbox', { name: /^我同意将上述 5 份已有材料/ });
  expect(focused()).toBe(consent.element());
  expect(descriptionOf(consent)).toBe('请勾选同意；不同意的，请改交自己的文件');
  await consent.click();
  await submit.click();
  await expect.element(page.getByText(/这次免提交 5 份材料。/)).toBeVisible();
  expect(sent).toMatchObject([{ spared: 5 }]);
});

test('a document of one’s own may stand in for one at hand', async () => {
  const service = createService();
  const earlier = await appliedBefore(service);
  await mount('wuyou-apply', { client: service.client, bundle: 'utility-hookup', earlier });
  await expect.element(page.getByText('来自 2026年10月9日「水电气网联合报装」的申请').first()).toBeVisible();
  await userEvent.upload(fileFor('总平面图'), pdf('新总平面图.pdf'));
  await expect.element(page.getByRole('heading', { name: '您需要准备 2 份材料' })).toBeVisible();
  await page.getByRole('button', { name: /^移除 总平面图/ }).click();
  const spared = page.getByRole('heading', { name: '您需要准备 1 份材料，我们已有 1 份（免提交）' });
  await expect.element(spared).toBeVisible();
  expect(focused()).toBe(fileFor('总平面图').element());
});

test('the earlier receipt code can be typed, and a wrong one is told from an unknown one', async () => {
  const service = createService();
  const earlier = await appliedBefore(service, 'joint-acceptance');
  await mount('wuyou-apply', { client: service.client, bundle: 'joint-acceptance' });
  await page.getByText('以前办过？已交过的材料不用再交').click();
  await field('当时的受理编号').fill('7K3M');
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByText('受理编号应为 16 位字母和数字，请核对')).toBeVisible();
  await field('当时的受理编号').fill('7K3M-9Q2C-4D5E-XW89');
  await page.getByRole('button', { name: '查询' }).click();
  await expect.element(page.getByText('没有查到这个受理编号，请核对')).toBeVisible();
  await field('当时的受理编号').fill(earlier);
  await page.getByRole('button', { name: '查询' }).click();
  await expect.element(page.getByText('已找到 5 份能用的材料，这次免提交')).toBeVisible();
});

test('documents are reused by the company’s code, and not for a person', async () => {
  const service = createService();
  const earlier = await appliedBefore(service, 'joint-acceptance');
  await mount('wuyou-apply', { client: service.client, bundle: 'joint-acceptance', earlier });
  await page.getByRole('checkbox').click();
  await submit.click();
  await expect
    .element(summary.getByRole('link', { name: '请填写统一社会信用代码，用来核对已有材料' }))
    .toBeVisible();
  await fillIn();
  await field('企业统一社会信用代码').fill('91350100M000100Y43');
  await submit.click();
  const words = '按填写的信用代码没有查到「竣工测绘成果报告」，请核对代码，或改交文件';
  await summary.getByRole('link', { name: words }).click();
  expect(focused()).toBe(fileFor('竣工测绘成果报告').element());
  await page.getByRole('radio', { name: '个人' }).click();
  await expect.element(page.getByRole('heading', { name: '您需要准备 7 份材料' })).toBeVisible();
});

test('a file that cannot be taken says why and is not sent', async () => {
  const { client } = createService();
  const element = await mount('wuyou-apply', { client, bundle: 'utility-hookup' });
  await fillIn();
  const input = fileFor('总平面图');
  await userEvent.upload(input, pdf('空.pdf', ''));
  await expect.element(page.getByText('「空.pdf」是空文件，请重新选择').first()).toBeVisible();
  await submit.click();
  await summary.getByRole('link', { name: '「空.pdf」是空文件，请重新选择' }).click();
  expect(focused()).toBe(input.element());
  expect(descriptionOf(input)).toContain('「空.pdf」是空文件，请重新选择');
  await expectAccessible(element);
  await page.getByRole('button', { name: /^移除 总平面图/ }).click();
  await submit.click();
  await expect.element(code).toBeVisible();
  await expect.element(page.getByText('还差 2 份材料')).toBeVisible();
});

test('a wrong mobile and a wrong credit code are said when they are left, and listed on top', async () => {
  const { client } = createService();
  await mount('wuyou-apply', { client, bundle: 'utility-hookup' });
  await fillIn();
  await field('企业统一社会信用代码').fill('91430200MA4DEM010Q');
  await field('手机号').fill('138');
  await field('联系人').click();
  await expect.element(field('手机号')).toHaveAttribute('aria-invalid', 'true');
  await submit.click();
  expect(focused()).toBe(summary.element());
  expect(
    summary
      .getByRole('link')
      .elements()
      .map(({ textContent }) => textContent),
  ).toEqual(['第 18 位校验码不符，请核对', '手机号应为 11 位']);
});

test('a reply lost on the way keeps everything and makes no second application', async () => {
  const service = createService();
  const { mock } = service;
  const keys: (string | null)[] = [];
  const unlucky = createClient({
    baseUrl: mock.baseUrl,
    key: mock.keys.page,
    retries: 0,
    async fetch(request) {
      const reply = await mock.fetch(request);
      if (request.method !== 'POST') return reply;
      keys.push(request.headers.get('Idempotency-Key'));
      if (keys.length > 1) return reply;
      throw new TypeError('Failed to fetch');
    },
  });
  const element = await mount('wuyou-apply', { client: unlucky, bundle: 'utility-hookup' });
  await userEvent.upload(fileFor('总平面图'), pdf('图.pdf'));
  await fillIn();
  await submit.click();
  await expect
    .element(page.getByRole('alert'))
    .toHaveTextContent('网络连不上，请检查网络后重试 填写的内容都在，再次提交不会重复。');
  await expect.element(page.getByText('图.pdf 3 B')).toBeVisible();
  await expect.element(field('企业名称')).toHaveValue('示例装备集团');
  await expectAccessible(element);
  await page.getByRole('button', { name: '再次提交' }).click();
  await expect.element(code).toBeVisible();
  expect(new Set(keys).size).toBe(1);
  expect((await atDesk(service).list()).items).toHaveLength(1);
});

test('the page may hold an application back', async () => {
  const { client } = createService();
  const element = await mount('wuyou-apply', { client, bundle: 'utility-hookup' });
  element.addEventListener('wuyou-before-submit', (event) => event.preventDefault(), { once: true });
  await fillIn();
  await submit.click();
  await expect.element(page.getByRole('alert')).toHaveTextContent('页面没有放行这次提交，填写的内容都在。');
  await submit.click();
  await expect.element(code).toBeVisible();
});

test('everything can be reached and done by keyboard', async () => {
  const { client } = createService();
  await mount('wuyou-apply', { client });
  await expect.element(page.getByRole('button', { name: '企业开办' })).toBeVisible();
  await userEvent.keyboard('{Tab}{Tab}');
  expect(focused()).toBe(page.getByRole('button', { name: '企业开办' }).element());
  await userEvent.keyboard('{Tab}{Tab}{Enter}');
  await expect.element(page.getByRole('heading', { name: '您需要准备 2 份材料' })).toBeVisible();
  const passed: string[] = [];
  for (let i = 0; i < 11; i += 1) {
    await userEvent.tab();
    const now = focused();
    passed.push(now?.id || now?.getAttribute('name') || now?.textContent?.trim() || '');
  }
  expect(passed).toEqual([
    '6 家单位并联办理',
    '以前办过？已交过的材料不用再交',
    'material-0',
    'material-1',
    '另有 4 份由部门之间核对，不用您交',
    'kind',
    'company',
    'uscc',
    'name',
    'mobile',
    '提交',
  ]);
});

test('it is all there in English, and on a phone of 320 px', async () => {
  await page.viewport(320, 640);
  const service = createService();
  const earlier = await appliedBefore(service, 'joint-acceptance');
  const element = await mount('wuyou-apply', {
    client: service.client,
    bundle: 'joint-acceptance',
    earlier,
    locale: 'en',
  });
  await expect.element(page.getByText('You need 2 documents; we have 5 already')).toBeVisible();
  await page.getByRole('button', { name: 'Submit' }).click();
  await expect.element(page.getByRole('group', { name: 'There are 5 problems to fix' })).toBeVisible();
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
  await expectAccessible(element);
});
