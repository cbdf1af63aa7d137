import { createReceiptCode } from '@wuyou/domain';
import { http } from '@wuyou/domain/http';
import { ROUTES, type RouteName } from '@wuyou/domain/routes';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { createMemoryFiles } from './files/memory-files';
import { drive, TO_HANDLING } from './testing/drive';
import { CONTACT, MOBILE, REPORT, TIANYUAN, world } from './testing/world';

const PHOTO = '00000000-0000-4000-8000-000000000001';
const PLAN = '00000000-0000-4000-8000-000000000002';

const NAMES = Object.keys(ROUTES) as RouteName[];

/** A case and an application of one tenant, and what of them nobody else may read. */
async function inTianyuan() {
  // Counted codes come again after a while, and then a stranger's own application would have the code of another's.
  const receiptCode = () => createReceiptCode((n) => crypto.getRandomValues(new Uint8Array(n)));
  const ids = { uuid: () => crypto.randomUUID(), receiptCode };
  const w = world({ ids, files: createMemoryFiles() });
  const { code, id } = await drive(w, ...TO_HANDLING);
  for (const place of [PHOTO, PLAN]) await w.upload(place, `示例内容 ${place}`, { name: '示例照片.jpg' });
  await w.call('cases.supply', { params: { code }, body: { text: '照片见附件', files: [PHOTO] } });
  const [plan] = await w.store.files.find(TIANYUAN.id, [PLAN]);
  const file = (material: string) => ({
    by: 'file',
    material,
    name: `${material}-示例.pdf`,
    size: 1,
    hash: plan?.hash ?? '',
  });
  const body = {
    bundle: 'utility-hookup',
    applicant: { ...REPORT.reporter, name: '示例保密企业' },
    materials: [file('hookup-form'), file('site-plan')],
  };
  const application = await w.call('applications.apply', { body });
  const [summary] = (await w.call('desk.applications.list', { as: 'desk' })).items;
  const secrets = [
    REPORT.title,
    CONTACT,
    MOBILE,
    '示例保密企业',
    '示例.pdf',
    '示例照片',
    '示例内容',
    plan?.hash ?? '',
  ];
  const places = [
    code,
    id,
    application.code,
    summary?.id ?? '',
    code.slice(0, 8),
    '',
    'none',
    PHOTO,
    plan?.hash ?? '',
  ];
  const everything = async () =>
    JSON.stringify([
      await w.store.cases.list(TIANYUAN.id, { limit: 100 }),
      await w.store.applications.list(TIANYUAN.id, { limit: 100 }),
      await w.store.position(TIANYUAN.id),
      await w.store.files.find(TIANYUAN.id, [PHOTO, PLAN]),
    ]);
  return { w, places, secrets, everything };
}

type Opened = Awaited<ReturnType<typeof inTianyuan>>;

/** A route with a place of another's in it, and its own example or nothing as the body. */
const calls = fc.record({
  name: fc.constantFrom(...NAMES),
  place: fc.nat({ max: 8 }),
  /** In the second place of an address that has two. */
  second: fc.nat({ max: 8 }),
  query: fc.nat({ max: 6 }),
  withBody: fc.boolean(),
});
type Call = typeof calls extends fc.Arbitrary<infer C> ? C : never;

async function knock(
  { w, places }: Opened,
  as: string | null,
  { name, place, second, query, withBody }: Call,
) {
  const { method, path, kind } = ROUTES[name];
  const given = [place, second];
  const filled = path.replace(/{\w+}/g, () => encodeURIComponent(places[given.shift() ?? 0] ?? ''));
  const stop = new AbortController();
  const { example } = http[name] as { readonly example?: { readonly body?: unknown } };
  const response = await w.send(method, `${filled}${queryOf(name, places[query] ?? '')}`, {
    as,
    ...(method === 'POST' && { body: (withBody && example?.body) || {} }),
    ...(kind === 'upload' && { body: new Blob(['x']), headers: { 'File-Name': 'x.jpg' } }),
    signal: stop.signal,
  });
  if (kind !== 'live' || !response.ok) return { status: response.status, text: await response.text() };
  // A live route may be another tenant's own: what it sends at once is looked at, and then it is left.
  const reader = response.body?.getReader();
  const first = await reader?.read();
  const text = new TextDecoder().decode(first?.value);
  stop.abort();
  await reader?.cancel();
  return { status: response.status, text };
}

