import { createHash, createHmac } from 'node:crypto';
import { expect, test } from 'vitest';
import { aliyunSms } from './aliyun-sms';

const KEY = { id: 'LTAI-example', secret: 'example-secret' };
const SMS = {
  mobile: '13800000000',
  signName: '示例区',
  template: 'SMS_1',
  fillings: { code: '7K3M-9Q2C-4D5E-XW89', date: "9月10日17:00*(!')" },
  id: '0199e1f0-0000-7000-8000-000000000001',
};
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

/** The provider: checks the signature from the request alone, by its documented algorithm. */
function provider(answer: object, status = 200) {
  const received: { url: URL; headers: Headers }[] = [];
  const fetch = async (address: string | URL | Request, init: RequestInit = {}) => {
    const url = new URL(String(address));
    const headers = new Headers(init.headers);
    received.push({ url, headers });
    const authorization = headers.get('Authorization') ?? '';
    const [, id, signed, signature] =
      /^ACS3-HMAC-SHA256 Credential=(.+),SignedHeaders=(.+),Signature=([0-9a-f]{64})$/.exec(authorization) ??
      [];
    const headerOf = (name: string) => (name === 'host' ? url.host : headers.get(name));
    const canonical = [
      init.method,
      url.pathname,
      url.search.slice(1).split('&').sort().join('&'),
      ...(signed ?? '').split(';').map((name) => `${name}:${headerOf(name)}`),
      '',
      signed,
      headers.get('x-acs-content-sha256'),
    ].join('\n');
    const right = createHmac('sha256', KEY.secret)
      .update(`ACS3-HMAC-SHA256\n${sha256(canonical)}`)
      .digest('hex');
    if (id !== KEY.id || signature !== right || headers.get('x-acs-content-sha256') !== sha256(''))
      return Response.json({ Code: 'SignatureDoesNotMatch', Message: 'wrong' }, { status: 400 });
    return Response.json(answer, { status });
  };
  return { received, fetch: fetch as typeof globalThis.fetch };
}

const sms = (fetch: typeof globalThis.fetch, key = KEY) =>
  aliyunSms({
    host: 'dysmsapi.aliyuncs.com',
    key,
    clock: () => Date.parse('2026-09-07T01:12:00.123Z'),
    fetch,
  });

test('a message is signed as the provider checks it, and filled in by its template', async () => {
  const { received, fetch } = provider({ Code: 'OK', BizId: '1' });
  expect(await sms(fetch)(SMS)).toEqual({ kind: 'sent' });
  const [{ url, headers }] = received as [(typeof received)[number]];
  expect(headers.get('x-acs-action')).toBe('SendSms');
  expect(headers.get('x-acs-date')).toBe('2026-09-07T01:12:00Z');
  expect(Object.fromEntries(url.searchParams)).toEqual({
    PhoneNumbers: '13800000000',
    SignName: '示例区',
    TemplateCode: 'SMS_1',
    TemplateParam: JSON.stringify(SMS.fillings),
    OutId: SMS.id,
  });
});

test('a wrong key is refused for good', async () => {
  const { fetch } = provider({ Code: 'OK' });
  expect(await sms(fetch, { ...KEY, secret: 'other' })(SMS)).toMatchObject({ kind: 'refused' });
});

test.each([
  ['isv.BUSINESS_LIMIT_CONTROL', 200, 'failed'],
  ['Throttling.User', 400, 'failed'],
  ['isp.SYSTEM_ERROR', 200, 'failed'],
  ['isv.MOBILE_NUMBER_ILLEGAL', 200, 'refused'],
  ['isv.SMS_TEMPLATE_ILLEGAL', 200, 'refused'],
])('%s is %s', async (Code, status, kind) => {
  expect(await sms(provider({ Code, Message: '示例' }, status).fetch)(SMS)).toMatchObject({ kind });
});

test('what is no answer of the provider’s is tried again', async () => {
  const page = async () => new Response('<html>', { status: 502 });
  expect(await sms(page as typeof fetch)(SMS)).toMatchObject({ kind: 'failed' });
  const away = async () => Promise.reject(new TypeError('fetch failed'));
  expect(await sms(away as typeof fetch)(SMS)).toEqual({ kind: 'failed', failure: 'fetch failed' });
});
