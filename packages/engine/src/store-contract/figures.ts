import {
  type CaseEvent,
  chineseCalendar,
  cut,
  cutByDay,
  type DayCut,
  EMPTY_TALLY,
  figuresFrom,
  figuresOf,
  type Instant,
  recordOf,
} from '@wuyou/domain';
import { describe, expect, test } from 'vitest';
import type { Commit, Store } from '../store';
import { ACCEPT, assign, type CaseCommit, commitsOf, MONDAY, SIGN } from './cases';
import type { OpenStore } from './open-store';

const T = '430211';
const HANDLING = [ACCEPT, assign('hc'), SIGN] as const;
const NOW = '2026-09-30T12:00:00+08:00';
const CUTS: readonly DayCut[] = [
  { event: 'submitted' },
  { event: 'accepted' },
  { event: 'answered' },
  { event: 'submitted', from: '2026-09-07', to: '2026-09-07' },
  { event: 'submitted', from: '2026-09-08' },
  { event: 'submitted', to: '2026-09-06' },
  { event: 'submitted', from: '2025-03-05', to: '2027-02-03', department: 'nr' },
  { event: 'submitted', department: 'hc' },
  { event: 'submitted', channel: 'portal' },
  { event: 'accepted', channel: 'import', category: '城乡建设' },
  { event: 'submitted', category: '城乡' },
];

async function logsOf(store: Store, tenant: string, ids: readonly string[]): Promise<CaseEvent[][]> {
  const logs = await Promise.all(ids.map((id) => store.cases.events(tenant, id, 0)));
  return logs.filter((log) => log.length > 0).map((log) => [...log]);
}

/** Holds what a store counted against every figure's definition over all its logs. */
export async function expectFiguresByDefinition(
  store: Store,
  {
    tenant = T,
    ids,
    cuts = CUTS,
    now = NOW,
  }: {
    readonly tenant?: string;
    readonly ids: readonly string[];
    readonly cuts?: readonly DayCut[];
    readonly now?: Instant;
  },
): Promise<void> {
  const records = (await logsOf(store, tenant, ids)).map(recordOf);
  for (const by of cuts) {
    const counted = figuresFrom(await store.tally(tenant, { ...by, now }));
    const defined = figuresOf(cut(records, cutByDay(tenant, by)), { now, calendar: chineseCalendar });
    expect({ by, now, figures: counted }).toEqual({ by, now, figures: defined });
  }
}

const commitAll = async (store: Store, commits: readonly Commit[]) => {
  for (const commit of commits) await store.commit(commit);
};

export function figuresContract(openStore: OpenStore): void {
  describe('figures', () => {
    test('of nothing are none', async () => {
      const store = await openStore();
      expect(figuresFrom(await store.tally(T, { event: 'submitted', now: NOW }))).toEqual(
        figuresFrom(EMPTY_TALLY),
      );
      await store.foldFigures(T);
    });

    test('are counted as they are defined, after each commit, folded or not, and for one tenant', async () => {
      const store = await openStore();
      const ids = ['case-1', 'case-2', 'case-3'];
      const commits = [
        ...commitsOf({}, ...HANDLING),
        ...commitsOf({ id: 'case-2', code: 'CODE-2', channel: 'portal', at: '2026-10-01T00:00:00+08:00' }),
        ...commitsOf({ id: 'case-3', code: 'CODE-3' }, ACCEPT, { type: 'withdraw' }),
      ];
      await commitAll(store, commitsOf({ tenant: '430202', id: 'other', code: 'OTHER' }, ACCEPT));
      for (const [i, commit] of commits.entries()) {
        await store.commit(commit);
        if (i % 2 === 0) await store.foldFigures(T);
        await expectFiguresByDefinition(store, { ids });
      }
      await store.foldFigures(T);
      await expectFiguresByDefinition(store, { ids });
      await expectFiguresByDefinition(store, { tenant: '430202', ids: ['other'] });
    });

    test('know what ran out since, though nothing was written', async () => {
      const store = await openStore();
      await commitAll(store, commitsOf({}, ...HANDLING));
      const late = async (now: Instant) => {
        await expectFiguresByDefinition(store, { ids: ['case-1'], now });
        const { rates } = figuresFrom(await store.tally(T, { event: 'accepted', now }));
        return [rates.responseRate.denominator, rates.onTimeResolving.denominator];
      };
      expect(await late(MONDAY)).toEqual([0, 0]);
      expect(await late('2026-09-10T17:00:00+08:00')).toEqual([0, 0]);
      expect(await late('2026-09-10T17:00:01+08:00')).toEqual([1, 0]);
      expect(await late('2026-09-14T17:00:01+08:00')).toEqual([1, 1]);
    });

    test('are not changed by a commit that is refused', async () => {
      const store = await openStore();
      const [reported, accepted] = commitsOf({}, ACCEPT) as [CaseCommit, CaseCommit];
      const [taken] = commitsOf({ id: 'case-2' }) as [CaseCommit];
      await commitAll(store, [reported, accepted]);
      const tallied = await store.tally(T, { event: 'submitted', now: NOW });
      await expect(store.commit(accepted)).rejects.toMatchObject({ kind: 'version' });
      await expect(store.commit(taken)).rejects.toMatchObject({ kind: 'code' });
      await expect(store.commit({ ...taken, sequence: { name: '督 2026', value: 7 } })).rejects.toThrow();
      expect(await store.tally(T, { event: 'submitted', now: NOW })).toEqual(tallied);
      await expectFiguresByDefinition(store, { ids: ['case-1', 'case-2'] });
    });

    test('lose nothing to commits and folding that run at once', async () => {
      const store = await openStore();
      const ids = Array.from({ length: 12 }, (_, i) => `case-${i}`);
      await Promise.all(
        ids.map(async (id, i) => {
          await commitAll(store, commitsOf({ id, code: `CODE-${i}` }, ...HANDLING));
          await store.foldFigures(T);
        }),
      );
      await expectFiguresByDefinition(store, { ids });
      await store.foldFigures(T);
      await expectFiguresByDefinition(store, { ids });
    });
  });
}
