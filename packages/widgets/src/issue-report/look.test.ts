import { expect, test } from 'vitest';
import { page, server } from 'vitest/browser';
import { mount } from '../testing/mount';
import { createService } from '../testing/service';
import { createClient } from '@wuyou/sdk';
import './issue-report';
import '../photos/photos';

async function picture(w: number, h: number, color: string, name: string) {
  const c = document.createElement('canvas'); c.width = w; c.height = h;
  const x = c.getContext('2d')!; x.fillStyle = color; x.fillRect(0,0,w,h); x.fillStyle='#fff'; x.fillRect(w/4,h/4,w/3,h/3);
  const b: Blob = await new Promise(r => c.toBlob(b => r(b!), 'image/png'));
  return new File([b], name);
}
test('look', async () => {
  for (const w of [360, 900]) {
    await page.viewport(w, 900);
    const { client, mock } = createService();
    const off = createClient({ baseUrl: mock.baseUrl, key: mock.keys.page, retries: 0, fetch: async (r) => { if (r.method !== 'GET') throw new TypeError('x'); return mock.fetch(r); } });
    const shot = (n: string) => page.screenshot({ path: `/tmp/look/${n}-${w}.png`, fullPage: true } as any);
    const apiKey = `k${w}`;
    let el = await mount('wuyou-issue-report', { client, apiKey });
    const field = (name: string) => page.getByRole('textbox', { name: new RegExp(`^${name}`) });
    await field('遇到了什么问题').fill('新厂房联合验收受阻，历史手续不全');
    await field('企业名称').fill('示例装备集团');
    await page.getByRole('radio', { name: '工程建设审批', exact: true }).click();
    const input = el.shadowRoot!.querySelector('#files') as HTMLInputElement;
    const dt = new DataTransfer();
    dt.items.add(await picture(3000, 2000, '#8aa', 'IMG_20261009_160512.png'));
    dt.items.add(await picture(300, 800, '#c96', '厂区现场.png'));
    dt.items.add(new File(['%PDF-1.7 abc'], '土地证复印件.pdf'));
    dt.items.add(new File([new Uint8Array([0,0,0,24]), 'ftypheic1234'], 'IMG_0001.HEIC'));
    dt.items.add(new File(['hello'], '说明.txt'));
    input.files = dt.files; input.dispatchEvent(new Event('change'));
    await expect.element(page.getByText(/^草稿已保存在本机 [0-9:]+$/)).toBeVisible();
    await expect.element(page.getByText(/说明.txt/)).toBeVisible();
    await shot('1form');
    el.parentElement!.remove();
    el = await mount('wuyou-issue-report', { client: off, apiKey });
    await expect.element(page.getByText('恢复草稿')).toBeVisible();
    await shot('2offer');
    await page.getByText('恢复草稿').click();
    await field('联系人').fill('示例联系人');
    await field('手机号').fill('138 0000 0000');
    await page.getByRole('button', { name: '提交', exact: true }).click();
    await expect.element(page.getByText('已保存，等待提交')).toBeVisible();
    await shot('3waiting');
    await page.getByText('再反映一个问题').click();
    await page.getByText('这是公用电脑').click();
    await shot('4above');
    await page.getByText('先不删除').click();
    el.client = client;
    await page.getByText('现在提交').click();
    await expect.element(page.getByText('已提交成功')).toBeVisible();
    await shot('5late');
    el.parentElement!.remove();
  }
}, 60000);
