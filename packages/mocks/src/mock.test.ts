import type { CaseSummary, CaseView } from '@wuyou/domain';
import type { CasePage } from '@wuyou/domain/http';
import { expect, test } from 'vitest';
import { createMock, type Mock } from './mock';

const REPORT = {
  category: '城乡建设/工程建设审批',
  title: '新厂房联合验收受阻',
  reporter: { kind: 'citizen', contact: { name: '示例', mobile: '13800000000' } },
};

async function send(
  mock: Mock,
  path: string,
  { as = mock.keys.desk, body }: { as?: string; body?: object } = {},
) {
  return mock.fetch(`${mock.baseUrl}${path}`, {
    method: body ? 'POST' : 'GET',
    headers: { Authorization: `Bearer ${as}`, 'Content-Type': 'application/json' },
    ...(body && { body: JSON.stringify(body) }),
  });
}

async function queue(mock: Mock, query = ''): Promise<readonly CaseSummary[]> {
  return ((await (await send(mock, `/v1/desk/cases${query}`)).json()) as CasePage).items;
}

async function report(mock: Mock): Promise<string> {
  const reply = await send(mock, '/v1/cases', { as: mock.keys.page, body: REPORT });
  return ((await reply.json()) as { code: string }).code;
}

/** A storage of one page. */
function storage() {
  const items = new Map<string, string>();
  return {
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => void items.set(key, value),
    removeItem: (key: string) => void items.delete(key),
  };
}

test('a mock is empty unless a scenario is asked for', async () => {
  expect(await queue(createMock())).toEqual([]);
});

test('the county has a case in every place of the loop', async () => {
  const cases = await queue(createMock({ scenario: 'county', frozen: true }));
  expect(new Set(cases.map(({ status }) => status))).toEqual(
    new Set([
      'submitted',
      'accepted',
      'assigned',
      'handling',
      'awaiting-reporter',
      'resolved',
      'closed',
      'declined',
      'merged',
    ]),
  );
  expect(cases.filter(({ deadline }) => deadline?.light === 'red')).toMatchObject([{ status: 'handling' }]);
  expect(cases.filter(({ round }) => round === 2)).toMatchObject([{ status: 'closed' }]);
});

test.for(['2026-09-29T09:12:00+08:00', '2026-10-08T08:01:00+08:00', '2026-09-13T12:00:00+08:00'])(
  'the county is told as well when it is %s',
  async (now) => {
    const cases = await queue(createMock({ scenario: 'county', now, frozen: true }));
    expect(cases).toHaveLength(12);
    expect(cases.every(({ submittedAt }) => submittedAt < now)).toBe(true);
    const red = cases.filter(({ deadline }) => deadline?.light === 'red').map(({ status }) => status);
    expect(red).toContain('handling');
  },
);

test('two mocks of one seed are alike to the letter, of two seeds not', async () => {
  const codes = async (seed: number) =>
    (await queue(createMock({ scenario: 'county', seed }))).map(({ reference }) => reference);
  expect(await codes(1)).toEqual(await codes(1));
  expect(await codes(2)).not.toEqual(await codes(1));
});

test('every department has its own key', async () => {
  const mock = createMock();
  for (const as of [mock.keys.supervisor, ...Object.values(mock.keys.departments)]) {
    expect((await send(mock, '/v1/desk/cases', { as })).status).toBe(200);
  }
  expect((await send(mock, '/v1/site', { as: mock.keys.partner })).status).toBe(200);
});

test('moving the clock shows at once on a live feed', async () => {
  const mock = createMock({ frozen: true });
  const code = await report(mock);
  const reader = (await send(mock, `/v1/cases/${code}/live`, { as: mock.keys.page })).body?.getReader();
  const read = async () => new TextDecoder().decode((await reader?.read())?.value);
  expect(await read()).toMatch(/^retry: /);
  expect(await read()).toContain('"light":"green"');
  mock.clock.moveTo('2026-09-09T09:00:00+08:00');
  expect(await read()).toContain('"light":"red"');
  await reader?.cancel();
});

test('a clock moved before the scenario is in place stays moved', async () => {
  const mock = createMock({ scenario: 'county', frozen: true });
  mock.clock.moveTo('2026-12-01T09:00:00+08:00');
  await mock.ready;
  expect(mock.clock.now()).toBe('2026-12-01T09:00:00+08:00');
});

