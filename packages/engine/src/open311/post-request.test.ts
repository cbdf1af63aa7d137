import { HEADERS } from '@wuyou/domain/routes';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Counted } from '../limit';
import type { Commit } from '../store';
import { FORM, open311World, readXml } from '../testing/open311';
import { CONTACT, TIANYUAN } from '../testing/world';

type Fields = Parameters<ReturnType<typeof open311World>['post']>[0];
const { service_code: _code, ...NO_CODE } = FORM;
const { api_key: _key, ...NO_KEY } = FORM;

/** The case that a form became, as it is kept. */
async function kept(fields: Fields, w = open311World()) {
  const reply = await w.post({ ...FORM, ...fields });
  const json = await reply.json();
  expect({ status: reply.status, json }).toEqual({ status: 200, json });
  const state = await w.store.cases.find(TIANYUAN.id, json[0].service_request_id);
  return { reply, json, facts: state?.facts, state };
}

async function refused(fields: Fields, w = open311World()) {
  const reply = await w.post(fields);
  const errors = (await reply.json()) as readonly { readonly code: number; readonly description: string }[];
  for (const { code } of errors) expect(code).toBe(reply.status);
  expect(await w.store.position(TIANYUAN.id)).toBe(0);
  return { status: reply.status, descriptions: errors.map(({ description }) => description) };
}

describe('a form that is posted', () => {
  test('is a case of the channel open311, promised like any other', async () => {
    const { reply, json, facts } = await kept({});
    expect(json).toEqual([
      {
        service_request_id: facts?.id,
        service_notice: '承诺 2026-09-10 17:00 前联系您，2026-09-15 17:00 前答复',
        account_id: null,
      },
    ]);
    expect(facts).toMatchObject({
      channel: 'open311',
      category: '城乡建设/工程建设审批',
      title: FORM.description,
      reporter: { kind: 'citizen', contact: { name: CONTACT, mobile: '13812345678' } },
    });
    expect(facts).not.toHaveProperty('details');
    expect(facts).not.toHaveProperty('place');
    // The reporter's key to the case is theirs, and in nothing that is kept or listed.
    const receipt = reply.headers.get('Wuyou-Receipt') ?? '';
    expect(receipt).toBe(facts?.code);
    expect(JSON.stringify(json)).not.toContain(receipt);
  });

  test('is answered in XML where that is asked for', async () => {
    const w = open311World();
    const reply = await w.post(FORM, { path: '/v2/requests.xml', headers: { 'Accept-Language': 'en' } });
    const { root, value } = readXml(await reply.text());
    expect([root, value]).toMatchObject([
      'service_requests',
      [
        {
          service_notice:
            'You will be contacted by 2026-09-10 17:00 and answered by 2026-09-15 17:00, Beijing time',
          account_id: '',
        },
      ],
    ]);
  });

  test('keeps the place, the media and every attribute in words', async () => {
    const { facts } = await kept({
      description: '路面塌陷\r\n很大一个坑',
      address_string: '示例路 1 号',
      lat: '27.8274',
      long: '-113.1',
      media_url: 'https://photos.example/1.jpg',
      'attribute[WHISPAWN]': '123456',
      'attribute[colours][]': ['red', 'green'],
      email: 'a@example.cn',
      device_id: 'tt222111',
      account_id: '123456',
    });
    expect(facts).toMatchObject({ title: '路面塌陷 很大一个坑', place: '示例路 1 号' });
    expect(facts?.details?.split('\n')).toEqual([
      '路面塌陷',
      '很大一个坑',
      'lat, long: 27.8274, -113.1',
      'media_url: https://photos.example/1.jpg',
      'WHISPAWN: 123456',
      'colours: red, green',
    ]);
    const elsewhere = await kept({ lat: '27.8274', long: '113.1' });
    expect(elsewhere.facts).toMatchObject({ place: '27.8274, 113.1' });
  });

  test('has its beginning for a title: at most 60 characters, and with its service where it says too little', async () => {
    const long = '𠮷'.repeat(4_000);
    const { facts } = await kept({ description: long });
    expect(facts).toMatchObject({ title: `${'𠮷'.repeat(59)}…`, details: long });
    expect((await kept({ description: '塌了' })).facts).toMatchObject({
      title: '工程建设审批: 塌了',
      details: '塌了',
    });
  });

  test.each([
    [
      { last_name: 'Example', first_name: 'Ada' },
      { kind: 'citizen', contact: { name: 'Ada Example' } },
    ],
    [{ last_name: '示例' }, { kind: 'citizen', contact: { name: '示例' } }],
    [{ phone: '+86 138 1234 5678' }, { kind: 'citizen', contact: { mobile: '13812345678' } }],
    [{ email: 'a@example.cn', phone: '' }, { kind: 'anonymous' }],
    [
      { 'attribute[company]': '示例装备集团', 'attribute[uscc]': '91430200MA4DEM010P', last_name: '示例' },
      { kind: 'enterprise', name: '示例装备集团', uscc: '91430200MA4DEM010P', contact: { name: '示例' } },
    ],
  ])('from %o is reported by %o', async (who, reporter) => {
    const nobody = { first_name: undefined, last_name: undefined, phone: undefined };
    expect((await kept({ ...nobody, ...who })).facts?.reporter).toEqual(reporter);
  });
});

