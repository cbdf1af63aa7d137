import { createHash } from 'node:crypto';
import type { Delivery } from '@wuyou/postgres';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { developmentOutbox } from './development';
import { outboxPage } from './page';

const delivery = (given: Partial<Delivery> = {}): Delivery => ({
  id: 'd1',
  channel: 'sms',
  lane: 'sms',
  recipient: '13800000000',
  type: 'received',
  position: 1,
  content: { text: '您反映的问题已收到，受理编号 7K3M-9Q2C-4D5E-XW89。', fillings: {} },
  status: 'kept',
  createdAt: '2026-09-07T09:12:00+08:00',
  tries: 0,
  ...given,
});
const named = (name: string) => ({ 'zh-CN': name, en: name });
const page = (deliveries: readonly Delivery[], name = '示例区', locale: 'zh-CN' | 'en' = 'zh-CN') =>
  outboxPage([{ name: named(name), deliveries }], locale);

test('what would be sent is shown in words, its recipient masked', async () => {
  const text = await (await page([delivery()])).text();
  expect(text).toContain('您反映的问题已收到，受理编号 7K3M-9Q2C-4D5E-XW89。');
  expect(text).toContain('138****0000');
  expect(text).not.toContain('13800000000');
  expect(text).toContain('未发，仅供查看');
});

test('a mail is shown with its subject, a webhook with its body, what was sent without anything', async () => {
  const text = await (
    await page(
      [
        delivery({
          channel: 'mail',
          recipient: 'nr@example.cn',
          content: { subject: '新任务', text: '请签收' },
        }),
        delivery({
          channel: 'webhook',
          recipient: 'w1',
          content: { type: 'case.resolved' },
          status: 'failed',
          failure: 'HTTP 500',
        }),
        delivery({ content: undefined, status: 'sent', tries: 1 }),
      ],
      '示例区',
      'en',
    )
  ).text();
  for (const shown of ['新任务\n请签收', 'case.resolved', 'HTTP 500', 'Sent, and forgotten'])
    expect(text).toContain(shown);
});

const NASTY = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)",
  '</title></style><svg onload=alert(1)>',
  '&lt;b&gt;',
  '{{7*7}}',
  '\u0000\u202e',
];

test('whatever stands in a delivery, the page has the elements it always has', async () => {
  const elements = async (deliveries: readonly Delivery[], name: string) =>
    (await (await page(deliveries, name)).text()).match(/<\/?[a-z][^\s>]*/gi);
  const usual = await elements(
    [delivery({ failure: 'x', nextTryAt: '2026-09-07T09:12:00+08:00' })],
    '示例区',
  );
  const nasty = fc.oneof(fc.constantFrom(...NASTY), fc.string({ unit: 'binary', minLength: 1 }));
  await fc.assert(
    fc.asyncProperty(nasty, nasty, nasty, nasty, async (text, recipient, failure, name) => {
      const one = delivery({
        channel: 'mail',
        content: { subject: text, text },
        recipient,
        failure,
        nextTryAt: '2026-09-07T09:12:00+08:00',
      });
      expect(await elements([one], name)).toEqual(usual);
    }),
    { numRuns: 200 },
  );
});

test('the page runs no script, is kept by nobody, and allows its own style alone', async () => {
  const response = await page([delivery()]);
  const text = await response.text();
  const style = /<style>([\s\S]*)<\/style>/.exec(text)?.[1] ?? '';
  const hash = createHash('sha256').update(style).digest('base64');
  expect(response.headers.get('Content-Security-Policy')).toBe(
    `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
  );
  expect(response.headers.get('Cache-Control')).toBe('no-store');
  expect(text).not.toMatch(/<script|style="|onclick/);
});

test('it can be read without eyes: language, heading, caption, headings of columns, a table that scrolls by keyboard', async () => {
  const text = await (await page([delivery()], '示例区', 'en')).text();
  expect(text).toContain('<html lang="en">');
  expect(text.match(/<h1>/g)).toHaveLength(1);
  expect(text).toContain('<caption>');
  expect(text.match(/<th scope="col">/g)).toHaveLength(6);
  expect(text).toContain('role="region" tabindex="0" aria-label="示例区"');
  expect(text).toContain('href="/outbox?lang=zh-CN"');
});

const newest = async () => [delivery()];
const answer = developmentOutbox(
  [{ id: '430211', name: named('示例区') }] as unknown as Parameters<typeof developmentOutbox>[0],
  { deliveries: { newest } } as unknown as Parameters<typeof developmentOutbox>[1],
);
const ask = (peer: string | undefined, headers: Record<string, string>, method = 'GET') =>
  answer(new Request('http://localhost:8787/outbox?lang=en', { method }), { peer, headers });

test('it is shown to this machine alone: not through a proxy, nor to a page of another name', async () => {
  expect((await ask('127.0.0.1', { host: 'localhost:8787' })).status).toBe(200);
  expect((await ask('::1', { host: '[::1]:8787' })).status).toBe(200);
  expect((await ask('::ffff:127.0.0.1', { host: '127.0.0.1:8787' })).status).toBe(200);
  expect((await ask('10.0.0.8', { host: 'localhost:8787' })).status).toBe(404);
  expect((await ask(undefined, { host: 'localhost:8787' })).status).toBe(404);
  expect((await ask('127.0.0.1', { host: 'evil.example:8787' })).status).toBe(404);
  expect((await ask('127.0.0.1', {})).status).toBe(404);
  expect((await ask('127.0.0.1', { host: 'localhost', 'x-forwarded-for': '10.0.0.8' })).status).toBe(404);
  expect((await ask('127.0.0.1', { host: 'localhost' }, 'POST')).status).toBe(405);
});
