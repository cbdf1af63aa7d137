import { type CaseEvent, chineseCalendar, fold, toInstant, toMs } from '@wuyou/domain';
import { expect, test } from 'vitest';
import { createMemoryStore } from './memory-store';
import type { LogEntry } from './options';
import { drive, TO_ANSWERED, TO_HANDLING } from './testing/drive';
import { REPORT, TIANYUAN, type World, world } from './testing/world';

const T = TIANYUAN.id;
const told = async ({ store }: World, id: string) =>
  (await store.cases.events(T, id, 0)).filter(({ by }) => by.role === 'system').map(said);
const said = (event: CaseEvent) =>
  event.type === 'supervised' ? `${event.type} ${event.number} ${event.level}` : event.type;

test('what is late is reminded and supervised by itself, and a week of rest is caught up', async () => {
  const w = world();
  const { id } = await drive(w, ...TO_HANDLING);
  expect(await w.engine.tick()).toBe(0);
  w.moveTo('2026-09-30T09:00:00+08:00');
  expect(await w.engine.tick()).toBe(5);
  expect(await told(w, id)).toEqual([
    'reminded',
    'reminded',
    'supervised 督〔2026〕0001 1',
    'supervised 督〔2026〕0001 2',
    'supervised 督〔2026〕0001 3',
    'key-marked',
  ]);
  expect(await w.engine.tick()).toBe(0);
});

test('however many engines tick at once over one store, each timer takes effect once and no number is lost', async () => {
  const store = createMemoryStore();
  const w = world({ store });
  const cases = [];
  for (let i = 0; i < 5; i += 1) cases.push((await drive(w, ...TO_HANDLING)).id);
  const others = [world({ store }), world({ store })];
  for (const other of [w, ...others]) other.moveTo('2026-09-30T09:00:00+08:00');
  const fired = await Promise.all(
    Array.from({ length: 20 }, (_, i) => ([w, ...others][i % 3] as World).engine.tick()),
  );
  expect(fired.reduce((sum, n) => sum + n, 0)).toBe(25);
  const numbers = new Set<string>();
  for (const id of cases) {
    const log = await store.cases.events(T, id, 0);
    expect(log.filter(({ by }) => by.role === 'system')).toHaveLength(6);
    expect(fold(log)).toEqual(await store.cases.find(T, id));
    numbers.add(fold(log).facts.supervisions[0]?.number ?? '');
  }
  expect([...numbers].sort()).toEqual([1, 2, 3, 4, 5].map((n) => `督〔2026〕000${n}`));
  expect(await store.sequence(T, 'supervision-2026')).toBe(5);
});

test('a supervisor and a timer draw from one sequence, a year each', async () => {
  const w = world();
  const first = await drive(w, ...TO_HANDLING);
  const view = await first.act('supervisor', { type: 'supervise', reason: '重点项目' });
  expect(view.supervision).toMatchObject({ number: '督〔2026〕0001', level: 1 });
  const second = await drive(w, ...TO_HANDLING);
  w.moveTo('2027-01-04T09:00:00+08:00');
  const third = await drive(w, ...TO_HANDLING);
  w.moveTo('2027-01-20T09:00:00+08:00');
  await w.engine.tick();
  expect(await told(w, second.id)).toContain('supervised 督〔2026〕0002 1');
  expect(await told(w, third.id)).toContain('supervised 督〔2027〕0001 1');
});

test('one catch-up tells the same story as a tick an hour', async () => {
  const story = async (everyHour: boolean) => {
    const w = world();
    const late = await drive(w, ...TO_HANDLING);
    const asked = await drive(w, ...TO_HANDLING, ['nr', { type: 'request-info', question: '请补充材料' }]);
    const called = await drive(w, ...TO_ANSWERED, ['desk', { type: 'follow-up', outcome: 'solved' }]);
    const end = toMs('2026-10-12T09:00:00+08:00');
    for (let at = toMs('2026-09-07T10:00:00+08:00'); everyHour && at < end; at += 3_600_000) {
      w.moveTo(toInstant(at));
      await w.engine.tick();
    }
    w.moveTo(toInstant(end));
    await w.engine.tick();
    const logs = await Promise.all([late, asked, called].map(({ id }) => w.store.cases.events(T, id, 0)));
    return logs.map((log) =>
      log.filter(({ by }) => by.role === 'system').map((event) => `${event.at} ${said(event)}`),
    );
  };
  const once = await story(false);
  expect(once).toEqual(await story(true));
  expect(once[0]?.[2]).toBe('2026-09-14T17:00:01+08:00 supervised 督〔2026〕0001 1');
});

