import { type Case, dateOf, deadlineOf, type Instant } from '@wuyou/domain';
import { describe, expect, test } from 'vitest';
import type { CaseListQuery, Commit, ListCursor, Store } from '../store';
import { ACCEPT, ASK, assign, commitsOf, MONDAY, OTHER_CATEGORY, SIGN } from './cases';
import type { OpenStore } from './open-store';

const T = '430211';

async function write(store: Store, ...commits: Commit[][]): Promise<void> {
  for (const commit of commits.flat()) await store.commit(commit);
}

async function ids(store: Store, query: Partial<CaseListQuery> = {}): Promise<string[]> {
  return (await store.cases.list(T, { limit: 100, ...query })).map(({ facts }) => facts.id);
}

function placeOf(state: Case | undefined): ListCursor | undefined {
  return state && { at: state.facts.submittedAt, id: state.facts.id };
}

/** A new case, `n` minutes after nine. */
function at(n: number): Commit[] {
  const minute = String(n).padStart(2, '0');
  return commitsOf({ id: `case-${minute}`, code: `CODE-${minute}`, at: `2026-09-07T09:${minute}:00+08:00` });
}

export function listContract(openStore: OpenStore): void {
  describe('list', () => {
    test('the newest comes first; of one second, the higher id', async () => {
      const store = await openStore();
      await write(store, at(2), at(1), at(3));
      await write(store, commitsOf({ id: 'case-02b', code: 'CODE-02b', at: '2026-09-07T09:02:00+08:00' }));
      expect(await ids(store)).toEqual(['case-03', 'case-02b', 'case-02', 'case-01']);
      expect(await ids(store, { limit: 2 })).toEqual(['case-03', 'case-02b']);
    });

    test('pages join without gap or repeat while new cases come in', async () => {
      const store = await openStore();
      await write(store, ...Array.from({ length: 7 }, (_, n) => at(n)));
      const seen: Case[] = [];
      for (let after: ListCursor | undefined; ; ) {
        const page = await store.cases.list(T, { limit: 3, ...(after && { after }) });
        seen.push(...page);
        after = placeOf(page[page.length - 1]);
        if (page.length < 3) break;
        await write(store, at(20 + seen.length));
      }
      expect(seen.map(({ facts }) => facts.id)).toEqual([6, 5, 4, 3, 2, 1, 0].map((n) => `case-0${n}`));
    });

    test('pages join within one second', async () => {
      const store = await openStore();
      const sameSecond = ['a', 'b', 'c', 'd'];
      await write(store, ...sameSecond.map((id) => commitsOf({ id, code: id })));
      const [first, second] = await store.cases.list(T, { limit: 2 });
      expect([first, second].map((state) => state?.facts.id)).toEqual(['d', 'c']);
      expect(await ids(store, { after: placeOf(second) as ListCursor })).toEqual(['b', 'a']);
    });

    test('a whole mobile number finds the cases of its person, and nothing else does', async () => {
      const store = await openStore();
      await write(store, commitsOf({ id: 'a', code: 'A', mobile: '13812345678' }, ACCEPT));
      await write(store, commitsOf({ id: 'b', code: 'B', mobile: '13812345679' }));
      await write(
        store,
        commitsOf({ id: 'c', code: 'C', mobile: '13812345678' }),
        commitsOf({ id: 'd', code: 'D' }),
      );
      expect((await ids(store, { mobile: '13812345678' })).sort()).toEqual(['a', 'c']);
      expect(await ids(store, { mobile: '13812345678', status: 'accepted' })).toEqual(['a']);
      expect(await ids(store, { mobile: '1381234567' })).toEqual([]);
    });

    test('filters by status, channel, code and words, all at once', async () => {
      const store = await openStore();
      await write(
        store,
        commitsOf({ id: 'a', code: 'A', title: '新厂房 联合验收 Blower', channel: 'wechat-group' }, ACCEPT),
        commitsOf({ id: 'b', code: 'B', title: '路灯不亮，厂房门口', channel: 'import' }),
      );
      expect(await ids(store, { status: 'accepted' })).toEqual(['a']);
      expect(await ids(store, { channel: 'import' })).toEqual(['b']);
      expect(await ids(store, { code: 'B' })).toEqual(['b']);
      expect(await ids(store, { words: ['厂房'] })).toEqual(['b', 'a']);
      expect(await ids(store, { words: ['厂房', 'blower'] })).toEqual(['a']);
      expect(await ids(store, { words: ['%'] })).toEqual([]);
      expect(await ids(store, { status: 'accepted', channel: 'import' })).toEqual([]);
    });

    test('filters by any of several ids, statuses and categories; by none of them, nothing', async () => {
      const store = await openStore();
      await write(
        store,
        commitsOf({ id: 'a', code: 'A', category: OTHER_CATEGORY }, ACCEPT),
        commitsOf({ id: 'b', code: 'B' }, ACCEPT, assign()),
        commitsOf({ id: 'c', code: 'C' }),
      );
      await write(store, commitsOf({ tenant: '430202', id: 'd', code: 'D' }));
      expect(await ids(store, { ids: ['a', 'c', 'd', 'none'] })).toEqual(['c', 'a']);
      expect(await ids(store, { statuses: ['accepted', 'assigned'] })).toEqual(['b', 'a']);
      expect(await ids(store, { categories: [OTHER_CATEGORY, '没有'] })).toEqual(['a']);
      expect(await ids(store, { ids: ['a', 'b'], statuses: ['assigned'] })).toEqual(['b']);
      for (const none of [{ ids: [] }, { statuses: [] }, { categories: [] }])
        expect(await ids(store, none)).toEqual([]);
    });

    test('filters by when it was submitted, both ends included', async () => {
      const store = await openStore();
      await write(store, at(1), at(2), at(3), at(4));
      const between = (from: string, through: string) =>
        ids(store, {
          submitted: { from: `2026-09-07T${from}+08:00`, through: `2026-09-07T${through}+08:00` },
        });
      expect(await between('09:02:00', '09:03:00')).toEqual(['case-03', 'case-02']);
      expect(await between('09:02:01', '09:02:59')).toEqual([]);
      expect(await between('00:00:00', '23:59:59')).toHaveLength(4);
    });

    test('filters by the departments that have a task', async () => {
      const store = await openStore();
      await write(
        store,
        commitsOf({ id: 'a', code: 'A' }, ACCEPT, assign()),
        commitsOf({ id: 'b', code: 'B' }, ACCEPT, assign('hc')),
        commitsOf({ id: 'c', code: 'C' }, ACCEPT),
      );
      expect(await ids(store, { departments: ['nr'] })).toEqual(['b', 'a']);
      expect(await ids(store, { departments: ['nr', 'hc'] })).toEqual(['b']);
      expect(await ids(store, { departments: [] })).toEqual(['c', 'b', 'a']);
    });

    test('filters by the light as it shows at a moment; a stopped clock keeps its light', async () => {
      const store = await openStore();
      await write(
        store,
        commitsOf({ id: 'runs', code: 'A' }, ACCEPT, assign(), SIGN),
        commitsOf({ id: 'stands', code: 'B' }, ACCEPT, assign(), SIGN, ASK),
        commitsOf({ id: 'ended', code: 'C' }, { type: 'decline', reason: '不在受理范围' }),
      );
      const deadline = deadlineOf((await store.cases.find(T, 'runs')) as Case);
      const dueAt = deadline?.dueAt as Instant;
      const inLight = (is: 'green' | 'amber' | 'red', when: Instant) =>
        ids(store, { light: { is, at: when } });
      expect(await inLight('green', MONDAY)).toEqual(['stands', 'runs']);
      expect(await inLight('amber', deadline?.amberAt as Instant)).toEqual(['runs']);
      expect(await inLight('amber', dueAt)).toEqual(['runs']);
      expect(await inLight('red', dueAt)).toEqual([]);
      const evening = `${dateOf(dueAt)}T23:59:59+08:00`;
      expect(await inLight('red', evening)).toEqual(['runs']);
      expect(await inLight('green', evening)).toEqual(['stands']);
    });
  });
}
