import type { Locale } from '@wuyou/domain/values';
import { createClient, uuid } from '@wuyou/sdk';
import { vi } from 'vitest';
import type { WuyouIssueReport } from '../issue-report/issue-report';
import '../issue-report/issue-report';
import { KeepingPart } from '../issue-report/keeping-part';
import { press, shown, type } from './acts';
import { chooseFiles } from './choose-files';
import { mount } from './mount';
import { picture } from './pictures';
import { createService, type Service } from './service';

const trackerUrl = 'https://portal.example.cn/track#{code}';
const TITLE = { title: '新厂房联合验收受阻' };
const PERSON = { company: '示例装备集团', name: '示例联系人', mobile: '13800000000' };
const pdf = () => new File(['%PDF-1.7'], '土地证.pdf');

type Opening = (locale: Locale) => Promise<WuyouIssueReport>;

/** A client whose reports come to what is said: nothing at all, or a reply. */
function unlucky({ mock }: Service, reply?: () => Response) {
  const lost = () => Promise.reject(new TypeError('Failed to fetch'));
  return createClient({
    baseUrl: mock.baseUrl,
    key: mock.keys.page,
    retries: 0,
    fetch: async (request) => (request.method === 'GET' ? mock.fetch(request) : reply ? reply() : lost()),
  });
}

async function submit(element: WuyouIssueReport): Promise<void> {
  await type(element, { ...TITLE, ...PERSON });
  await press(element, '.chips input');
  await press(element, '.primary');
}

/** Left, so that another comes to what it has kept. */
function leave(element: WuyouIssueReport): void {
  element.parentElement?.remove();
}

/** The form for reports in the states that people meet. */
export const REPORT_STATES: Readonly<Record<string, Opening>> = {
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
  'a report with photos, and what was not taken of them': async (locale) => {
    const { client } = createService();
    const element = await mount('wuyou-issue-report', { client, locale });
    const photo = new File([await picture(60, 30)], '厂区大门口的一张名字很长很长的照片-2026-10-09.jpg');
    await shown(element, '.refused');
    chooseFiles(element, 'files', photo, pdf(), new File(['x'], '说明.txt'));
    await shown(element, '.photos img');
    await shown(element, '.refused .problem');
    return element;
  },
  'a report that is kept, and whose file is refused': async (locale) => {
    const problem = {
      type: 'urn:wuyou:error:invalid',
      code: 'invalid',
      errors: [{ pointer: '', code: 'file_refused', message: '文件含有病毒' }],
    };
    const client = unlucky(createService(), () => Response.json(problem, { status: 422 }));
    const element = await mount('wuyou-issue-report', { client, locale });
    await shown(element, '.refused');
    chooseFiles(element, 'files', pdf());
    await shown(element, '.photos li');
    await submit(element);
    await shown(element, '#files-problem');
    await shown(element, '.saved');
    return element;
  },
  'a report and a draft of before': async (locale) => {
    const { client } = createService();
    const apiKey = uuid();
    const before = await mount('wuyou-issue-report', { client, locale, apiKey });
    await type(before, TITLE);
    await shown(before, '.saved');
    leave(before);
    const element = await mount('wuyou-issue-report', { client, locale, apiKey });
    await shown(element, '.kept');
    return element;
  },
  'a report that waits for the network': async (locale) => {
    const element = await mount('wuyou-issue-report', { client: unlucky(createService()), locale });
    await submit(element);
    await shown(element, '.waits summary');
    return element;
  },
  'a report that the service does not take': async (locale) => {
    const problem = {
      type: 'urn:wuyou:error:unauthorized',
      code: 'unauthorized',
      details: {},
      detail: '密钥已停用',
    };
    const client = unlucky(createService(), () => Response.json(problem, { status: 401 }));
    const element = await mount('wuyou-issue-report', { client, locale });
    await submit(element);
    await shown(element, '.waits .error');
    return element;
  },
  'a receipt that came by itself': async (locale) => {
    const service = createService();
    const apiKey = uuid();
    const before = await mount('wuyou-issue-report', { client: unlucky(service), locale, apiKey });
    await submit(before);
    await shown(before, '.waits');
    leave(before);
    const element = await mount('wuyou-issue-report', { client: service.client, locale, apiKey, trackerUrl });
    await shown(element, '.kept .number');
    return element;
  },
  'a public computer': async (locale) => {
    const { client } = createService();
    const element = await mount('wuyou-issue-report', { client, locale });
    await shown(element, '.refused');
    await press(element, '#public-device');
    await shown(element, '#public-device:checked');
    return element;
  },
  'a public computer with something that waits': async (locale) => {
    const element = await mount('wuyou-issue-report', { client: unlucky(createService()), locale });
    await submit(element);
    await press(element, '.waits > p > .quiet');
    await press(element, '#public-device');
    await shown(element, '.device .warning');
    return element;
  },
  'a report that nothing can send': async (locale) => {
    vi.spyOn(KeepingPart, 'load').mockRejectedValue(new TypeError('Failed to fetch'));
    const { client } = createService();
    const element = await mount('wuyou-issue-report', { client, locale, innerHTML: '<p>请拨打 12345</p>' });
    await submit(element);
    await shown(element, '.panel.error');
    return element;
  },
};
