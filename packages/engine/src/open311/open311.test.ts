import { describe, expect, test } from 'vitest';
import { open311World, PERMITS, posted, readXml, untyped } from '../testing/open311';
import { HETANG, TIANYUAN } from '../testing/world';
import { OPEN311_PATHS } from './address';

const NASTY = `表单 <&>"' 🏗️\u0001\u000b]]>`;
const nasty = { 'zh-CN': NASTY, en: NASTY };
const NASTY_SITE = {
  ...TIANYUAN,
  name: nasty,
  departments: TIANYUAN.departments.map(({ id }) => ({ id, name: nasty })),
  categories: TIANYUAN.categories.map(({ path }) => ({ path, name: nasty, keywords: [NASTY, 'permit'] })),
};

const LEAD = { department: 'nr', role: 'lead', title: '规划核实' } as const;

describe('every reply', () => {
  test('says the same in XML as in JSON, whatever is in the names', async () => {
    const w = open311World({ tenants: [NASTY_SITE] });
    const services = (await (await w.get('/v2/services.json')).json()) as readonly { service_code: string }[];
    const code = services[0]?.service_code as string;
    const id = await posted(w, { service_code: code });
    await w.call('desk.cases.do', { as: 'desk', params: { id }, body: { type: 'accept' } });
    await w.call('desk.cases.do', { as: 'desk', params: { id }, body: { type: 'assign', tasks: [LEAD] } });
    const places = [
      ['/discovery', 'discovery'],
      ['/v2/discovery', 'discovery'],
      ['/v2/services', 'services'],
      [`/v2/services/${code}`, 'service_definition'],
      ['/v2/requests', 'service_requests'],
      [`/v2/requests/${id}`, 'service_requests'],
      [`/v2/tokens/${id}`, 'service_requests'],
      ['/v2/requests/none', 'errors'],
      [`/v2/services/${encodeURIComponent(NASTY)}`, 'errors'],
      ['/v2/requests', 'errors', `?jurisdiction_id=${encodeURIComponent(NASTY)}`],
      ['/v2/requests', 'errors', `?status=${encodeURIComponent(NASTY)}`],
      ['/nowhere', 'errors'],
    ] as const;
    for (const [path, root, query = ''] of places) {
      const json = await w.get(`${path}.json${query}`);
      const xml = await w.get(`${path}.xml${query}`);
      expect(json.headers.get('Content-Type')).toBe('application/json; charset=utf-8');
      expect(xml.headers.get('Content-Type')).toBe('text/xml; charset=utf-8');
      expect(xml.status).toBe(json.status);
      const told = JSON.stringify(untyped(await json.json()));
      const read = readXml(await xml.text());
      expect({ path, root: read.root }).toEqual({ path, root });
      expect(JSON.stringify(read.value)).toBe(
        told.replaceAll(/\\u000[1b]/g, '\ufffd').replaceAll('\\u000b', '\ufffd'),
      );
    }
  });

  test('is in the language that is asked for', async () => {
    const w = open311World();
    const english = await w.get('/v2/services.json', { headers: { 'Accept-Language': 'en' } });
    expect(english.headers.get('Content-Language')).toBe('en');
    expect(await english.json()).toMatchObject([{ service_name: 'Construction permits' }]);
    expect(await (await w.get('/v2/services.json')).json()).toMatchObject([{ service_name: '工程建设审批' }]);
    const refused = await w.get('/v2/requests/none.json', { headers: { 'Accept-Language': 'en' } });
    expect(await refused.json()).toEqual([
      { code: 404, description: 'There is no service request with the id none' },
    ]);
  });

  test('without a suffix is JSON for whoever accepts only that, else XML', async () => {
    const w = open311World();
    const typeFor = async (Accept?: string) =>
      (await w.get('/v2/services', { headers: Accept === undefined ? {} : { Accept } })).headers.get(
        'Content-Type',
      );
    expect(await typeFor('application/json, text/plain, */*')).toContain('json');
    expect(await typeFor('application/xml, application/json')).toContain('xml');
    expect(await typeFor('*/*')).toContain('xml');
    expect(await typeFor()).toContain('xml');
  });

  test('may be asked for from any page, and is kept by nobody', async () => {
    const { headers } = await open311World().get('/v2/services.json', {
      headers: { Origin: 'https://a.example' },
    });
    expect(headers.get('Access-Control-Allow-Origin')).toBe('*');
    expect(headers.get('Cache-Control')).toBe('no-store');
  });
});

