import { createClient, uuid } from '@wuyou/sdk';
import { expect, onTestFinished, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { expectAccessible } from '../testing/accessible';
import { chooseFiles } from '../testing/choose-files';
import { heard } from '../testing/events';
import { keptOnDevice } from '../testing/kept';
import { shownIn } from '../testing/measure';
import { mount } from '../testing/mount';
import { createService, type Service } from '../testing/service';
import './issue-report';
import { KeepingPart } from './keeping-part';

const field = (name: string) => page.getByRole('textbox', { name: new RegExp(`^${name}`) });
const button = (name: string) => page.getByRole('button', { name, exact: true });
const code = page.getByText(/^[2-9A-Z]{4}(-[2-9A-Z]{4}){3}$/);
const saved = page.getByText(/^草稿已保存在本机 \d\d:\d\d$/);
const alert = page.getByRole('alert').getByText('网络连不上，请检查网络后重试');

/** The part does not come. @returns lets it come, each time that it was or will be asked for */
function held(): () => void {
  const { load } = KeepingPart;
  let come = () => {};
  const coming = new Promise<void>((resolve) => {
    come = resolve;
  });
  vi.spyOn(KeepingPart, 'load').mockImplementation(() => coming.then(load));
  return come;
}

/** The part cannot be fetched. @returns mends that */
function lost(): () => void {
  const spied = vi
    .spyOn(KeepingPart, 'load')
    .mockImplementation(() => Promise.reject(new TypeError('Failed to fetch dynamically imported module')));
  return () => spied.mockRestore();
}

async function fillIn(): Promise<void> {
  await field('遇到了什么问题').fill('新厂房联合验收受阻');
  await page.getByRole('radio', { name: '工程建设审批', exact: true }).click();
  await field('企业名称').fill('示例装备集团');
  await field('联系人').fill('示例联系人');
  await field('手机号').fill('13800000000');
}

async function filesOfCases({ mock }: Service): Promise<number[]> {
  const { desk } = createClient({ baseUrl: mock.baseUrl, token: mock.keys.desk, fetch: mock.fetch });
  const { items } = await desk.cases.list();
  const cases = await Promise.all(items.map(({ id }) => desk.cases.get(id)));
  return cases.map(({ files }) => files.length);
}

test('the form is there before what keeps it is; what was typed meanwhile becomes a draft', async () => {
  const come = held();
  const { client } = createService();
  const apiKey = uuid();
  const element = await mount('wuyou-issue-report', { client, apiKey });
  await fillIn();
  await expectAccessible(element);
  expect(await keptOnDevice(apiKey)).toBe('[]');
  come();
  await expect.element(saved).toBeVisible();
  expect(await keptOnDevice(apiKey)).toContain('新厂房联合验收受阻');
  await expect.element(field('手机号')).toHaveValue('13800000000');
});

test('what is submitted before it is there is on its way, and becomes one case', async () => {
  const come = held();
  const service = createService();
  const element = await mount('wuyou-issue-report', { client: service.client });
  const sent = heard(element, 'wuyou-submitted');
  await fillIn();
  await button('提交').click();
  await button('正在提交…').click({ force: true });
  await expectAccessible(element);
  come();
  await expect.element(code).toBeVisible();
  expect(sent).toHaveLength(1);
  expect(await filesOfCases(service)).toEqual([0]);
});

test('what is missing is said at once, whether it is there or not', async () => {
  held();
  const { client } = createService();
  await mount('wuyou-issue-report', { client });
  await button('提交').click();
  await expect.element(page.getByRole('group', { name: '有 5 处需要修改' })).toBeVisible();
  await expect.element(button('提交')).toBeVisible();
});

test('what becomes wrong while it is awaited is not sent', async () => {
  const come = held();
  const service = createService();
  await mount('wuyou-issue-report', { client: service.client });
  await fillIn();
  await button('提交').click();
  await field('手机号').fill('1380');
  come();
  await expect.element(page.getByRole('group', { name: '有 1 处需要修改' })).toBeVisible();
  expect(await filesOfCases(service)).toEqual([]);
});

test('where it cannot be fetched the form says so with everything in it, and another try sends it', async () => {
  const mend = lost();
  const service = createService();
  const element = await mount('wuyou-issue-report', {
    client: service.client,
    innerHTML: '<p>请拨打 12345</p>',
  });
  const errors = heard(element, 'wuyou-error');
  await fillIn();
  expect(errors).toEqual([]);
  await button('提交').click();
  await expect.element(alert).toBeVisible();
  expect(errors.map(({ error }) => error.code)).toEqual(['network']);
  await expect.element(page.getByText('请拨打 12345')).toBeVisible();
  await expect.element(field('联系人')).toHaveValue('示例联系人');
  await expect.element(button('提交')).toHaveAttribute('aria-disabled', 'false');
  await expectAccessible(element);
  mend();
  await button('重试').click();
  await expect.element(code).toBeVisible();
  await expect.element(alert).not.toBeInTheDocument();
  expect(await filesOfCases(service)).toEqual([0]);
});

test('a photo that is chosen before it is there waits for it, also over a failed try', async () => {
  const mend = lost();
  const service = createService();
  const element = await mount('wuyou-issue-report', { client: service.client });
  await fillIn();
  chooseFiles(element, 'files', new File(['%PDF-1.7'], '土地证.pdf'));
  await expect.element(page.getByRole('status').getByText('正在加载…')).toBeVisible();
  await expect.element(alert).toBeVisible();
  mend();
  await button('重试').click();
  await expect.element(page.getByText('土地证.pdf')).toBeVisible();
  expect(await filesOfCases(service)).toEqual([]);
  await button('提交').click();
  await expect.element(code).toBeVisible();
  expect(await filesOfCases(service)).toEqual([1]);
});

test('a public computer that is named before it is there keeps nothing', async () => {
  const come = held();
  const { client } = createService();
  const apiKey = uuid();
  await mount('wuyou-issue-report', { client, apiKey });
  await field('具体情况').fill('之前写的');
  await page.getByRole('checkbox', { name: '这是公用电脑' }).click();
  come();
  await expect.element(page.getByText('这台设备上什么也不保存，请一次填完')).toBeVisible();
  await expect.element(page.getByRole('checkbox', { name: '这是公用电脑' })).toBeChecked();
  await new Promise((resolve) => setTimeout(resolve, 700));
  expect(await keptOnDevice(apiKey)).not.toContain('之前写的');
});

test('nobody is told of it who asked nothing of it, and it is fetched once the network is back', async () => {
  const mend = lost();
  const { client } = createService();
  const element = await mount('wuyou-issue-report', { client });
  const errors = heard(element, 'wuyou-error');
  await field('具体情况').fill('车间停水三天');
  await expect.element(alert).not.toBeInTheDocument();
  mend();
  dispatchEvent(new Event('online'));
  await expect.element(saved).toBeVisible();
  expect(errors).toEqual([]);
});

test.each([
  { width: 320, care: 'off' },
  { width: 320, care: 'on' },
  { width: 360, care: 'off' },
  { width: 768, care: 'on' },
  { width: 1280, care: 'off' },
] as const)(
  'nothing moves when it comes, nor when the draft is saved: $width px, care $care',
  async (look) => {
    await page.viewport(look.width, 800);
    const come = held();
    const { client } = createService();
    const element = await mount('wuyou-issue-report', { client, care: look.care });
    await field('具体情况').fill('车间停水三天');
    await expect.element(page.getByText(/^承诺 /)).toBeVisible();
    const places = new Map(
      [...shownIn(element)].map((inner) => [inner, JSON.stringify(inner.getBoundingClientRect())]),
    );
    const moved = () =>
      [...places].flatMap(([inner, place]) =>
        JSON.stringify(inner.getBoundingClientRect()) === place ? [] : [inner.outerHTML.slice(0, 120)],
      );
    come();
    await expect.poll(() => element.shadowRoot?.querySelector('.refused')).toBeTruthy();
    expect(moved()).toEqual([]);
    await expect.element(saved).toBeVisible();
    expect(moved()).toEqual([]);
  },
);

const publicDevice = page.getByRole('checkbox', { name: '这是公用电脑' });

test.each(['tick, then submit', 'submit, then tick'])(
  'on a computer that is named public before it is there, a report is sent all the same: %s',
  async (order) => {
    const come = held();
    const service = createService();
    await mount('wuyou-issue-report', { client: service.client, apiKey: uuid() });
    await fillIn();
    const submit = () => button('提交').click();
    const tick = () => publicDevice.click();
    for (const act of order === 'tick, then submit' ? [tick, submit] : [submit, tick]) await act();
    come();
    await expect.element(code).toBeVisible();
    expect(await filesOfCases(service)).toEqual([0]);
  },
);

test('of a choice that was made and taken back before it is there, the last one counts', async () => {
  const come = held();
  const apiKey = uuid();
  await mount('wuyou-issue-report', { client: createService().client, apiKey });
  await fillIn();
  await publicDevice.click();
  await publicDevice.click();
  come();
  await expect.element(saved).toBeVisible();
  await expect.element(publicDevice).not.toBeChecked();
});

test('a photo that is chosen while a report waits for it goes along', async () => {
  const come = held();
  const service = createService();
  const element = await mount('wuyou-issue-report', { client: service.client });
  await fillIn();
  await button('提交').click();
  chooseFiles(element, 'files', new File(['%PDF-1.7'], '说明.pdf', { type: 'application/pdf' }));
  come();
  await expect.element(code).toBeVisible();
  expect(await filesOfCases(service)).toEqual([1]);
});

test('out of its page it does nothing; put back, it sends what was submitted', async () => {
  const come = held();
  const service = createService();
  const element = await mount('wuyou-issue-report', { client: service.client });
  await fillIn();
  await button('提交').click();
  const { parentElement: parent } = element;
  element.remove();
  come();
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(await filesOfCases(service)).toEqual([]);
  parent?.append(element);
  await expect.element(code).toBeVisible();
  expect(await filesOfCases(service)).toEqual([0]);
});

test('what failed once is fetched again while a person types, and what they typed is kept', async () => {
  vi.useFakeTimers({ toFake: ['Date'] });
  onTestFinished(() => void vi.useRealTimers());
  const mend = lost();
  const apiKey = uuid();
  await mount('wuyou-issue-report', { client: createService().client, apiKey });
  await field('遇到了什么问题').fill('新厂房联合验收');
  expect(KeepingPart.load).toHaveBeenCalledOnce();
  mend();
  vi.setSystemTime(Date.now() + 10_001);
  await field('遇到了什么问题').fill('新厂房联合验收受阻');
  await expect.element(saved).toBeVisible();
  expect(await keptOnDevice(apiKey)).toContain('新厂房联合验收受阻');
});

test('what could not be sent is said until it is tried again, also where the network is back', async () => {
  const mend = lost();
  const service = createService();
  const element = await mount('wuyou-issue-report', { client: service.client });
  heard(element, 'wuyou-error');
  await fillIn();
  await button('提交').click();
  await expect.element(alert).toBeVisible();
  mend();
  dispatchEvent(new Event('online'));
  await expect.element(saved).toBeVisible();
  await expect.element(alert).toBeVisible();
  await button('重试').click();
  await expect.element(code).toBeVisible();
});

test('a file that cannot be read any more is refused, and the report can be sent without it', async () => {
  vi.spyOn(File.prototype, 'arrayBuffer').mockRejectedValue(new DOMException('gone', 'NotReadableError'));
  const service = createService();
  const element = await mount('wuyou-issue-report', { client: service.client });
  await fillIn();
  chooseFiles(element, 'files', new File(['%PDF-1.7'], '说明.pdf', { type: 'application/pdf' }));
  await button('提交').click();
  await expect.element(code).toBeVisible();
  expect(await filesOfCases(service)).toEqual([0]);
});
