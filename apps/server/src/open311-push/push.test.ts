import { describe, expect, test } from 'vitest';
import type { City } from './city';
import { PushError } from './push-error';
import { type Push, pushRequest } from './push-request';
import { pollRequestId, requestIdOf, statusOf } from './pushed-request';

const CITY: City = {
  endpoint: 'https://city.example/open311/v2/',
  apiKey: 'xyz',
  jurisdiction: 'city.example',
  services: { '市政/道路': '001' },
};
const PUSH: Push = {
  key: 'push-1',
  category: '市政/道路',
  title: '路面塌陷',
  details: '很大一个坑。',
  place: '示例路 1 号',
};

interface Answer {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A city that answers each call with the next text, and keeps what it was sent. */
function cityAnswering(texts: readonly string[], { status = 200, headers = {} }: Answer = {}) {
  const sent: { readonly url: string; readonly form: Record<string, string>; readonly key: string | null }[] =
    [];
  const fetch = async (url: URL | RequestInfo, init?: RequestInit): Promise<Response> => {
    const request = new Request(url as URL, init);
    const form = Object.fromEntries(new URLSearchParams(await request.text()));
    sent.push({ url: `${request.method} ${request.url}`, form, key: request.headers.get('Idempotency-Key') });
    return new Response(texts[sent.length - 1] ?? texts[texts.length - 1], { status, headers });
  };
  return { sent, reach: { fetch } };
}

async function failureOf(work: Promise<unknown>): Promise<unknown> {
  const error = await work.then(
    () => undefined,
    (failure: unknown) => failure,
  );
  if (!(error instanceof PushError)) return error;
  const { failure, retry, status, retryAfter, message } = error;
  return { failure, retry, message, ...(status && { status }), ...(retryAfter && { retryAfter }) };
}

describe('a push', () => {
  test('sends the standard’s form under one key, and nothing personal unless it may', async () => {
    const { sent, reach } = cityAnswering(['[{"service_request_id":293944}]']);
    await pushRequest(PUSH, CITY, reach);
    await pushRequest({ ...PUSH, contact: { name: '欧阳示例', mobile: '13812345678' } }, CITY, reach);
    const form = {
      api_key: 'xyz',
      jurisdiction_id: 'city.example',
      service_code: '001',
      description: '路面塌陷\n很大一个坑。',
      address_string: '示例路 1 号',
    };
    const url = 'POST https://city.example/open311/v2/requests.json?jurisdiction_id=city.example';
    expect(sent).toEqual([
      { url, key: 'push-1', form },
      { url, key: 'push-1', form: { ...form, last_name: '欧阳示例', phone: '13812345678' } },
    ]);
  });

  test('cuts a description to what the standard allows, and has a place where the city gives one', async () => {
    const { sent, reach } = cityAnswering(['[{"service_request_id":1}]']);
    const { place: _, ...nowhere } = PUSH;
    await pushRequest({ ...nowhere, details: '𠮷'.repeat(4_000) }, { ...CITY, address: '示例市' }, reach);
    expect([...(sent[0]?.form.description ?? '')]).toHaveLength(4_000);
    expect(sent[0]?.form).toMatchObject({ address_string: '示例市' });
  });

  test.each([
    ['the standard’s JSON', '[{"service_request_id":293944,"service_notice":"…","account_id":null}]'],
    ['JSON without its list', '{"service_request_id":"293944"}'],
    ['JSON that is wrapped', '{"service_requests":[{"service_request_id":"293944"}]}'],
    ['JSON that is wrapped like XML', '{"service_requests":{"request":{"service_request_id":293944}}}'],
    [
      'the standard’s XML',
      '<?xml version="1.0" encoding="utf-8"?>\n<service_requests>\n<request><service_request_id> 293944 </service_request_id><account_id/></request></service_requests>',
    ],
  ])('understands an id in %s', async (_, text) => {
    expect(await pushRequest(PUSH, CITY, cityAnswering([text]).reach)).toEqual({ requestId: '293944' });
  });

  test.each([
    ['JSON', '[{"token":"503fc045901932078800163c","service_request_id":null}]'],
    [
      'XML',
      '<?xml version="1.0" encoding="UTF-8"?><service_requests><request><token>503fc045901932078800163c</token></request></service_requests>',
    ],
  ])('understands a token in %s', async (_, text) => {
    const pushed = await pushRequest(PUSH, CITY, cityAnswering([text]).reach);
    expect(pushed).toEqual({ token: '503fc045901932078800163c' });
  });

  test('for a category without a service is not sent', async () => {
    const { sent, reach } = cityAnswering(['']);
    for (const category of ['其他', 'constructor'])
      expect(await failureOf(pushRequest({ ...PUSH, category }, CITY, reach))).toMatchObject({
        failure: 'unmapped',
        retry: 'no',
      });
    expect(sent).toEqual([]);
  });

  const IN_XML =
    '<?xml version="1.0"?><errors><error><code>400</code><description>Invalid: base is a &#x201c;duplicate&#8221;.</description></error></errors>';
  test.each([
    [
      400,
      '[{"code":400,"description":"address_string is required"}]',
      'refused',
      'no',
      'address_string is required',
    ],
    [400, IN_XML, 'refused', 'no', 'Invalid: base is a “duplicate”.'],
    [200, IN_XML, 'refused', 'no', 'Invalid: base is a “duplicate”.'],
    [200, '{"errors":[{"code":1,"description":"a"},{"code":2}]}', 'refused', 'no', 'a; 2'],
    [403, '[{"code":403,"description":"Invalid api_key"}]', 'unauthorized', 'no', 'Invalid api_key'],
    [404, '[{"code":404,"description":"service_code"}]', 'unknown', 'no', 'service_code'],
    [500, '<html><body>Oops<br></body>', 'failed', 'repeats', 'The city answers with status 500.'],
    [302, '', 'refused', 'no', 'The city answers with status 302.'],
    [200, '<html>Welcome</p>', 'unreadable', 'repeats', 'The answer is not one of GeoReport v2.'],
    [200, 'null', 'unreadable', 'repeats', 'The answer is not one of GeoReport v2.'],
    [200, '[]', 'unreadable', 'no', expect.stringContaining('neither')],
    [200, '[{"service_notice":"taken"}]', 'unreadable', 'no', expect.stringContaining('neither')],
  ])('answered by %i %s is %s, to be sent again: %s', async (status, text, failure, retry, message) => {
    const { reach } = cityAnswering([text], { status });
    expect(await failureOf(pushRequest(PUSH, CITY, reach))).toMatchObject({ failure, retry, message });
  });

  test('that is answered without end is left', async () => {
    let sent = 0;
    const endless = new ReadableStream({
      pull(controller) {
        sent += 1;
        controller.enqueue(new TextEncoder().encode('['.repeat(100_000)));
      },
    });
    const fetch = async () => new Response(endless);
    expect(await failureOf(pushRequest(PUSH, CITY, { fetch }))).toMatchObject({ failure: 'unreadable' });
    expect(sent).toBeLessThan(20);
  });

  test('that comes too often is to be sent again when the city says', async () => {
    const { reach } = cityAnswering(['[{"code":429,"description":"slow"}]'], {
      status: 429,
      headers: { 'Retry-After': '42' },
    });
    expect(await failureOf(pushRequest(PUSH, CITY, reach))).toEqual({
      failure: 'busy',
      retry: 'yes',
      status: 429,
      retryAfter: 42,
      message: 'slow',
    });
  });

  test('without an answer may have been taken, unless nothing was sent', async () => {
    const broken = (code: string) => ({
      fetch: () => Promise.reject(new TypeError('fetch failed', { cause: { code } })),
    });
    expect(await failureOf(pushRequest(PUSH, CITY, broken('ECONNREFUSED')))).toEqual({
      failure: 'unreached',
      retry: 'yes',
      message: 'city.example cannot be reached.',
    });
    expect(await failureOf(pushRequest(PUSH, CITY, broken('ECONNRESET')))).toMatchObject({
      failure: 'unanswered',
      retry: 'repeats',
    });
    const silent: typeof fetch = (_, init) =>
      new Promise((_resolve, reject) =>
        init?.signal?.addEventListener('abort', () => reject(init.signal?.reason)),
      );
    expect(await failureOf(pushRequest(PUSH, CITY, { fetch: silent, timeout: 5 }))).toMatchObject({
      failure: 'unanswered',
      retry: 'repeats',
    });
    // Reading twice changes nothing.
    expect(await failureOf(statusOf('1', CITY, broken('ECONNRESET')))).toMatchObject({ retry: 'yes' });
  });
});

describe('a token', () => {
  const PENDING = '[{"token":"t/1","service_request_id":""}]';

  test('is asked for until the city has an id for it', async () => {
    const { sent, reach } = cityAnswering([
      PENDING,
      '{"unknown":1}',
      '[{"token":"t/1","service_request_id":638344}]',
    ]);
    const slept: number[] = [];
    const sleep = async (ms: number): Promise<void> => void slept.push(ms);
    expect(await pollRequestId('t/1', CITY, { ...reach, sleep, waits: [1, 2, 3, 4] })).toBe('638344');
    expect(slept).toEqual([1, 2, 3]);
    expect(sent[0]?.url).toBe(
      'GET https://city.example/open311/v2/tokens/t%2F1.json?jurisdiction_id=city.example',
    );
    expect(
      await pollRequestId('t/1', CITY, { ...cityAnswering([PENDING]).reach, sleep, waits: [1] }),
    ).toBeUndefined();
  });

  test('that the city does not know yet has no id; another failure is one', async () => {
    expect(await requestIdOf('1', CITY, cityAnswering(['[]'], { status: 404 }).reach)).toBeUndefined();
    const { reach } = cityAnswering([''], { status: 500 });
    expect(await failureOf(requestIdOf('1', CITY, reach))).toMatchObject({ failure: 'failed', retry: 'yes' });
  });
});

describe('a pushed request', () => {
  test('stands as the city says, in its own words and in our time', async () => {
    const text = `<?xml version="1.0" encoding="utf-8"?><service_requests><request>
      <service_request_id>638344</service_request_id><status>Closed</status><status_notes>Filled &amp; swept.</status_notes>
      <agency_responsible/><updated_datetime>2010-04-14T06:37:38-08:00</updated_datetime>
      <expected_datetime>2010-04-15 06:37:38</expected_datetime></request></service_requests>`;
    const { sent, reach } = cityAnswering([text]);
    expect(await statusOf('638344', { ...CITY, format: 'xml' }, reach)).toEqual({
      status: 'closed',
      said: 'closed',
      notes: 'Filled & swept.',
      updatedAt: '2010-04-14T22:37:38+08:00',
    });
    expect(sent[0]?.url).toContain('/requests/638344.xml?');
  });

  test.each([
    ['open', 'open'],
    ['in_progress', 'open'],
    ['fixed', 'closed'],
    ['no_further_action', 'closed'],
  ])('that is called %s is %s', async (said, status) => {
    const { reach } = cityAnswering([JSON.stringify([{ service_request_id: 7, status: said }])]);
    expect(await statusOf('7', CITY, reach)).toEqual({ status, said });
  });

  test('of another id, or none, is no answer', async () => {
    const other = cityAnswering(['[{"service_request_id":"8","status":"open"}]']);
    expect(await failureOf(statusOf('7', CITY, other.reach))).toMatchObject({
      failure: 'unreadable',
      retry: 'no',
    });
    expect(await failureOf(statusOf('7', CITY, cityAnswering(['[]']).reach))).toMatchObject({
      failure: 'unknown',
    });
  });
});
