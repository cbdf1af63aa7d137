import { DomainError } from '@wuyou/domain/values';
import { expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { part } from '../shared/part';
import { expectAccessible } from '../testing/accessible';
import { heard } from '../testing/events';
import { mount } from '../testing/mount';
import { createService } from '../testing/service';
import './apply';

vi.mock('../shared/part', { spy: true });

const title = page.getByRole('heading', { name: '一件事一次办' });

/** The next part comes when it is let go. */
function held(): () => void {
  let release = () => {};
  const gate = new Promise<void>((resolve) => {
    release = resolve;
  });
  vi.mocked(part).mockImplementationOnce((load) => gate.then(load));
  return release;
}

test('while the form is on its way, what can be applied for is asked for already', async () => {
  const release = held();
  const { client } = createService();
  const list = vi.spyOn(client.bundles, 'list');
  const element = await mount('wuyou-apply', { client });
  expect(list).toHaveBeenCalledOnce();
  await list.mock.results[0]?.value;
  await expect.element(page.getByText('正在加载…')).toBeInTheDocument();
  await expectAccessible(element);
  release();
  await expect.element(title).toBeVisible();
  expect(list).toHaveBeenCalledOnce();
});

test('a bundle that the page names meanwhile, and the code it knows, are those that are shown', async () => {
  const release = held();
  const { client } = createService();
  const element = await mount('wuyou-apply', { client, bundle: 'company-startup' });
  Object.assign(element, { bundle: 'utility-hookup', earlier: '7k3m 9q2c 4d5e xw89' });
  await element.updateComplete;
  release();
  await expect.element(page.getByRole('heading', { name: '水电气网联合报装' })).toBeVisible();
  const code = page.getByRole('textbox', { name: /^当时的受理编号/ });
  await expect.element(code).toHaveValue('7K3M-9Q2C-4D5E-XW89');
  await expect.element(page.getByText('没有查到这个受理编号，请核对')).toBeVisible();
});

test('where the form does not come, the widget says so, shows the telephone and tries again', async () => {
  const lost = new DomainError('network', {});
  vi.mocked(part).mockRejectedValueOnce(lost);
  const { client } = createService();
  const errors = heard(document.body, 'wuyou-error');
  await mount('wuyou-apply', { client, innerHTML: '<p>请拨打 12345</p>' });
  await expect.element(page.getByRole('alert')).toHaveTextContent('网络连不上，请检查网络后重试');
  await expect.element(page.getByText('请拨打 12345')).toBeVisible();
  expect(errors).toEqual([{ error: lost }]);
  await page.getByRole('button', { name: '重试' }).click();
  await expect.element(title).toBeVisible();
});

test('it all comes by itself once the network is back', async () => {
  vi.mocked(part).mockRejectedValueOnce(new DomainError('network', {}));
  const { client, mock } = createService();
  mock.faults.offline = true;
  await mount('wuyou-apply', { client, bundle: 'company-startup' });
  await expect.element(page.getByRole('alert')).toBeVisible();
  mock.faults.offline = false;
  dispatchEvent(new Event('online'));
  await expect.element(page.getByRole('heading', { name: '企业开办' })).toBeVisible();
  await expect.element(page.getByRole('button', { name: '提交', exact: true })).toBeVisible();
});

test('where nothing comes, one press tries all of it again', async () => {
  vi.mocked(part).mockRejectedValueOnce(new DomainError('network', {}));
  const { client, mock } = createService();
  mock.faults.offline = true;
  await mount('wuyou-apply', { client, bundle: 'company-startup' });
  await expect.element(page.getByRole('alert')).toBeVisible();
  mock.faults.offline = false;
  await page.getByRole('button', { name: '重试' }).click();
  await expect.element(page.getByRole('heading', { name: '企业开办' })).toBeVisible();
  await expect.element(page.getByRole('button', { name: '提交', exact: true })).toBeVisible();
});
