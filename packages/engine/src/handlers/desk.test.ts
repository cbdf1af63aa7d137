import { referenceOf } from '@wuyou/domain';
import { expect, test } from 'vitest';
import { ACCEPT, ASSIGN, ASSIGN_BOTH, drive } from '../testing/drive';
import { REPORT, world } from '../testing/world';

test('the queue is paged, newest first, without gap or repeat', async () => {
  const w = world();
  const references: string[] = [];
  for (let minute = 10; minute < 15; minute += 1) {
    w.moveTo(`2026-09-07T09:${minute}:00+08:00`);
    references.unshift(referenceOf((await w.call('cases.report', { body: REPORT })).code));
  }
  const seen: string[] = [];
  let query = '?limit=2';
  for (;;) {
    const page = await w.call('desk.cases.list', { as: 'desk', query });
    seen.push(...page.items.map(({ reference }) => reference));
    if (page.next === undefined) break;
    query = `?limit=2&cursor=${page.next}`;
  }
  expect(seen).toEqual(references);
});

test('the queue is filtered by name', async () => {
  const w = world();
  const title = { ...REPORT, title: '厂区门口道路积水' };
  await drive(w, ACCEPT, ASSIGN_BOTH);
  const { code } = await w.call('cases.report', { as: 'desk', body: { ...title, channel: 'symposium' } });
  const found = async (query: string, as = 'desk') =>
    (await w.call('desk.cases.list', { as, query })).items.map((item) => item.title);

  expect(await found('?status=assigned')).toEqual([REPORT.title]);
  expect(await found('?channel=symposium')).toEqual([title.title]);
  expect(await found('?department=hc')).toEqual([REPORT.title]);
  expect(await found('?department=hc', 'nr')).toEqual([REPORT.title]);
  expect(await found('?q=道路 积水')).toEqual([title.title]);
  expect(await found(`?q=${code.slice(0, 4)}-${code.slice(4).toLowerCase()}`)).toEqual([title.title]);
  expect(await found(`?q=${referenceOf(code)}`)).toEqual([title.title]);
  expect(await found('?light=red')).toEqual([]);
  w.moveTo('2026-09-08T18:00:00+08:00');
  expect(await found('?light=red')).toEqual([title.title]);
  expect(await found('?light=red&status=assigned')).toEqual([]);
});

test('what is allowed is said to each for themselves', async () => {
  const w = world();
  const { id } = await drive(w, ACCEPT, ASSIGN);
  const allowedTo = async (as: string) => (await w.call('desk.cases.get', { as, params: { id } })).allowed;
  expect(await allowedTo('nr')).toEqual(['sign', 'return-task']);
  expect(await allowedTo('desk')).toEqual([
    'reassign',
    'decompose',
    'supply-info',
    'urge',
    'withdraw',
    'correct-deadline',
  ]);
});
