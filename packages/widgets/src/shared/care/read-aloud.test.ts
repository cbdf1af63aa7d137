import { expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import '../../progress-tracker/progress-tracker';
import '../../rating/rating';
import { mount } from '../../testing/mount';
import { createService, TO_HANDLING, TO_RESOLVED } from '../../testing/service';

const read = page.getByRole('button', { name: '读给我听' });
const stop = page.getByRole('button', { name: '停止朗读' });

/** A device with these voices, which reads nothing out but keeps what it was given. */
function deviceWith(...langs: readonly string[]) {
  class Utterance extends EventTarget {
    constructor(readonly text: string) {
      super();
    }
  }
  const device = Object.assign(new EventTarget(), {
    queue: [] as Utterance[],
    voices: langs.map((lang) => ({ lang, localService: true })),
    getVoices: () => device.voices,
    speak: (utterance: Utterance) => device.queue.push(utterance),
    cancel: vi.fn(() => {
      for (const utterance of device.queue.splice(0)) utterance.dispatchEvent(new Event('error'));
    }),
  });
  vi.stubGlobal('speechSynthesis', device);
  vi.stubGlobal('SpeechSynthesisUtterance', Utterance);
  return device;
}

async function tracker() {
  const { client, caseAfter } = createService();
  const code = await caseAfter(...TO_HANDLING);
  return mount('wuyou-progress-tracker', { client, code, care: 'on' });
}

test('reads what is there, line by line, and neither buttons nor what is for the eye alone', async () => {
  const device = deviceWith('en-US', 'zh-CN');
  await tracker();
  await read.click();
  await expect.element(stop).toBeVisible();
  const lines = device.queue.map(({ text }) => text);
  expect(lines).toContain('第 3 步，共 5 步：办理中');
  expect(lines).toContain('新厂房联合验收受阻');
  expect(lines).toContain('还剩 5 个工作日');
  expect(lines.some((line) => line.startsWith('10月15日星期四下午 5 点前给您答复'))).toBe(true);
  expect(lines.filter((line) => /催办|撤回|拨打|标准版|停止朗读/.test(line))).toEqual([]);
  expect(device.queue[0]).toMatchObject({ lang: 'zh-CN', voice: { lang: 'zh-CN' } });
});

test('stops when asked, at the end, and when the widget goes', async () => {
  const device = deviceWith('zh-CN');
  const element = await tracker();
  await read.click();
  await stop.click();
  await expect.element(read).toBeVisible();
  expect(device.queue).toEqual([]);
  await read.click();
  device.queue[device.queue.length - 1]?.dispatchEvent(new Event('end'));
  await expect.element(read).toBeVisible();
  await read.click();
  await expect.element(stop).toBeVisible();
  element.remove();
  expect(device.queue).toEqual([]);
});

test('leaving care mode silences it', async () => {
  const device = deviceWith('zh-CN');
  const element = await tracker();
  await read.click();
  await expect.element(stop).toBeVisible();
  element.care = 'off';
  await element.updateComplete;
  expect(device.queue).toEqual([]);
  element.care = 'on';
  await expect.element(read).toBeVisible();
});

test('another widget that begins takes the word', async () => {
  const device = deviceWith('zh-CN');
  const { client, caseAfter } = createService();
  await tracker();
  await mount('wuyou-rating', { client, code: await caseAfter(...TO_RESOLVED), care: 'on' });
  await read.first().click();
  await expect.element(stop).toBeVisible();
  await read.click();
  await expect.poll(() => read.elements()).toHaveLength(1);
  expect(device.queue.map(({ text }) => text)).toContain('非常满意');
});

test('there is no such button without a voice, and there is once the browser knows of one', async () => {
  const device = deviceWith('en-US');
  await tracker();
  await expect.element(page.getByText('还剩 5 个工作日')).toBeVisible();
  await expect.element(read).not.toBeInTheDocument();
  device.voices.push({ lang: 'zh-CN', localService: true });
  device.dispatchEvent(new Event('voiceschanged'));
  await expect.element(read).toBeVisible();
});

test('a browser that cannot speak is no hindrance', async () => {
  vi.stubGlobal('speechSynthesis', undefined);
  await tracker();
  await expect.element(page.getByText('还剩 5 个工作日')).toBeVisible();
  await expect.element(read).not.toBeInTheDocument();
});
