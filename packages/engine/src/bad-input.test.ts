import { describe, expect, test } from 'vitest';
import { BODY_LIMIT } from './body';
import { drive, TO_HANDLING } from './testing/drive';
import { REPORT, type Sent, TIANYUAN, type World, world } from './testing/world';

interface BadRequest {
  readonly path: string;
  readonly sent: Sent;
  readonly status: number;
  readonly code: string;
  /** Of each wrong field: where, and what a person is told, in both languages. */
  readonly errors?: readonly (readonly [pointer: string, zh: string, en: string])[];
  readonly details?: object;
}

const text = (length: number) => '长'.repeat(length);
const json = (body: unknown): Sent => ({ body });

const reports: Record<string, BadRequest> = {
  'a missing field': {
    path: '/v1/cases',
    sent: json({ ...REPORT, title: undefined }),
    status: 422,
    code: 'invalid',
    errors: [['/title', '请填写问题标题', 'Title is required']],
  },
  'an over-long text': {
    path: '/v1/cases',
    sent: json({ ...REPORT, details: text(4120) }),
    status: 422,
    code: 'invalid',
    errors: [
      [
        '/details',
        '具体情况最多 4000 个字，已超出 120 字，请精简',
        'Details may have 4000 characters; it is 120 too long',
      ],
    ],
  },
  'a wrong check character': {
    path: '/v1/cases',
    sent: json({ ...REPORT, reporter: { ...REPORT.reporter, uscc: '91350100M000100Y45' } }),
    status: 422,
    code: 'invalid',
    errors: [['/reporter/uscc', '第 18 位校验码不符，请核对', 'The check character (18th) does not match']],
  },
  'several wrong fields at once': {
    path: '/v1/cases',
    sent: json({
      ...REPORT,
      title: '短',
      titel: '笔误',
      reporter: { kind: 'citizen', contact: { name: '示例', mobile: '1380' } },
    }),
    status: 422,
    code: 'invalid',
    errors: [
      ['/title', '问题标题至少 4 个字', 'Title needs at least 4 characters'],
      [
        '/reporter/contact/mobile',
        '手机号应为 11 位数字，以 13–19 开头',
        'A mobile number has 11 digits and starts with 13 to 19',
      ],
      ['/titel', '没有名为 titel 的字段，请检查拼写', 'There is no field named titel; check the spelling'],
    ],
  },
  'a category the site does not have': {
    path: '/v1/cases',
    sent: json({ ...REPORT, category: '没有/这类' }),
    status: 422,
    code: 'invalid',
    errors: [
      ['/category', '请选择一个最接近的类别', 'Choose the closest category: this one is not on the list'],
    ],
  },
  'a body that is not JSON': { path: '/v1/cases', sent: json('{"title":'), status: 400, code: 'malformed' },
  'a body that is no object': { path: '/v1/cases', sent: json('[]'), status: 400, code: 'malformed' },
  'an empty body': { path: '/v1/cases', sent: json(''), status: 400, code: 'malformed' },
  'a body of another type': {
    path: '/v1/cases',
    sent: { body: 'title=x', headers: { 'Content-Type': 'application/x-www-form-urlencoded' } },
    status: 415,
    code: 'unsupported_media_type',
    details: { allowed: ['application/json'] },
  },
  'a body that is too large': {
    path: '/v1/cases',
    sent: json({ ...REPORT, details: text(BODY_LIMIT / 3 + 1) }),
    status: 413,
    code: 'payload_too_large',
    details: { limit: BODY_LIMIT },
  },
  'an idempotency key with a space': {
    path: '/v1/cases',
    sent: { body: REPORT, headers: { 'Idempotency-Key': 'two words' } },
    status: 422,
    code: 'invalid',
    errors: [
      [
        'Idempotency-Key',
        'Idempotency-Key的格式不对，应为 1–255 visible ASCII characters',
        'Idempotency-Key must be 1–255 visible ASCII characters',
      ],
    ],
  },
  'an idempotency key that is too long': {
    path: '/v1/cases',
    sent: { body: REPORT, headers: { 'Idempotency-Key': 'k'.repeat(256) } },
    status: 422,
    code: 'invalid',
  },
};

/** On a case being handled by `nr`; the path is filled in. */
const commands: Record<string, Omit<BadRequest, 'path'>> = {
  'an unknown command': {
    sent: { as: 'desk', body: { type: 'approve' } },
    status: 422,
    code: 'invalid',
  },
  'a command without its text': {
    sent: { as: 'nr', body: { type: 'resolve' } },
    status: 422,
    code: 'invalid',
    errors: [['/answer', '请填写答复内容', 'Answer is required']],
  },
  'a command in the wrong status': {
    sent: { as: 'desk', body: { type: 'accept' } },
    status: 409,
    code: 'not_allowed_in_status',
    details: {
      status: 'handling',
      command: 'accept',
      allowed: expect.arrayContaining(['progress', 'reassign']),
    },
  },
  'a command of someone else': {
    sent: { as: 'desk', body: { type: 'resolve', answer: '已办好' } },
    status: 403,
    code: 'not_permitted',
    details: { command: 'resolve', role: 'desk', allowedRoles: ['department'] },
  },
  'a version that is none': {
    sent: { as: 'desk', body: { type: 'reopen', reason: '再看看' }, headers: { 'If-Match': 'latest' } },
    status: 422,
    code: 'invalid',
    errors: [['If-Match', 'If-Match的格式不对，应为 "7"', 'If-Match must be "7"']],
  },
};