test('a timer that fires late stays behind what people did before it fired', async () => {
  const w = world();
  const { id, act } = await drive(w, ...TO_HANDLING);
  w.moveTo('2026-09-15T09:00:00+08:00');
  await act('nr', { type: 'progress', note: '正在联系规划院' });
  await w.engine.tick();
  const log = await w.store.cases.events(T, id, 0);
  const moments = log.map(({ at }) => toMs(at));
  expect(moments).toEqual([...moments].sort((a, b) => a - b));
  expect(log[log.length - 1]).toMatchObject({ type: 'supervised', at: '2026-09-15T09:00:00+08:00' });
});

test('a question nobody answers is given up, and a loop that may close is closed', async () => {
  const w = world();
  const asked = await drive(w, ...TO_HANDLING, ['nr', { type: 'request-info', question: '请补充材料' }]);
  const called = await drive(w, ...TO_ANSWERED, ['desk', { type: 'follow-up', outcome: 'solved' }]);
  w.moveTo('2026-09-21T09:00:00+08:00');
  await w.engine.tick();
  expect(await told(w, asked.id)).toEqual(['info-expired']);
  expect(await told(w, called.id)).toContain('closed');
});

test('a provisional promise is settled by an engine that knows the year', async () => {
  const store = createMemoryStore();
  const w = world({ store });
  w.moveTo('2026-12-28T09:00:00+08:00');
  const { id } = await drive(w, ...TO_HANDLING);
  expect(await w.engine.tick()).toBe(0);
  const calendar = { ...chineseCalendar, version: 'cn-2027', dataValidThrough: '2027-12-31' };
  const newer = world({ store, calendar });
  newer.moveTo('2026-12-28T10:00:00+08:00');
  expect(await newer.engine.tick()).toBe(1);
  expect(await told(w, id)).toEqual(['deadline-corrected']);
  expect(await newer.engine.tick()).toBe(0);
});

test('one case that cannot be decided on does not stop the others, and is told of', async () => {
  const store = createMemoryStore();
  const entries: LogEntry[] = [];
  const w = world({ store });
  const broken = await drive(w, ...TO_HANDLING);
  const sound = await drive(w, ...TO_HANDLING);
  const events: typeof store.cases.events = async (tenant, id, after) => {
    if (id === broken.id) throw new Error('disk');
    return store.cases.events(tenant, id, after);
  };
  const lame = world({
    store: { ...store, cases: { ...store.cases, events } },
    log: (entry) => entries.push(entry),
  });
  lame.moveTo('2026-09-14T18:00:00+08:00');
  expect(await lame.engine.tick()).toBe(3);
  expect(await told(w, sound.id)).toHaveLength(3);
  expect(entries).toEqual([{ tenant: T, id: broken.id, error: new Error('disk') }]);
});

test('a tenant counts by days of its own', async () => {
  const flood = { 'zh-CN': '防汛停工', en: 'Flood closure' };
  const days = [{ date: '2026-09-08', kind: 'closure', name: flood } as const];
  const w = world({ tenants: [{ ...TIANYUAN, days }] });
  const { promise } = await w.call('cases.report', { body: REPORT });
  expect(promise.contactBy.dueAt).toBe('2026-09-11T17:00:00+08:00');
  expect(promise.contactBy.days[1]).toEqual({ date: '2026-09-08', kind: 'closure', name: flood });
});

test('a wrong policy keeps an engine from starting, and says where it is wrong', () => {
  const policy = { ...TIANYUAN.policy, closeOfBusiness: '5pm' };
  expect(() => world({ tenants: [{ ...TIANYUAN, policy }] })).toThrow(
    'Tenant 430211 is wrong. /tenants/0/policy/closeOfBusiness',
  );
});