test('reset begins anew: scenario, ids, clock and line', async () => {
  const mock = createMock({ scenario: 'county', frozen: true });
  const before = await queue(mock);
  await report(mock);
  mock.clock.nextWorkingDay();
  mock.faults.fail('always');
  await mock.reset();
  expect(mock.clock.now()).toBe('2026-09-07T09:12:00+08:00');
  expect(await queue(mock)).toEqual(before);
  void mock.reset('county');
  await mock.reset('empty');
  expect(await queue(mock)).toEqual([]);
});

test('reset breaks off live feeds, so that whoever follows comes back', async () => {
  const mock = createMock();
  const reader = (await send(mock, `/v1/desk/live`)).body?.getReader();
  await reader?.read();
  const waiting = reader?.read();
  void mock.reset();
  await expect(waiting).rejects.toThrow(TypeError);
});

test('a page that is loaded again finds its cases, its clock and no id twice', async () => {
  const persist = storage();
  const before = createMock({ scenario: 'county', frozen: true, persist });
  const code = await report(before);
  before.clock.nextWorkingDay();
  // A page that was left writes nothing any more.
  await queue(before);

  const after = createMock({ scenario: 'county', frozen: true, persist });
  expect(after.clock.now()).toBe('2026-09-08T09:12:00+08:00');
  expect(await queue(after)).toHaveLength(13);
  const view = (await (await send(after, `/v1/cases/${code}`)).json()) as CaseView;
  expect(view.title).toBe(REPORT.title);
  const second = await report(after);
  expect(second).not.toBe(code);

  const again = createMock({ frozen: true, persist });
  const kept = await Promise.all((await queue(again)).map(({ id }) => again.receiptCodeOf(id)));
  expect(kept).toContain(second);
  await again.reset('empty');
  expect(await queue(createMock({ scenario: 'county', persist }))).toEqual([]);
});

test('no id of before a reload comes again after it', async () => {
  const persist = storage();
  const requestId = async (mock: Mock) => (await send(mock, '/v1/site')).headers.get('Request-Id');
  const before = createMock({ frozen: true, persist });
  const first = await requestId(before);
  await report(before);
  expect(await requestId(createMock({ frozen: true, persist }))).not.toBe(first);
});

test('what time makes late is supervised by itself when the clock is moved, and is so over a reload', async () => {
  const persist = storage();
  const mock = createMock({ frozen: true, persist });
  await report(mock);
  mock.clock.moveTo('2026-09-09T09:00:00+08:00');
  expect(await queue(mock)).toMatchObject([{ supervision: '督〔2026〕0001', light: 'red' }]);
  expect(await queue(createMock({ frozen: true, persist }))).toMatchObject([
    { supervision: '督〔2026〕0001' },
  ]);
});

test('the county has one case that was supervised for being late, one with a task force, one merged into it', async () => {
  const cases = await queue(createMock({ scenario: 'county', frozen: true }), '?limit=50');
  const supervised = cases.filter(({ supervision }) => supervision);
  expect(supervised.map(({ title }) => title).sort()).toEqual([
    '新厂房联合验收受阻',
    '稳岗补贴申请两个月没有结果',
  ]);
  expect(supervised.map(({ supervision }) => supervision).sort()).toEqual([
    '督〔2026〕0001',
    '督〔2026〕0002',
  ]);
  expect(cases.find(({ intakes }) => intakes > 0)?.title).toBe('新厂房联合验收受阻');
});

test.for(['{', '{}', '{"snapshot":{"tenants":{"430211":{"logs":[[{"type":"reported"}]]}}}}'])(
  'what was kept and cannot be read, such as %s, is let go',
  async (text) => {
    const persist = storage();
    persist.setItem('wuyou-mock', text);
    expect(await queue(createMock({ scenario: 'county', frozen: true, persist }))).toHaveLength(12);
  },
);

test('a storage that is full keeps nothing and breaks nothing', async () => {
  const full = {
    ...storage(),
    setItem: () => {
      throw new DOMException('full', 'QuotaExceededError');
    },
  };
  const mock = createMock({ persist: full });
  expect(await report(mock)).toMatch(/^\w{16}$/);
});
