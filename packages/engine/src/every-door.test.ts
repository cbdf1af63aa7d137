import { createReceiptCode } from '@wuyou/domain';
import { http } from '@wuyou/domain/http';
import { ROUTES, type RouteName } from '@wuyou/domain/routes';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { drive, TO_HANDLING } from './testing/drive';
import { CONTACT, MOBILE, REPORT, TIANYUAN, world } from './testing/world';

const NAMES = Object.keys(ROUTES) as RouteName[];

/** A case and an application of one tenant, and what of them nobody else may read. */
async function inTianyuan() {
  // Counted codes come again after a while, and then a stranger's own application would have the code of another's.
  const receiptCode = () => createReceiptCode((n) => crypto.getRandomValues(new Uint8Array(n)));
  const w = world({ ids: { uuid: () => crypto.randomUUID(), receiptCode } });
  const { code, id } = await drive(w, ...TO_HANDLING);
  const file = (material: string) => ({
    by: 'file',
    material,
    name: `${material}-示例.pdf`,
    size: 1,
    hash: 'c'.repeat(64),
  });
  const body = {
    bundle: 'utility-hookup',
    applicant: { ...REPORT.reporter, name: '示例保密企业' },
    materials: [file('hookup-form'), file('site-plan')],
  };
  const application = await w.call('applications.apply', { body });
  const [summary] = (await w.call('desk.applications.list', { as: 'desk' })).items;
  const secrets = [REPORT.title, CONTACT, MOBILE, '示例保密企业', '示例.pdf', 'c'.repeat(64)];
  const places = [code, id, application.code, summary?.id ?? '', code.slice(0, 8), '', 'none'];
  const everything = async () =>
    JSON.stringify([
      await w.store.cases.list(TIANYUAN.id, { limit: 100 }),
      await w.store.applications.list(TIANYUAN.id, { limit: 100 }),
      await w.store.position(TIANYUAN.id),
    ]);
  return { w, places, secrets, everything };
}

type Opened = Awaited<ReturnType<typeof inTianyuan>>;

/** A route with a place of another's in it, and its own example or nothing as the body. */
const calls = fc.record({
  name: fc.constantFrom(...NAMES),
  place: fc.nat({ max: 6 }),
  query: fc.nat({ max: 6 }),
  withBody: fc.boolean(),
});
type Call = typeof calls extends fc.Arbitrary<infer C> ? C : never;

async function knock({ w, places }: Opened, as: string | null, { name, place, query, withBody }: Call) {
  const { method, path, kind } = ROUTES[name];
  const filled = path.replace(/{\w+}/g, () => encodeURIComponent(places[place] ?? ''));
  const stop = new AbortController();
  const { example } = http[name] as { readonly example?: { readonly body?: unknown } };
  const response = await w.send(method, `${filled}${queryOf(name, places[query] ?? '')}`, {
    as,
    ...(method === 'POST' && { body: (withBody && example?.body) || {} }),
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
  'cases.report',
  'bundles.list',
  'bundles.get',
  'applications.apply',
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

test('nobody at all, and a key of nowhere, meet 401 at every door', async () => {
  const opened = await inTianyuan();
  const before = await opened.everything();
  for (const name of NAMES)
    for (const as of [null, 'page-nowhere', 'unknown'])
      for (const place of [0, 1, 2, 3]) {
        const { status } = await knock(opened, as, { name, place, query: 0, withBody: true });
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
        const { status } = await knock(opened, as, { name, place, query: 0, withBody: true });
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
