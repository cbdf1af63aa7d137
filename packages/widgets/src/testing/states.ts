import type { Locale } from '@wuyou/domain/values';
import '../apply/apply';
import '../progress-tracker/progress-tracker';
import '../rating/rating';
import type { WuyouElement } from '../shared/wuyou-element';
import { press, shown } from './acts';
import { applicationsOf } from './applications';
import { mount } from './mount';
import { REPORT_STATES } from './report-states';
import { createService, TO_HANDLING, TO_RESOLVED } from './service';

const fallback = '<p>请拨打 12345</p>';

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
  ...REPORT_STATES,
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