describe('a form that is wrong', () => {
  test.each([
    ['no key', NO_KEY, 403, ['请填写 api_key，由站点发放']],
    ['an unknown key', { ...FORM, api_key: 'x y' }, 403, ['api_key 无效，或不是 430211 的']],
    ['another tenant’s key', { ...FORM, api_key: 'page-hetang' }, 403, ['api_key 无效，或不是 430211 的']],
    ['a key of staff', { ...FORM, api_key: 'desk' }, 403, [expect.stringContaining('工作人员')]],
    ['another jurisdiction', { ...FORM, jurisdiction_id: '1' }, 404, ['没有 jurisdiction_id 为 1 的站点']],
    ['no service', NO_CODE, 400, ['请填写service_code']],
    ['an unknown service', { ...FORM, service_code: '001' }, 404, [expect.stringContaining('001')]],
    ['no words', { ...FORM, description: ' \u200b\n' }, 400, ['请填写description']],
    [
      'too many words',
      { ...FORM, description: '字'.repeat(4_003) },
      400,
      ['description最多 4000 个字，已超出 3 字，请精简'],
    ],
    [
      'what cannot be stored',
      { ...FORM, description: '塌陷了一块\u0000' },
      400,
      [expect.stringMatching(/^description含有/)],
    ],
    [
      'a place too long',
      { ...FORM, address_string: '路'.repeat(201) },
      400,
      [expect.stringMatching(/^address_string最多 200/)],
    ],
    ['half a position', { ...FORM, lat: '27.8' }, 400, ['请填写long']],
    [
      'a position off the earth',
      { ...FORM, lat: '27.8', long: '181' },
      400,
      ['long的格式不对，应为 -180 … 180'],
    ],
    ['a position in words', { ...FORM, lat: 'NaN', long: '1e2' }, 400, ['lat的格式不对，应为 -90 … 90']],
    [
      'media that is no address',
      { ...FORM, media_url: 'javascript:alert(1)' },
      400,
      ['media_url的格式不对，应为 https://…'],
    ],
    [
      'a phone from elsewhere',
      { ...FORM, phone: '111111111' },
      400,
      ['phone: 手机号应为 11 位数字，以 13–19 开头'],
    ],
    ['a name too long', { ...FORM, last_name: '示'.repeat(61) }, 400, [expect.stringMatching(/^first_name/)]],
    [
      'a company without a name',
      { ...FORM, 'attribute[uscc]': '91430200MA4DEM010P' },
      400,
      [expect.stringContaining('attribute[company]')],
    ],
    [
      'a wrong credit code',
      { ...FORM, 'attribute[company]': '示例集团', 'attribute[uscc]': '91430200MA4DEM0100' },
      400,
      [expect.stringMatching(/^attribute\[uscc\]: /)],
    ],
  ])('by %s says so by its own names', async (_, fields, status, descriptions) => {
    expect(await refused(fields)).toEqual({ status, descriptions });
  });

  test('names everything that is wrong, once', async () => {
    const { descriptions } = await refused({
      ...FORM,
      description: '塌陷了一块\u0000',
      phone: '1',
      address_string: '路'.repeat(201),
    });
    expect(descriptions).toHaveLength(3);
  });

  test('for a site without anonymous reports has to say who it is', async () => {
    const w = open311World({ tenants: [{ ...TIANYUAN, anonymousAllowed: false }] });
    const { api_key, service_code, description } = FORM;
    expect(await refused({ api_key, service_code, description }, w)).toEqual({
      status: 400,
      descriptions: ['本站点不接受匿名反映，请填写 phone 和 first_name、last_name'],
    });
  });

  test('that is no form, is too large, or is not in UTF-8 meets 400', async () => {
    const w = open311World();
    const send = async (type: string, body: string | Uint8Array<ArrayBuffer>) => {
      const headers = { 'Content-Type': type };
      const url = 'https://wuyou.example/open311/v2/requests.json';
      const reply = await w.engine.fetch(new Request(url, { method: 'POST', headers, body }));
      return [reply.status, ((await reply.json()) as [{ description: string }])[0].description];
    };
    const form = 'application/x-www-form-urlencoded';
    expect(await send('application/json', '{}')).toEqual([400, `内容类型须为 ${form}`]);
    expect(await send('multipart/form-data; boundary=x', '--x--')).toEqual([400, `内容类型须为 ${form}`]);
    expect(await send(form, `description=${'a'.repeat(262_144)}`)).toEqual([400, '内容过大，上限 256 KB']);
    expect(await send(form, Uint8Array.of(0x61, 0x3d, 0xff))).toEqual([400, '请求内容不是 UTF-8 编码的表单']);
    expect(await send(form, '')).toEqual([403, '请填写 api_key，由站点发放']);
  });
});

