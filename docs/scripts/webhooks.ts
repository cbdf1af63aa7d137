import { type Locale, type Localized, referenceOf } from '@wuyou/domain';
import { NOTICE_TYPES, NOTICES, WEBHOOK_TYPES, webhook } from '@wuyou/domain/notices';
import * as z from 'zod/mini';
import { code, table } from './markdown.ts';

const WORDS = {
  to: { 'zh-CN': '发给', en: 'To' },
  type: { 'zh-CN': '通知', en: 'Notice' },
  text: { 'zh-CN': '内容', en: 'Words' },
  reporter: { 'zh-CN': '反映人、申请人（短信）', en: 'reporter, applicant (SMS)' },
  office: { 'zh-CN': '总客服、部门（邮件、企业微信群）', en: 'desk, department (mail, WeCom group)' },
} satisfies Record<string, Localized>;

/** The body of every webhook, as JSON Schema. */
export function webhookSchema(): string {
  return JSON.stringify(z.toJSONSchema(webhook), undefined, 2);
}

/** Every type a webhook may be told of, those of cases first. */
export function webhookTypes(): string {
  const of = (kind: string) =>
    WEBHOOK_TYPES.filter((type) => type.startsWith(kind))
      .map(code)
      .join(' ');
  return `${of('case.')}\n\n${of('application.')}\n`;
}

/** Everything people are told, and whom. `{code}` is filled in. */
export function noticesTable(locale: Locale): string {
  return table(
    [WORDS.type[locale], WORDS.to[locale], WORDS.text[locale]],
    NOTICE_TYPES.map((type) => {
      const { to, text } = NOTICES[type];
      // A pair of braces is the page's own.
      const words = text[locale].replace(/{(\w+)}/g, (_blank, name) => `\\{${name}\\}`);
      return [code(type), WORDS[to][locale], words];
    }),
  );
}

/** A body as it is sent. */
export function webhookSample(): string {
  const body = {
    type: 'case.accepted',
    timestamp: '2026-09-07T09:30:00+08:00',
    data: {
      id: '0199e1f0-8a00-7000-8000-000000000001',
      reference: referenceOf('7K3M9Q2C4D5EXW89'),
      version: 2,
      status: 'accepted',
      round: 1,
      category: '城乡建设/工程建设审批',
      channel: 'portal',
      submittedAt: '2026-09-07T09:12:00+08:00',
      supports: 0,
      light: 'green',
      key: false,
      intakes: 0,
      tenant: '430211',
      by: 'desk',
    },
  };
  return `\`\`\`json\n${JSON.stringify(z.parse(webhook, body), undefined, 2)}\n\`\`\`\n`;
}
