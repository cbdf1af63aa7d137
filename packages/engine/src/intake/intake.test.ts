import type { Imported } from '@wuyou/domain';
import { expect, test } from 'vitest';
import { createMemoryStore } from '../memory-store';
import { TIANYUAN } from '../testing/world';
import { createIntake } from './intake';
import { sourceId } from './source-id';

const NOW = Date.parse('2026-09-07T09:12:00+08:00');
const CODES = ['7K3M9Q2C4D5EXW89', '22222222222222A9', '33333333333333B7', '44444444444444C5'];

const message = (id: string, title = '示例路口的红绿灯坏了'): Imported => ({
  source: { system: '示例热线', id },
  channel: 'import',
  category: '城乡建设/工程建设审批',
  title,
  reporter: { kind: 'citizen', contact: {} },
  submittedAt: '2026-09-01T10:00:00+08:00',
});

function opened(store = createMemoryStore(), codes = [...CODES]) {
  const receiptCode = () => codes.shift() ?? 'ZZZZZZZZZZZZZZZZ';
  const intake = createIntake({ store, clock: () => NOW, receiptCode, tenant: TIANYUAN });
  const take = async (...messages: Imported[]) =>
    intake.take(await Promise.all(messages.map((one) => intake.draft(one))));
  return { store, take };
}

test('a message is a case once, however often it comes', async () => {
  const { store, take } = opened();
  expect(await take(message('1'))).toEqual([{ outcome: 'added', code: CODES[0] }]);
  expect(await take(message('1'))).toEqual([{ outcome: 'there', code: CODES[0] }]);
  expect(await take(message('1', '另一个标题'))).toEqual([{ outcome: 'changed', code: CODES[0] }]);
  expect(await store.position(TIANYUAN.id)).toBe(1);
});

test('twice in one batch it is one case, and other words of it are told', async () => {
  const { store, take } = opened();
  const taken = await take(message('1'), message('2'), message('1'), message('1', '另一个标题'));
  expect(taken.map(({ outcome }) => outcome)).toEqual(['added', 'added', 'there', 'changed']);
  expect(new Set(taken.map(({ code }) => code)).size).toBe(2);
  const kept = await store.cases.find(TIANYUAN.id, await sourceId(TIANYUAN.id, '示例热线', '1'));
  expect(kept?.facts.title).toBe('示例路口的红绿灯坏了');
});

test('those beside one that is there are added all the same', async () => {
  const { take } = opened();
  await take(message('2'));
  const outcomes = (await take(message('1'), message('2'), message('3'))).map(({ outcome }) => outcome);
  expect(outcomes).toEqual(['added', 'there', 'added']);
});

test('two at once over one store make one case of it', async () => {
  const store = createMemoryStore();
  const both = await Promise.all([
    opened(store).take(message('1')),
    opened(store, CODES.slice(2)).take(message('1')),
  ]);
  expect(
    both
      .flat()
      .map(({ outcome }) => outcome)
      .sort(),
  ).toEqual(['added', 'there']);
});

test('a receipt code that is taken is drawn again', async () => {
  const store = createMemoryStore();
  await opened(store).take(message('1'));
  const [taken] = await opened(store, [CODES[0] ?? '', CODES[1] ?? '']).take(message('2'));
  expect(taken).toEqual({ outcome: 'added', code: CODES[1] });
  expect(await store.cases.findIdByCode(TIANYUAN.id, CODES[1] ?? '')).toBeDefined();
});

test('what the store refuses otherwise is not swallowed', async () => {
  const broken = { ...createMemoryStore(), commit: () => Promise.reject(new Error('disk full')) };
  await expect(opened(broken).take(message('1'))).rejects.toThrow('disk full');
});

test('a source id is a valid UUID of the tenant, the system and the id', async () => {
  const id = await sourceId('430211', '示例热线', '160032');
  expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(await sourceId('430211', '示例热线', '160032')).toBe(id);
  const others = [
    ['430202', '示例热线', '160032'],
    ['430211', '示例热线1', '60032'],
    ['430211', '示例', '热线160032'],
  ] as const;
  for (const [tenant, system, key] of others) expect(await sourceId(tenant, system, key)).not.toBe(id);
});