describe('limits', () => {
  function limited(tooMany: (counted: Counted) => boolean = () => false) {
    const seen: string[] = [];
    const w = open311World({
      authenticate: () => ({ kind: 'publishable', tenant: TIANYUAN.id, id: 'page-1' }),
      limit: (counted) => {
        seen.push(`${counted.does} ${counted.by} ${counted.value}`);
        return tooMany(counted) ? 42 : undefined;
      },
    });
    const from = { address: '203.0.113.7' };
    return { seen, ...w, from };
  }

  test('count a post by address, key and phone, as they count any report', async () => {
    const { engine, seen, from } = limited();
    const send = (form: Record<string, string>) => {
      const body = new URLSearchParams(form);
      return engine.fetch(
        new Request('https://wuyou.example/open311/v2/requests.json', { method: 'POST', body }),
        from,
      );
    };
    expect((await send(FORM)).status).toBe(200);
    expect(seen.splice(0)).toEqual([
      'write address 203.0.113.7',
      'write key page-1',
      'report phone 13812345678',
    ]);
    expect((await send({ ...FORM, description: '' })).status).toBe(400);
    expect(seen.splice(0)).toEqual(['write address 203.0.113.7', 'write key page-1']);
    await engine.fetch(new Request('https://wuyou.example/open311/v2/services.json'), from);
    expect(seen).toEqual(['read address 203.0.113.7']);
  });

  test.each(['address', 'key', 'phone'])('by %s hold back with 429 and when to come again', async (by) => {
    const { engine, from, store } = limited((counted) => counted.by === by);
    const body = new URLSearchParams(FORM);
    const reply = await engine.fetch(
      new Request('https://wuyou.example/open311/v2/requests.xml', { method: 'POST', body }),
      from,
    );
    expect([reply.status, reply.headers.get('Retry-After')]).toEqual([429, '42']);
    expect(readXml(await reply.text())).toMatchObject({ root: 'errors', value: [{ code: '429' }] });
    expect(await store.position(TIANYUAN.id)).toBe(0);
  });
});

describe('a key against repeats', () => {
  const again = { headers: { [HEADERS.idempotencyKey]: 'key-1' } };

  test('gives the first answer again, in whatever format, and makes no second case', async () => {
    const w = open311World();
    const first = await w.post(FORM, again);
    const second = await w.post(FORM, again);
    expect(await second.json()).toEqual(await first.json());
    expect(second.headers.get(HEADERS.replayed)).toBe('true');
    const inXml = readXml(await (await w.post(FORM, { ...again, path: '/v2/requests.xml' })).text());
    expect(inXml.root).toBe('service_requests');
    expect(await w.store.cases.list(TIANYUAN.id, { limit: 9 })).toHaveLength(1);
  });

  test('refuses another form, and a key that is none; without one, each is a case', async () => {
    const w = open311World();
    await w.post(FORM, again);
    expect((await w.post({ ...FORM, description: '另一件别的事情' }, again)).status).toBe(400);
    const wrong = await w.post(FORM, { headers: { [HEADERS.idempotencyKey]: 'a b' } });
    expect([wrong.status, await wrong.text()]).toEqual([400, expect.stringContaining('Idempotency-Key')]);
    await w.post(FORM);
    await w.post(FORM);
    expect(await w.store.cases.list(TIANYUAN.id, { limit: 9 })).toHaveLength(3);
  });

  test('holds a repeat back while the first is being written', async () => {
    const { store } = open311World();
    let write = (): void => {};
    const written = new Promise<void>((resolve) => {
      write = resolve;
    });
    const slow = { ...store, commit: (commit: Commit) => written.then(() => store.commit(commit)) };
    const w = open311World({ store: slow });
    const first = w.post(FORM, again);
    const second = await w.post(FORM, again);
    expect([second.status, second.headers.get('Retry-After')]).toEqual([409, '1']);
    write();
    expect((await first).status).toBe(200);
    expect(await store.cases.list(TIANYUAN.id, { limit: 9 })).toHaveLength(1);
  });
});

test('any text is a case or a 400 that says what is wrong, and its list is well-formed', async () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 80 }),
    fc.string({ unit: 'grapheme', maxLength: 220 }),
  );
  const w = open311World({
    ids: { uuid: () => crypto.randomUUID(), receiptCode: () => crypto.randomUUID() },
  });
  await fc.assert(
    fc.asyncProperty(text, text, text, async (description, address, attribute) => {
      const fields = {
        ...FORM,
        description,
        address_string: address,
        'attribute[x]': attribute,
        last_name: attribute,
      };
      const reply = await w.post(fields);
      const [first] = (await reply.json()) as readonly [
        { service_request_id?: string; description?: string },
      ];
      if (reply.status === 200) {
        const xml = await (await w.get(`/v2/requests/${first.service_request_id}.xml`)).text();
        expect(readXml(xml).root).toBe('service_requests');
      } else {
        expect(reply.status).toBe(400);
        expect(first.description).toMatch(/description|address_string|first_name/);
      }
    }),
    { numRuns: 200 },
  );
}, 60_000);
