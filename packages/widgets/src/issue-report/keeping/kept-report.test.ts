import { createClient, uuid } from '@wuyou/sdk';
import { createStore, entries, set } from 'idb-keyval';
import { expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { expectAccessible } from '../../testing/accessible';
import { focused } from '../../testing/assistive';
import { chooseFiles } from '../../testing/choose-files';
import { heard } from '../../testing/events';
import { keptOnDevice } from '../../testing/kept';
import { mount } from '../../testing/mount';
import { picture } from '../../testing/pictures';
import { createService, type Service } from '../../testing/service';
import type { WuyouIssueReport } from '../issue-report';
import '../issue-report';

const ID = '430202199003074514';
const field = (name: string) => page.getByRole('textbox', { name: new RegExp(`^${name}`) });
const button = (name: string) => page.getByRole('button', { name, exact: true });
const status = (words: RegExp) => page.getByRole('status').getByText(words);
const code = page.getByText(/^[2-9A-Z]{4}(-[2-9A-Z]{4}){3}$/);
const saved = page.getByText(/^草稿已保存在本机 \d\d:\d\d$/);
const publicDevice = page.getByRole('checkbox', { name: '这是公用电脑' });

/** A client whose commands come to what is said, until `mend` is called. */
function unlucky(
  { mock }: Service,
  answer: (request: Request) => Promise<Response> = async () =>
    Promise.reject(new TypeError('Failed to fetch')),
) {
  let broken = true;
  const client = createClient({
    baseUrl: mock.baseUrl,
    key: mock.keys.page,
    retries: 0,
    fetch: (request) => (broken && request.method !== 'GET' ? answer(request) : mock.fetch(request)),
  });
  return {
    client,
    mend() {
      broken = false;
    },
  };
}

async function fillIn(title = '新厂房联合验收受阻'): Promise<void> {
  await field('遇到了什么问题').fill(title);
  await page.getByRole('radio', { name: '工程建设审批', exact: true }).click();
  await field('企业名称').fill('示例装备集团');
  await field('联系人').fill('示例联系人');
  await field('手机号').fill('13800000000');
}

async function choose(element: WuyouIssueReport, ...files: readonly File[]): Promise<void> {
  chooseFiles(element, 'files', ...files);
  await expect.element(status(/^已选/)).toBeInTheDocument();
}

const photo = async () => new File([await picture(60, 30)], '厂区.jpg');
const form = () => new File(['%PDF-1.7'], '土地证.pdf');
const away = (element: HTMLElement) => element.parentElement?.remove();

async function casesOf({ mock }: Service) {
  const { desk } = createClient({ baseUrl: mock.baseUrl, token: mock.keys.desk, fetch: mock.fetch });
  const { items } = await desk.cases.list();
  return Promise.all(items.map(({ id }) => desk.cases.get(id)));
}

test('what was typed and chosen is offered when one comes back, and filled in only when asked for', async () => {
  const service = createService();
  const { client } = service;
  const apiKey = uuid();
  const element = await mount('wuyou-issue-report', { client, apiKey });
  await fillIn();
  await choose(element, await photo(), form());
  await expect.element(saved).toBeVisible();
  away(element);
  const next = await mount('wuyou-issue-report', { client, apiKey });
  await expect.element(page.getByText('上次没有提交的草稿')).toBeVisible();
  await expect.element(field('遇到了什么问题')).toHaveValue('');
  await expectAccessible(next);
  await button('恢复草稿：新厂房联合验收受阻').click();
  await expect.element(field('遇到了什么问题')).toHaveValue('新厂房联合验收受阻');
  await expect.element(field('手机号')).toHaveValue('13800000000');
  expect(focused()).toBe(field('遇到了什么问题').element());
  await expect.element(page.getByText('上次没有提交的草稿')).not.toBeInTheDocument();
  await expectAccessible(next);
  await button('提交').click();
  await expect.element(code).toBeVisible();
  const [found] = await casesOf(service);
  expect(found?.files.map(({ name }) => name)).toEqual(['厂区.jpg', '土地证.pdf']);
  await expect.poll(() => keptOnDevice(apiKey)).toBe('[]');
});

test('several drafts stand side by side; one is deleted on request, an old one by itself', async () => {
  const { client } = createService();
  const apiKey = uuid();
  for (const title of ['第一件事', '第二件事', '第三件事']) {
    const element = await mount('wuyou-issue-report', { client, apiKey });
    await field('遇到了什么问题').fill(title);
    await expect.element(saved).toBeVisible();
    away(element);
  }
  const device = createStore('wuyou', 'kept');
  const all = await entries<IDBValidKey, { readonly fields: { readonly title: string } }>(device);
  const [name, first] = all.find(([, draft]) => draft.fields?.title === '第一件事') ?? [];
  if (!name) throw new Error('The first draft was not saved.');
  await set(name, { ...first, at: Date.now() - 15 * 24 * 60 * 60 * 1000 }, device);
  const element = await mount('wuyou-issue-report', { client, apiKey });
  const titles = () =>
    [...(element.shadowRoot?.querySelectorAll('.kept .name') ?? [])].map((one) => one.textContent);
  await expect.poll(titles).toEqual(['第三件事', '第二件事']);
  await button('删除草稿：第三件事').click();
  await expect.poll(titles).toEqual(['第二件事']);
  expect(await keptOnDevice(apiKey)).not.toMatch(/第一件事|第三件事/);
});

test('a draft that was emptied again is no draft', async () => {
  const { client } = createService();
  const apiKey = uuid();
  await mount('wuyou-issue-report', { client, apiKey });
  await field('遇到了什么问题').fill('漏水');
  await expect.element(saved).toBeVisible();
  await field('遇到了什么问题').fill('');
  await expect.element(saved).not.toBeInTheDocument();
  expect(await keptOnDevice(apiKey)).toBe('[]');
});

test('the number of an identity card is in no draft, and reaches the service all the same', async () => {
  const service = createService();
  const { client, mend } = unlucky(service);
  const apiKey = uuid();
  const element = await mount('wuyou-issue-report', { client, apiKey });
  await fillIn();
  await field('具体情况').fill(`身份证 ${ID} 无法办理`);
  await field('企业统一社会信用代码').fill('91430200MA4DEM010P');
  await expect.element(saved).toBeVisible();
  expect(await keptOnDevice(apiKey)).toContain('91430200');
  expect(await keptOnDevice(apiKey)).toContain('身份证 *** 无法办理');
  await button('提交').click();
  await expect.element(status(/提交成功前请不要关闭本页/)).toBeVisible();
  expect(await keptOnDevice(apiKey)).not.toContain(ID.slice(0, 12));
  await expectAccessible(element);
  mend();
  await button('现在提交').click();
  await expect.element(code).toBeVisible();
  expect((await casesOf(service))[0]?.details).toContain(ID);
  await expect.poll(() => keptOnDevice(apiKey)).toBe('[]');
});

test('on a public computer everything is deleted and nothing is kept, the next visit too', async () => {
  const { client } = createService();
  const apiKey = uuid();
  const element = await mount('wuyou-issue-report', { client, apiKey });
  await fillIn();
  await expect.element(saved).toBeVisible();
  await publicDevice.click();
  await expect.element(page.getByText('这台设备上什么也不保存，请一次填完')).toBeVisible();
  await expect.element(saved).not.toBeInTheDocument();
  expect(await keptOnDevice(apiKey)).not.toContain('示例');
  await field('具体情况').fill('之后写的');
  away(element);
  await mount('wuyou-issue-report', { client, apiKey });
  await expect.element(publicDevice).toBeChecked();
  await field('遇到了什么问题').fill('再来一次');
  await new Promise((resolve) => setTimeout(resolve, 700));
  expect(await keptOnDevice(apiKey)).not.toMatch(/之后写的|再来一次/);
  await publicDevice.click();
  await expect.element(saved).toBeVisible();
});

test('what waits to be sent is not deleted for a public computer before someone says so', async () => {
  const { client, mend } = unlucky(createService());
  const apiKey = uuid();
  await mount('wuyou-issue-report', { client, apiKey });
  await fillIn();
  await button('提交').click();
  await button('再反映一个问题').click();
  await publicDevice.click();
  const warning = page.getByRole('alert').getByText('还有 1 件没有提交成功，勾选后会一并删除，不再提交。');
  await expect.element(warning).toBeVisible();
  expect(await keptOnDevice(apiKey)).toContain('新厂房');
  await button('先不删除').click();
  await expect.element(publicDevice).not.toBeChecked();
  await publicDevice.click();
  await button('全部删除').click();
  await expect.element(page.getByText('已保存，等待提交')).not.toBeInTheDocument();
  expect(await keptOnDevice(apiKey)).not.toContain('新厂房');
  mend();
});

test('where the device keeps nothing the form works, and says so where it matters', async () => {
  const service = createService();
  const { client, mend } = unlucky(service);
  vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(() => {
    throw new DOMException('Not here', 'InvalidStateError');
  });
  const element = await mount('wuyou-issue-report', { client });
  await fillIn();
  await choose(element, form());
  await expect.element(page.getByText('本机无法保存草稿，请一次填完，不要关闭本页')).toBeVisible();
  await button('提交').click();
  await expect.element(status(/本机无法保存这份内容，提交成功前请不要关闭本页/)).toBeVisible();
  mend();
  await button('现在提交').click();
  await expect.element(code).toBeVisible();
  expect((await casesOf(service))[0]?.files).toHaveLength(1);
});

test('what was left unsent goes out at the next visit; its receipt comes by itself and stays until it was seen', async () => {
  const service = createService();
  const { client } = unlucky(service);
  const apiKey = uuid();
  const element = await mount('wuyou-issue-report', { client, apiKey });
  await fillIn();
  await choose(element, await photo());
  await button('提交').click();
  await expect.element(status(/^已保存在本机，联网后自动提交，不会重复/)).toBeVisible();
  away(element);
  const next = await mount('wuyou-issue-report', { client: service.client, apiKey });
  const sent = heard(next, 'wuyou-submitted');
  await expect.element(code).toBeVisible();
  await expect.element(field('遇到了什么问题')).toHaveValue('');
  await expect.poll(() => sent).toHaveLength(1);
  expect(document.activeElement).toBe(document.body);
  await expectAccessible(next);
  const cases = await casesOf(service);
  expect(cases.map(({ files }) => files.length)).toEqual([1]);
  await button('已保存好编号').click();
  await expect.element(code).not.toBeInTheDocument();
  await expect.poll(() => keptOnDevice(apiKey)).toBe('[]');
});

test('what the service refuses later comes back with everything typed and what is wrong', async () => {
  const service = createService();
  const apiKey = uuid();
  const element = await mount('wuyou-issue-report', { client: unlucky(service).client, apiKey });
  await fillIn();
  await choose(element, form());
  await button('提交').click();
  await expect.element(button('现在提交')).toBeVisible();
  away(element);
  const strict = unlucky(service, async (request) => {
    if (request.method !== 'POST') return service.mock.fetch(request);
    const body = { ...((await request.clone().json()) as object), category: '没有/这一类' };
    return service.mock.fetch(new Request(request, { body: JSON.stringify(body) }));
  });
  const next = await mount('wuyou-issue-report', { client: strict.client, apiKey });
  await expect.element(page.getByRole('group', { name: '有 1 处需要修改' })).toBeVisible();
  await expect.element(field('企业名称')).toHaveValue('示例装备集团');
  await expect.element(page.getByText('土地证.pdf')).toBeVisible();
  expect(document.activeElement).toBe(document.body);
  await expectAccessible(next);
  strict.mend();
  await button('提交').click();
  await expect.element(code).toBeVisible();
  expect((await casesOf(service)).map(({ files }) => files.length)).toEqual([1]);
});

test('a file that the service refuses is named, with its reason, and can be taken out', async () => {
  const service = createService();
  const problem = {
    type: 'urn:wuyou:error:invalid',
    code: 'invalid',
    errors: [{ pointer: '', code: 'file_refused', message: '文件含有病毒' }],
  };
  const { client, mend } = unlucky(service, async () => Response.json(problem, { status: 422 }));
  const element = await mount('wuyou-issue-report', { client });
  await fillIn();
  await choose(element, form());
  await button('提交').click();
  const summary = page.getByRole('group', { name: '有 1 处需要修改' });
  await summary.getByRole('link', { name: '「土地证.pdf」没有被接收：文件含有病毒' }).click();
  expect(focused()).toBe(element.shadowRoot?.querySelector('#files'));
  await expectAccessible(element);
  await button('移除「土地证.pdf」').click();
  mend();
  await button('提交').click();
  await expect.element(code).toBeVisible();
});

test('uploads that the service has let go are made again', async () => {
  const service = createService();
  const { client, mend } = unlucky(service, (request) =>
    request.method === 'PUT' ? service.mock.fetch(request) : Promise.reject(new TypeError('Failed to fetch')),
  );
  const element = await mount('wuyou-issue-report', { client });
  await fillIn();
  await choose(element, form(), await photo());
  await button('提交').click();
  await expect.element(button('现在提交')).toBeVisible();
  service.mock.clock.advance(25 * 60 * 60 * 1000);
  await service.mock.engine.tick();
  mend();
  await button('现在提交').click();
  await expect.element(code).toBeVisible();
  expect((await casesOf(service))[0]?.files).toHaveLength(2);
});

test('what cannot be sent at all is shown, can be copied, and is deleted only by its owner', async () => {
  const service = createService();
  const problem = {
    type: 'urn:wuyou:error:unauthorized',
    code: 'unauthorized',
    details: {},
    detail: '密钥已停用',
  };
  const { client } = unlucky(service, async () => Response.json(problem, { status: 401 }));
  const apiKey = uuid();
  const element = await mount('wuyou-issue-report', { client, apiKey });
  const errors = heard(element, 'wuyou-error');
  await fillIn();
  await button('提交').click();
  await expect.element(page.getByRole('alert').getByText('没有提交成功')).toBeVisible();
  expect(errors).toHaveLength(1);
  await expectAccessible(element);
  const written = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
  await button('复制内容').click();
  await expect.element(page.getByText('内容已复制')).toBeVisible();
  expect(written.mock.calls[0]?.[0]).toContain(
    '遇到了什么问题：新厂房联合验收受阻\n问题类别：城乡建设/工程建设审批',
  );
  expect(await keptOnDevice(apiKey)).toContain('新厂房');
  await page.getByText('删除', { exact: true }).click();
  await button('确定删除，不再提交').click();
  await expect.element(field('遇到了什么问题')).toHaveValue('');
  await expect.poll(() => keptOnDevice(apiKey)).toBe('[]');
});
