import type { Commit } from '@wuyou/engine';
import { expect, test } from 'vitest';
import { groupCommit } from './group-commit';

const commitOf = (tenant: string, ...ids: string[]): Commit => ({
  tenant,
  changes: ids.map((id) => ({ kind: 'case', id, expectedVersion: 0, events: [], state: {} }) as never),
});

/** Takes groups as they come; each waits until it is let go. */
function writer({ refused = () => false }: { readonly refused?: (id: string) => boolean } = {}) {
  const groups: string[][] = [];
  const gates: (() => void)[] = [];
  const commit = groupCommit(async (_, take) => {
    const ids = take().flatMap(({ changes }) => changes.map(({ id }) => id));
    groups.push(ids);
    await new Promise<void>((resolve) => gates.push(resolve));
    if (ids.some(refused)) throw new Error(`refused ${ids.join(' ')}`);
  });
  const letGo = async () => {
    for (const open of gates.splice(0)) open();
    await new Promise((resolve) => setTimeout(resolve));
  };
  return { groups, commit, letGo };
}

test('two are written at once, and what comes meanwhile goes together', async () => {
  const { groups, commit, letGo } = writer();
  const all = ['a', 'b', 'c', 'd', 'e'].map((id) => commit(commitOf('one', id)));
  expect(groups).toEqual([['a'], ['b']]);
  await letGo();
  expect(groups.slice(2).flat()).toEqual(['c', 'd', 'e']);
  await letGo();
  await Promise.all(all);
});

test('what comes while a transaction opens is taken into it', async () => {
  const groups: number[] = [];
  let open = () => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  const commit = groupCommit(async (_, take) => {
    await opened;
    groups.push(take().length);
  });
  const all = ['a', 'b', 'c'].map((id) => commit(commitOf('one', id)));
  open();
  await Promise.all(all);
  expect(groups).toEqual([3, 0]);
});

test('nothing waits for another tenant', async () => {
  const { groups, commit, letGo } = writer();
  const all = ['one', 'one', 'two'].map((tenant, i) => commit(commitOf(tenant, `${i}`)));
  expect(groups).toEqual([['0'], ['1'], ['2']]);
  await letGo();
  await Promise.all(all);
});

test('a second commit about a log is never in one group with the first', async () => {
  const { groups, commit, letGo } = writer();
  const all = ['a', 'b', 'c', 'd', 'c', 'e'].map((id) => commit(commitOf('one', id)));
  await letGo();
  expect(groups.slice(2)).toEqual([
    ['c', 'd'],
    ['c', 'e'],
  ]);
  await letGo();
  await Promise.all(all);
});

test('one that is refused takes no other with it', async () => {
  const { commit, letGo } = writer({ refused: (id) => id === 'd' });
  const all = Promise.allSettled(['a', 'b', 'c', 'd', 'e'].map((id) => commit(commitOf('one', id))));
  for (let turn = 0; turn < 4; turn += 1) await letGo();
  const outcomes = await all;
  expect(outcomes.map(({ status }) => status === 'fulfilled')).toEqual([true, true, true, false, true]);
  expect(outcomes[3]).toMatchObject({ reason: new Error('refused d') });
});

test('where no transaction opens, those who wait are told', async () => {
  const commit = groupCommit(async () => Promise.reject(new Error('no connection')));
  const outcomes = await Promise.allSettled(['a', 'b', 'c'].map((id) => commit(commitOf('one', id))));
  expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
});

test('a group holds no more changes than its notice can tell of', async () => {
  const { groups, commit, letGo } = writer();
  const many = Array.from({ length: 40 }, (_, i) => commit(commitOf('one', `${i}a`, `${i}b`, `${i}c`)));
  for (let turn = 0; turn < 10; turn += 1) await letGo();
  await Promise.all(many);
  expect(Math.max(...groups.map(({ length }) => length))).toBeLessThanOrEqual(64);
  expect(groups.flat()).toHaveLength(120);
});

test('a group that broke off in its commit is not written again', async () => {
  let tries = 0;
  const commit = groupCommit(async (_, take, written) => {
    await Promise.resolve();
    tries += take().length;
    written();
    throw new Error('connection lost');
  });
  const outcomes = await Promise.allSettled(['a', 'b', 'c'].map((id) => commit(commitOf('one', id))));
  expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
  expect(tries).toBe(3);
});