async function eventCount({ store }: World): Promise<number> {
  const cases = await store.cases.list(TIANYUAN.id, { limit: 100 });
  const logs = await Promise.all(cases.map(({ facts }) => store.cases.events(TIANYUAN.id, facts.id, 0)));
  return logs.flat().length;
}

async function expectRefused(w: World, { path, sent, status, code, errors, details }: BadRequest) {
  const before = await eventCount(w);
  for (const [index, locale] of (['zh-CN', 'en'] as const).entries()) {
    const headers = { 'Accept-Language': locale, ...sent.headers };
    const reply = await w.send('POST', path, { ...sent, headers });
    const problem = await reply.json();
    expect(problem).toMatchObject({
      status,
      code,
      type: `urn:wuyou:error:${code}`,
      ...(details && { details }),
    });
    expect(reply.status).toBe(status);
    expect(reply.headers.get('Content-Language')).toBe(locale);
    expect(problem.title).toMatch(locale === 'en' ? /^[^一-鿿]+$/ : /[一-鿿]/);
    if (errors) {
      const told = problem.errors.map((error: { pointer: string; message: string }) => [
        error.pointer,
        error.message,
      ]);
      expect(told).toEqual(errors.map((error) => [error[0], error[index + 1]]));
    }
  }
  expect(await eventCount(w)).toBe(before);
}

describe('nothing is written, and the field, the mend and what is allowed are named, for', () => {
  test.for(Object.entries(reports))('%s', async ([, bad]) => {
    await expectRefused(world(), bad);
  });

  test.for(Object.entries(commands))('%s', async ([, bad]) => {
    const w = world();
    const { id } = await drive(w, ...TO_HANDLING);
    await expectRefused(w, { path: `/v1/desk/cases/${id}/commands`, ...bad });
  });
});

test('an unknown command is told every known one', async () => {
  const w = world();
  const { id } = await drive(w);
  const sent = { as: 'desk', body: { type: 'approve' } };
  const problem = await (await w.send('POST', `/v1/desk/cases/${id}/commands`, sent)).json();
  expect(problem.errors).toMatchObject([
    { pointer: '/type', code: 'choice', params: { choices: expect.arrayContaining(['accept', 'withdraw']) } },
  ]);
});

test('reading stops at the limit, whatever the length said before', async () => {
  const { engine } = world();
  let pulled = 0;
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      pulled += 1;
      controller.enqueue(new Uint8Array(64 * 1024).fill(0x20));
    },
  });
  const reply = await engine.fetch(
    new Request('https://wuyou.example/v1/cases', {
      method: 'POST',
      headers: { Authorization: 'Bearer page', 'Content-Type': 'application/json' },
      body,
      duplex: 'half',
    } as RequestInit),
  );
  expect(reply.status).toBe(413);
  expect(pulled).toBeLessThan(10);
});

test.for([
  ['/v1/desk/cases?light=blue', '?light', 'choice'],
  ['/v1/desk/cases?limit=0', '?limit', 'too_small'],
  ['/v1/desk/cases?limit=many', '?limit', 'type'],
  ['/v1/desk/cases?cursor=!', '?cursor', 'format'],
  ['/v1/desk/cases?colour=red', '?colour', 'unknown_field'],
  ['/v1/promise?category=没有', '?category', 'unknown_category'],
])('%s names the parameter', async ([path = '', pointer, code]) => {
  const { send } = world();
  const problem = await (await send('GET', path, { as: 'desk' })).json();
  expect(problem).toMatchObject({ status: 422, errors: [{ pointer, code }] });
});

describe('an unknown receipt code and a mistyped one read alike', () => {
  const unknown = '222222222222222Z';

  test.for([
    ['GET', '', undefined],
    ['GET', '/live', undefined],
    ['GET', '/rating', undefined],
    ['POST', '/urge', {}],
    ['POST', '/urge', { note: 1 }],
    ['POST', '/rating', { level: 'satisfied' }],
  ] as const)('%s %s %j', async ([method, path, body]) => {
    const w = world();
    const { code } = await drive(w);
    const mistyped = `${code.slice(0, -1)}${code.endsWith('2') ? '3' : '2'}`;
    const answers = [];
    for (const wrong of [unknown, mistyped, 'x', '%E0%A4%A']) {
      const reply = await w.send(method, `/v1/cases/${wrong}${path}`, { body });
      const { requestId, ...problem } = await reply.json();
      const { 'request-id': header, ...headers } = Object.fromEntries(reply.headers);
      expect(requestId).toBe(header);
      answers.push({ problem, headers });
    }
    const [first, ...rest] = answers;
    expect(first?.problem.status).toBe(body && 'note' in body ? 422 : 404);
    for (const answer of rest) expect(answer).toEqual(first);
  });

  test('a code is found however it was written', async () => {
    const w = world();
    const { code } = await drive(w);
    const written = `${code.slice(0, 4)} ${code.slice(4, 8)}-${code.slice(8).toLowerCase()}`;
    expect((await w.call('cases.get', { params: { code: written } })).code).toBe(code);
  });
});
