import type { Locale } from '@wuyou/domain/values';
import { expect } from 'vitest';
import '../apply/apply';
import '../issue-report/issue-report';
import '../progress-tracker/progress-tracker';
import '../rating/rating';
import type { WuyouElement } from '../shared/wuyou-element';
import { applicationsOf } from './applications';
import { mount } from './mount';
import { createService, TO_HANDLING, TO_RESOLVED } from './service';

const trackerUrl = 'https://portal.example.cn/track#{code}';
const fallback = '<p>请拨打 12345</p>';

/** What is there under a selector, in whichever shadow tree of the widget, once it is. */
async function shown(element: Element, selector: string): Promise<HTMLElement> {
  await expect.poll(() => within(element, selector)).toBeTruthy();
  return within(element, selector) as HTMLElement;
}

function within(element: Element, selector: string): Element | undefined {
  const { shadowRoot } = element;
  const own = shadowRoot?.querySelector(selector);
  if (own) return own;
  const hosts = [...(shadowRoot?.querySelectorAll('*') ?? [])].filter((host) => host.shadowRoot);
  return hosts.map((host) => within(host, selector)).find((found) => found !== undefined);
}

async function press(element: Element, selector: string): Promise<void> {
  (await shown(element, selector)).click();
}

async function type(element: Element, texts: Readonly<Record<string, string>>): Promise<void> {
  for (const [id, text] of Object.entries(texts)) {
    const field = (await shown(element, `#${id}`)) as HTMLInputElement;
    field.value = text;
    field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  }
}

const PERSON = { company: '示例装备集团', name: '示例联系人', mobile: '13800000000' };

type Opening = (locale: Locale) => Promise<WuyouElement>;

/** Every widget in the states that people meet, opened as they would come to them. */
export const STATES: Readonly<Record<string, Opening>> = {
  'a rating being given': async (locale) => {
    const { client, caseAfter } = createService();
    const element = await mount('wuyou-rating', { client, locale, code: await caseAfter(...TO_RESOLVED) });
    await press(element, 'input[value=dissatisfied]');
    await shown(element, '#comment');
    return element;
  },
  'a rating without what it needs': async (locale) => {
    const { client, caseAfter } = createService();
    const element = await mount('wuyou-rating', { client, locale, code: await caseAfter(...TO_RESOLVED) });
    await press(element, '.primary');
    await shown(element, '#level-problem');
    return element;
  },
  'a rating given': async (locale) => {
    const { client, caseAfter } = createService();
    const code = await caseAfter(...TO_RESOLVED);
    await client.ratings.submit(code, { level: 'dissatisfied', tags: ['slow'], comment: '证书一直没有拿到' });
    const element = await mount('wuyou-rating', { client, locale, code });
    await shown(element, '.given');
    return element;
  },
  'a rating that cannot load': async (locale) => {
    const { client, mock, caseAfter } = createService();
    const code = await caseAfter(...TO_RESOLVED);
    mock.faults.offline = true;
    const element = await mount('wuyou-rating', { client, locale, code, innerHTML: fallback });
    await shown(element, '.error');
    return element;
  },
  'a report being written': async (locale) => {
    const { client } = createService();
    const element = await mount('wuyou-issue-report', { client, locale });
    await type(element, { title: '新厂房联合验收受阻', uscc: '91430200MA4DEM010P', ...PERSON });
    await shown(element, '.chips .pick');
    return element;
  },
  'a report with what is missing': async (locale) => {
    const { client } = createService();
    const element = await mount('wuyou-issue-report', { client, locale });
    await press(element, '.primary');
    await shown(element, '.summary');
    return element;
  },
  'a receipt of a report': async (locale) => {
    const { client } = createService();
    const element = await mount('wuyou-issue-report', { client, locale, trackerUrl });
    await type(element, { title: '新厂房联合验收受阻', ...PERSON });
    await press(element, '.chips input');
    await press(element, '.primary');
    await shown(element, '.qr');
    return element;
  },
  'a tracker that asks for a code': async (locale) => {
    const { client } = createService();
    const element = await mount('wuyou-progress-tracker', { client, locale });
    await press(element, '.primary');
    await shown(element, '#code-problem');
    return element;
  },
  'a case being handled': async (locale) => {
    const { client, caseAfter } = createService();
    const code = await caseAfter(...TO_HANDLING, 'progress');
    const element = await mount('wuyou-progress-tracker', { client, locale, code });
    await shown(element, '.steps');
    return element;
  },
  'a case that waits for its reporter': async (locale) => {
    const { client, caseAfter } = createService();
    const code = await caseAfter(...TO_HANDLING, 'ask');
    const element = await mount('wuyou-progress-tracker', { client, locale, code });
    await press(element, '.warning button');
    await shown(element, '#supply');
    return element;
  },
  'a case answered and rated': async (locale) => {
    const { client, caseAfter } = createService();
    const code = await caseAfter(...TO_RESOLVED);
    await client.ratings.submit(code, { level: 'very-satisfied', tags: ['courteous'] });
    const element = await mount('wuyou-progress-tracker', { client, locale, code });
    await shown(element, '.given');
    return element;
  },
  'an overdue case': async (locale) => {
    const { client, mock, caseAfter } = createService();
    const code = await caseAfter(...TO_HANDLING);
    mock.clock.moveTo('2026-10-20T09:00:00+08:00');
    const element = await mount('wuyou-progress-tracker', { client, locale, code });
    await shown(element, '.late');
    return element;
  },
  'an application under review': async (locale) => {
    const service = createService();
    const { apply, desk } = applicationsOf(service);
    const code = await apply();
    await desk(code, { type: 'accept' });
    const element = await mount('wuyou-progress-tracker', { client: service.client, locale, code });
    await shown(element, '.lanes');
    return element;
  },
  'bundles to apply for': async (locale) => {
    const { client } = createService();
    const element = await mount('wuyou-apply', { client, locale });
    await shown(element, '.bundles');
    return element;
  },
  'an application being written': async (locale) => {
    const { client } = createService();
    const element = await mount('wuyou-apply', { client, locale, bundle: 'utility-hookup' });
    await press(element, '.primary');
    await shown(element, '.summary');
    return element;
  },
};
