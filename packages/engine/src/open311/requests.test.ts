import { createReceiptCode } from '@wuyou/domain';
import { expect, test } from 'vitest';
import { FORM, type Open311World, open311World, PERMITS, posted } from '../testing/open311';
import { CONTACT, HETANG, MOBILE, REPORT, TIANYUAN } from '../testing/world';

interface Listed {
  readonly service_request_id: string;
}

async function list(w: Open311World, query = ''): Promise<string[]> {
  const reply = await w.get(`/v2/requests.json${query}`);
  const json = (await reply.json()) as readonly Listed[];
  expect({ status: reply.status, json }).toEqual({ status: 200, json });
  return json.map(({ service_request_id }) => service_request_id);
}

const LEAD = { department: 'nr', role: 'lead', title: '规划核实' } as const;

test('a request shows where it stands, and nothing that a person wrote', async () => {
  const w = open311World();
  const company = { 'attribute[company]': '示例保密企业', 'attribute[uscc]': '91430200MA4DEM010P' };
  const id = await posted(w, { ...company, address_string: '示例路 1 号', lat: '27.8', long: '113.1' });
  const act = (as: string, body: object) => w.call('desk.cases.do', { as, params: { id }, body });
  w.moveTo('2026-09-07T10:00:00+08:00');
  await act('desk', { type: 'accept' });
  await act('desk', { type: 'assign', tasks: [LEAD] });
  await act('nr', { type: 'sign' });
  w.moveTo('2026-09-08T10:00:00+08:00');
  await act('nr', { type: 'resolve', answer: '已联系欧阳示例当面答复。' });
  const reply = await w.get(`/v2/requests/${id}.json`);
  const text = await reply.text();
  expect(JSON.parse(text)).toEqual([
    {
      service_request_id: id,
      status: 'open',
      status_notes: '已答复，等待反映人评价',
      service_name: '工程建设审批',
      service_code: PERMITS,
      description: null,
      agency_responsible: '区自然资源局',
      service_notice: null,
      requested_datetime: '2026-09-07T09:12:00+08:00',
      updated_datetime: '2026-09-08T10:00:00+08:00',
      expected_datetime: '2026-09-14T17:00:00+08:00',
      address: null,
      address_id: null,
      zipcode: null,
      lat: null,
      long: null,
      media_url: null,
    },
  ]);
  const state = await w.store.cases.find(TIANYUAN.id, id);
  const listed = await (await w.get('/v2/requests.xml')).text();
  const secrets = [MOBILE, '138****', CONTACT, '示例保密', '9143', '验收', '示例路', '27.8', '答复。'];
  for (const secret of [...secrets, state?.facts.code ?? '?'])
    for (const told of [text, listed]) expect(told).not.toContain(secret);
});

test('a list is the newest first, of 90 days, and at most a thousand', async () => {
  // Counted codes come again after a while.
  const receiptCode = () => createReceiptCode((n) => crypto.getRandomValues(new Uint8Array(n)));
  let drawn = 0;
  const uuid = () => `id-${String(++drawn).padStart(6, '0')}`;
  const w = open311World({ ids: { uuid, receiptCode } });
  w.moveTo('2026-06-01T09:00:00+08:00');
  const old = await posted(w);
  w.moveTo('2026-09-07T09:00:00+08:00');
  const ids: string[] = [];
  for (let n = 0; n < 1_001; n += 1) ids.unshift(await posted(w));
  expect(await list(w)).toEqual(ids.slice(0, 1_000));
  expect(await list(w, `?service_request_id=${old},${ids[3]}&status=closed`)).toEqual([ids[3], old]);
}, 60_000);

test('a list is cut by when, by service and by status', async () => {
  const categories = [...TIANYUAN.categories, { path: '其他', name: HETANG.name, keywords: [] }];
  const w = open311World({ tenants: [{ ...TIANYUAN, categories }] });
  const services = (await (await w.get('/v2/services.json')).json()) as readonly { service_code: string }[];
  const [permits, other] = services.map(({ service_code }) => service_code);
  const first = await posted(w, { service_code: permits });
  w.moveTo('2026-09-08T09:00:00+08:00');
  const second = await posted(w, { service_code: other });
  const body = { type: 'decline', reason: '不在受理范围' };
  await w.call('desk.cases.do', { as: 'desk', params: { id: second }, body });
  w.moveTo('2026-12-01T09:00:00+08:00');

  expect(await list(w)).toEqual([second, first]);
  expect(await list(w, '?start_date=&status=&service_code=&end_date=')).toEqual([second, first]);
  expect(await list(w, '?status=open')).toEqual([first]);
  expect(await list(w, '?status=CLOSED')).toEqual([second]);
  expect(await list(w, '?status=open,closed')).toEqual([second, first]);
  expect(await list(w, '?status=open&status=closed')).toEqual([second, first]);
  expect(await list(w, `?service_code=${other}`)).toEqual([second]);
  expect(await list(w, `?service_code=${other},${permits}`)).toEqual([second, first]);
  expect(await list(w, '?start_date=2026-09-08T00:00:00%2B08:00')).toEqual([second]);
  // As most clients send it: the plus unescaped.
  expect(await list(w, '?start_date=2026-09-08T00:00:00+08:00')).toEqual([second]);
  expect(await list(w, '?end_date=2026-09-07T01:12:00Z')).toEqual([first]);
  expect(await list(w, '?start_date=2026-09-07T01:12:01Z&end_date=2026-09-08T00:59:59Z')).toEqual([]);
  expect(await list(w, '?end_date=2026-08-01T00:00:00Z')).toEqual([]);
  expect(await list(w, '?end_date=0000-01-01T00:00:00Z')).toEqual([]);
  expect(await list(w, '?start_date=9999-12-31T23:59:59-12:00')).toEqual([]);
  expect(await list(w, '?service_request_id=none,%00,a%2Fb')).toEqual([]);
});

