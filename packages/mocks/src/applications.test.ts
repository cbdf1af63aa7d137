import type { ApplicationSummary, DeskApplicationView } from '@wuyou/domain';
import type { ApplicationPage } from '@wuyou/domain/http';
import { expect, test } from 'vitest';
import { createMock, type Mock } from './mock';

async function read<T>(mock: Mock, path: string, as: string = mock.keys.desk): Promise<T> {
  const reply = await mock.fetch(`${mock.baseUrl}${path}`, { headers: { Authorization: `Bearer ${as}` } });
  return (await reply.json()) as T;
}

async function list(mock: Mock): Promise<readonly ApplicationSummary[]> {
  return (await read<ApplicationPage>(mock, '/v1/desk/applications')).items;
}

/** The one of the bundle that was applied for first. */
async function open(mock: Mock, bundle: string): Promise<DeskApplicationView> {
  const found = (await list(mock)).filter((summary) => summary.bundle.id === bundle).at(-1);
  return read(mock, `/v1/desk/applications/${found?.id}`);
}

const county = () => createMock({ scenario: 'county', frozen: true });

test('the county has applications in every place of their way, newest first', async () => {
  const applications = await list(county());
  expect(applications.map(({ status, bundle, ended, items }) => [status, bundle.id, ended, items])).toEqual([
    ['submitted', 'utility-hookup', 0, 6],
    ['reviewing', 'utility-hookup', 2, 6],
    ['decided', 'sole-trader', 3, 3],
    ['correction', 'construction-permit', 0, 4],
    ['reviewing', 'joint-acceptance', 2, 5],
    ['rated', 'company-startup', 6, 6],
  ]);
});

test.for(['2026-09-29T09:12:00+08:00', '2026-10-08T08:01:00+08:00', '2026-09-13T12:00:00+08:00'])(
  'the applications are told as well when it is %s, and none is late',
  async (now) => {
    const applications = await list(createMock({ scenario: 'county', now, frozen: true }));
    expect(applications).toHaveLength(6);
    expect(applications.every(({ startedAt }) => startedAt < now)).toBe(true);
    expect(applications.filter(({ light }) => light === 'red')).toEqual([]);
  },
);

test('what waits for the road permit has not begun, while others are granted and running', async () => {
  const { lanes } = await open(county(), 'utility-hookup');
  expect(lanes.map(({ id, status }) => [id, status])).toEqual([
    ['power', 'running'],
    ['greenery', 'granted'],
    ['excavation', 'running'],
    ['water', 'waiting'],
    ['gas', 'waiting'],
    ['telecom', 'granted'],
  ]);
});

test('while a fire system is tested the clocks stand, two documents are reused and one is owed', async () => {
  const view = await open(county(), 'joint-acceptance');
  expect(view).toMatchObject({
    deadline: { kind: 'bundle', paused: true },
    statutory: { paused: true },
    spared: 2,
  });
  const fire = view.lanes.find(({ id }) => id === 'fire-acceptance');
  expect(fire).toMatchObject({ status: 'technical-review', review: { kind: 'testing' } });
  expect(fire?.review?.notice).toContain('计时暂停');
  expect(view.materials.map(({ state }) => state)).toEqual([
    'handed',
    'handed',
    'reused',
    'reused',
    'handed',
    'handed',
    'owed',
  ]);
});

test('the one to be corrected says what is missing and what is wrong', async () => {
  const { materials } = await open(county(), 'construction-permit');
  expect(materials.filter(({ state }) => state === 'missing').map(({ id }) => id)).toEqual([
    'funds-commitment',
    'wage-guarantee',
  ]);
  expect(materials.find(({ state }) => state === 'rejected')).toMatchObject({ id: 'drawings' });
});

test('the start-up was rated well and became no case', async () => {
  const view = await open(county(), 'company-startup');
  expect(view).toMatchObject({ status: 'rated', outcome: 'granted', rating: { level: 'very-satisfied' } });
  expect(view.complaint).toBeUndefined();
});

test('the receipt code of an application is known to the mock and opens it', async () => {
  const mock = county();
  const [newest] = await list(mock);
  const code = await mock.receiptCodeOf(newest?.id ?? '');
  expect(await read(mock, `/v1/applications/${code}`, mock.keys.page)).toMatchObject({ status: 'submitted' });
  expect(await mock.receiptCodeOf('nobody')).toBeUndefined();
});