function queryOf(name: RouteName, place: string): string {
  if (name === 'bundles.get' && place.length === 16) return `?earlier=${place}`;
  return name.endsWith('.list') && name.startsWith('desk') && place ? `?q=${encodeURIComponent(place)}` : '';
}

/** Replies of another tenant that are its own: what it offers, its empty lists, what was just reported there. */
const OPEN_TO_ALL: readonly RouteName[] = [
  'site.get',
  'promise.get',
  'challenge.get',
  'cases.report',
  'bundles.list',
  'bundles.get',
  'applications.apply',
  'files.upload',
  'desk.cases.list',
  'desk.applications.list',
  'desk.live',
  'desk.applications.live',
  'desk.figures.get',
];

test('another tenant’s page and staff open nothing, change nothing and learn nothing, in 1,000 tries', async () => {
  const opened = await inTianyuan();
  const before = await opened.everything();
  const strangers = fc.constantFrom('page-hetang', 'desk-hetang');
  await fc.assert(
    fc.asyncProperty(strangers, calls, async (as, call) => {
      const { status, text } = await knock(opened, as, call);
      if (!OPEN_TO_ALL.includes(call.name)) expect([401, 403, 404, 422]).toContain(status);
      // What was just reported there is called alike, so only its own words count.
      if (call.name !== 'cases.report' && !call.name.endsWith('.list') && !call.name.endsWith('live'))
        for (const secret of opened.secrets) expect(text).not.toContain(secret);
      for (const secret of ['示例保密企业', '示例.pdf']) expect(text).not.toContain(secret);
    }),
    { numRuns: 1_000 },
  );
  expect(await opened.everything()).toBe(before);
});

test('its own people do open the files that strangers look for', async () => {
  const { w, places } = await inTianyuan();
  const [code, id, , application, , , , , hash] = places;
  for (const [as, path] of [
    ['page', `/v1/cases/${code}/files/${PHOTO}`],
    ['nr', `/v1/desk/cases/${id}/files/${PHOTO}`],
    ['office-power', `/v1/desk/applications/${application}/files/${hash}`],
  ] as const)
    expect(await (await w.send('GET', path, { as })).text()).toContain('示例内容');
});

test('nobody at all, and a key of nowhere, meet 401 at every door', async () => {
  const opened = await inTianyuan();
  const before = await opened.everything();
  for (const name of NAMES)
    for (const as of [null, 'page-nowhere', 'unknown'])
      for (const place of [0, 1, 2, 3]) {
        const { status } = await knock(opened, as, { name, place, second: 7, query: 0, withBody: true });
        expect(`${name} ${status}`).toBe(`${name} 401`);
      }
  expect(await opened.everything()).toBe(before);
});

test('a page and a partner meet 403 at every door of the desk, whatever they bring', async () => {
  const opened = await inTianyuan();
  const before = await opened.everything();
  const staffOnly = NAMES.filter(
    (name) => !(ROUTES[name].callers as readonly string[]).includes('publishable'),
  );
  expect(staffOnly.length).toBeGreaterThan(5);
  for (const name of staffOnly)
    for (const as of ['page', 'partner'])
      for (const place of [0, 1, 2, 3]) {
        const { status } = await knock(opened, as, { name, place, second: 7, query: 0, withBody: true });
        expect(`${name} ${status}`).toBe(`${name} 403`);
      }
  expect(await opened.everything()).toBe(before);
});

test('a department without a share and an administrator find nothing and change nothing, in 1,000 tries', async () => {
  const opened = await inTianyuan();
  const before = await opened.everything();
  await fc.assert(
    fc.asyncProperty(fc.constantFrom('hc', 'office-tax', 'admin'), calls, async (as, call) => {
      // Any office may report.
      fc.pre(call.name !== 'cases.report');
      const { text } = await knock(opened, as, call);
      for (const secret of opened.secrets) expect(text).not.toContain(secret);
    }),
    { numRuns: 1_000 },
  );
  expect(await opened.everything()).toBe(before);
});