test.each([
  ['start_date=2026-09-07', 400, 'start_date'],
  ['start_date=2026-09-07T00:00:00', 400, 'start_date'],
  ['end_date=2026-02-31T25:00:00Z', 400, 'end_date'],
  ['start_date=2026-09-07T00:00:00Z&end_date=2026-09-06T00:00:00Z', 400, 'end_date'],
  ['start_date=2026-01-01T00:00:00Z&end_date=2026-09-06T00:00:00Z', 400, '90'],
  ['status=opened', 400, 'open、closed'],
  ['service_code=none', 404, 'service_code'],
  ['service_code=%E5%9F%8E', 404, 'service_code'],
  ['api_key=unknown', 403, 'api_key'],
  ['api_key=desk', 403, 'api_key'],
])('a list asked for by %s meets %i', async (query, status, words) => {
  const reply = await open311World().get(`/v2/requests.json?${query}`);
  const json = await reply.json();
  expect([reply.status, json]).toEqual([
    status,
    [{ code: status, description: expect.stringContaining(words) }],
  ]);
});

test('only what came through Open311 is listed or found, and no receipt code finds anything', async () => {
  const w = open311World();
  const { code } = await w.call('cases.report', { body: REPORT });
  const portal = await w.store.cases.findIdByCode(TIANYUAN.id, code);
  const id = await posted(w);
  const own = await w.store.cases.find(TIANYUAN.id, id);
  expect(await list(w)).toEqual([id]);
  expect(await list(w, `?service_request_id=${portal}`)).toEqual([]);
  for (const place of [portal, code, own?.facts.code, '%00', 'a%2Fb'])
    for (const path of [`/v2/requests/${place}.json`, `/v2/tokens/${place}.json`])
      expect([path, (await w.get(path)).status]).toEqual([path, 404]);
});

test('a token is the request’s own id', async () => {
  const w = open311World();
  const id = await posted(w);
  expect(await (await w.get(`/v2/tokens/${id}.json`)).json()).toEqual([
    { service_request_id: id, token: id },
  ]);
});

test('a merged request is closed, as the standard’s own example has it', async () => {
  const w = open311World();
  const [id, into] = [await posted(w), await posted(w)];
  await w.call('desk.cases.do', { as: 'desk', params: { id }, body: { type: 'merge', into } });
  expect(await list(w, '?status=closed')).toEqual([id]);
  expect(await (await w.get(`/v2/requests/${id}.json`)).json()).toMatchObject([
    { status: 'closed', status_notes: '与相同问题合并办理' },
  ]);
});

test('of two tenants neither sees a request of the other’s, by jurisdiction or by key', async () => {
  const w = open311World({ tenants: [TIANYUAN, HETANG] });
  const id = await posted(w, { jurisdiction_id: TIANYUAN.id });
  const theirs = await posted(w, { jurisdiction_id: HETANG.id, api_key: 'page-hetang' });
  const here = `jurisdiction_id=${TIANYUAN.id}`;
  const there = `jurisdiction_id=${HETANG.id}`;
  expect(await list(w, `?${here}`)).toEqual([id]);
  expect(await list(w, `?${here}&api_key=partner`)).toEqual([id]);
  expect(await list(w, `?${there}`)).toEqual([theirs]);
  expect(await list(w, `?${there}&service_request_id=${id}`)).toEqual([]);
  for (const path of [`/v2/requests/${id}.json`, `/v2/tokens/${id}.json`]) {
    expect((await w.get(`${path}?${here}`)).status).toBe(200);
    expect((await w.get(`${path}?${there}`)).status).toBe(404);
    expect((await w.get(`${path}?${there}&api_key=page-hetang`)).status).toBe(404);
    // The key is of the one, the jurisdiction the other.
    expect((await w.get(`${path}?${here}&api_key=page-hetang`)).status).toBe(403);
    expect((await w.get(`${path}?api_key=partner`)).status).toBe(400);
  }
  const crossed = await w.post({ ...FORM, jurisdiction_id: HETANG.id });
  expect(crossed.status).toBe(403);
  expect(await list(w, `?${there}`)).toEqual([theirs]);
});
