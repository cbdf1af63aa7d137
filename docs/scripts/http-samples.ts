import { ROUTES, type RouteName } from '@wuyou/domain/routes';
import { createMock } from '@wuyou/mocks';
import { createClient } from '@wuyou/sdk';

/** One request as it was sent and the answer it got. */
export interface Sample {
  readonly path: string;
  readonly body: unknown;
  readonly ifMatch: string | undefined;
  readonly status: number;
  /** For a live route the first message. */
  readonly reply: unknown;
}

export type Samples = Readonly<Record<RouteName, Sample>>;

/** Every route called once on the real engine, so that the pages show what truly happens. */
export async function recordSamples(): Promise<Samples> {
  const mock = createMock({ frozen: true });
  await mock.ready;
  const samples = new Map<RouteName, Sample>();

  const fetch = async (request: Request): Promise<Response> => {
    const { pathname, search } = new URL(request.url);
    const name = routeOf(request.method, pathname);
    const body = request.method === 'GET' ? undefined : await request.clone().json();
    const response = await mock.fetch(request);
    if (name === undefined || samples.has(name) || !response.ok) return response;
    const reply = ROUTES[name].kind === 'live' ? undefined : await response.clone().json();
    const ifMatch = request.headers.get('If-Match') ?? undefined;
    samples.set(name, { path: pathname + search, body, ifMatch, status: response.status, reply });
    return response;
  };
  const { baseUrl, keys } = mock;
  const page = createClient({ baseUrl, fetch, key: keys.page });
  const { desk } = createClient({ baseUrl, fetch, token: keys.desk });
  const { desk: department } = createClient({ baseUrl, fetch, token: keys.departments.nr });

  const { categories } = await page.site.get();
  const category = categories[0]?.path ?? '';
  await page.cases.promise({ category });
  const report = (title: string) =>
    page.cases.report({
      category,
      title,
      reporter: {
        kind: 'enterprise',
        name: '示例装备集团',
        uscc: '91430200MA4DEM010P',
        contact: { name: '示例联系人', mobile: '13800000000' },
      },
    });

  const queue = desk.follow()[Symbol.asyncIterator]();
  const changed = queue.next();
  const { code } = await report('新厂房联合验收受阻');
  samples.set('desk.live', { ...sampleOf('desk.live'), reply: (await changed).value });
  await queue.return?.();

  const [summary] = (await desk.cases.list({ status: 'submitted', limit: 1 })).items;
  if (!summary) throw new Error('The case just reported is not in the queue.');
  const { id } = summary;
  const accepted = await desk.cases.do(summary, { type: 'accept' });
  await page.cases.urge(code);
  if (accepted.status !== 'accepted') throw new Error('Not accepted.');
  await desk.cases.do(id, { type: 'assign', tasks: [{ department: 'nr', role: 'lead', title: '规划核实' }] });
  await department.cases.do(id, { type: 'sign' });
  await department.cases.do(id, { type: 'request-extension', reason: '需要现场测绘' });
  await desk.cases.do(id, { type: 'grant-extension' });
  await page.cases.answerExtension(code, { agree: true });
  await department.cases.do(id, { type: 'request-info', question: '请补充土地证复印件。' });
  await page.cases.supply(code, { text: '土地证复印件已交窗口。' });
  await department.cases.do(id, { type: 'resolve', answer: '历史手续已补正，联合验收已通过。' });
  await page.ratings.get(code);
  await page.cases.get(code);
  await desk.cases.get(id);
  for await (const view of page.cases.follow(code)) {
    samples.set('cases.live', { ...sampleOf('cases.live'), reply: view });
    break;
  }
  await page.ratings.submit(code, { level: 'satisfied', tags: ['contacted-first'] });
  const second = await report('厂区门口道路积水');
  await page.cases.withdraw(second.code, { reason: '问题已自行解决' });

  return Object.fromEntries(samples) as Samples;

  function sampleOf(name: RouteName): Sample {
    const sample = samples.get(name);
    if (!sample) throw new Error(`No request reached ${name}.`);
    return sample;
  }
}

function routeOf(method: string, pathname: string): RouteName | undefined {
  return (Object.keys(ROUTES) as RouteName[]).find((name) => {
    const pattern = `^${ROUTES[name].path.replace(/{\w+}/g, '[^/]+')}$`;
    return ROUTES[name].method === method && new RegExp(pattern).test(pathname);
  });
}