describe('discovery', () => {
  test('leads to the interface where the caller reached it, over TLS where a proxy says so', async () => {
    const w = open311World();
    const { endpoints, ...rest } = await (await w.get('/discovery.json')).json();
    expect(endpoints).toEqual([
      {
        specification: 'http://wiki.open311.org/GeoReport_v2',
        url: 'https://wuyou.example/open311/v2',
        changeset: '2026-09-07T09:12:00+08:00',
        type: 'production',
        formats: ['text/xml', 'application/json'],
      },
    ]);
    expect(rest.contact).toContain('12345');
    const request = new Request('http://wuyou.example/open311/discovery.json', {
      headers: { 'X-Forwarded-Proto': 'https' },
    });
    expect(await (await w.engine.fetch(request)).text()).toContain('"https://wuyou.example/open311/v2"');
  });
});

describe('services', () => {
  test('are the categories, each with its group, keywords and two attributes', async () => {
    const w = open311World();
    expect(await (await w.get('/v2/services.json')).json()).toEqual([
      {
        service_code: PERMITS,
        service_name: '工程建设审批',
        description: '城乡建设 / 工程建设审批',
        metadata: true,
        type: 'realtime',
        keywords: '验收, 施工许可',
        group: '城乡建设',
      },
    ]);
    const definition = await (await w.get(`/v2/services/${PERMITS}.json`)).json();
    expect(definition).toMatchObject({
      service_code: PERMITS,
      attributes: [
        { code: 'company', datatype: 'string', required: false, variable: true, order: 1 },
        { code: 'uscc', order: 2 },
      ],
    });
  });

  test('of no category meet 404, by name', async () => {
    const reply = await open311World().get('/v2/services/033.json');
    expect(reply.status).toBe(404);
    expect(await reply.json()).toEqual([
      { code: 404, description: '没有 service_code 为 033 的服务，可用的见 services' },
    ]);
  });
});

describe('an address', () => {
  test('of every kind is served under its pattern', async () => {
    const w = open311World();
    const id = await posted(w);
    const filled = { '{code}': PERMITS, '{id}': id, '{token}': id };
    for (const path of OPEN311_PATHS) {
      const place = path
        .replace('/open311', '')
        .replace(/{\w+}/, (name) => filled[name as keyof typeof filled]);
      expect([path, (await w.get(place)).status]).toEqual([path, 200]);
    }
  });

  test('that is none, or is not for what was tried, says so in the standard’s form', async () => {
    const w = open311World();
    for (const path of ['/v2/nothing.json', '/v2/services/a/b.json', '/v2/requests/%ff.json', '/v2.json'])
      expect([path, (await w.get(path)).status]).toEqual([path, 404]);
    const deleted = await w.get('/v2/requests.json', { method: 'DELETE' });
    expect([deleted.status, deleted.headers.get('Allow')]).toEqual([405, 'GET, POST']);
    expect(await deleted.json()).toMatchObject([{ code: 405 }]);
    expect((await w.get('/v2/services.json', { method: 'HEAD' })).status).toBe(200);
  });

  test('whose jurisdiction is not served meets 404; of several, one has to be named', async () => {
    const w = open311World({ tenants: [TIANYUAN, HETANG] });
    const missing = await w.get('/v2/services.json');
    expect([missing.status, await missing.json()]).toEqual([
      400,
      [{ code: 400, description: '请填写jurisdiction_id' }],
    ]);
    expect((await w.get('/v2/services.json?jurisdiction_id=')).status).toBe(400);
    const unknown = await w.get('/v2/services.json?jurisdiction_id=city.gov');
    expect([unknown.status, await unknown.json()]).toEqual([
      404,
      [{ code: 404, description: '没有 jurisdiction_id 为 city.gov 的站点' }],
    ]);
    expect((await w.get('/v2/services.json?jurisdiction_id=430202')).status).toBe(200);
    expect((await open311World().get('/v2/services.json?jurisdiction_id=city.gov')).status).toBe(404);
  });
});

test('what goes wrong inside is told in the standard’s form, and to whoever runs the service', async () => {
  const logged: unknown[] = [];
  const broken = { ...open311World().store };
  broken.cases = { ...broken.cases, list: () => Promise.reject(new Error('disk')) };
  const w = open311World({ store: broken, log: (entry) => logged.push(entry) });
  const reply = await w.get('/v2/requests.json');
  expect([reply.status, await reply.json()]).toMatchObject([500, [{ code: 500 }]]);
  expect(logged).toMatchObject([{ path: '/open311/v2/requests.json', error: new Error('disk') }]);
});
