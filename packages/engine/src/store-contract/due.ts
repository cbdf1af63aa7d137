import { describe, expect, test } from 'vitest';
import type { DueQuery } from '../store';
import { ACCEPT, assign, commitsOf, SIGN } from './cases';
import type { OpenStore } from './open-store';

const T = '430211';
const at = (now: string): DueQuery => ({ now, calendarThrough: '2026-12-31', limit: 10 });

async function filled(openStore: OpenStore, ...cases: Parameters<typeof commitsOf>[]) {
  const store = await openStore();
  for (const args of cases) for (const commit of commitsOf(...args)) await store.commit(commit);
  return store;
}

export function dueContract(openStore: OpenStore): void {
  describe('what is due', () => {
    test('is found by its moment, earliest first, and no sooner', async () => {
      const late = { id: 'late', code: 'L', at: '2026-09-08T10:00:00+08:00' };
      const early = { id: 'early', code: 'E', at: '2026-09-07T10:00:00+08:00' };
      const store = await filled(openStore, [late], [early]);
      expect(await store.cases.due(T, at('2026-09-07T23:59:59+08:00'))).toEqual([]);
      expect(await store.cases.due(T, at('2026-09-08T00:00:00+08:00'))).toEqual(['early']);
      expect(await store.cases.due(T, at('2026-09-09T00:00:00+08:00'))).toEqual(['early', 'late']);
      expect(await store.cases.due(T, { ...at('2026-09-09T00:00:00+08:00'), limit: 1 })).toEqual(['early']);
      expect(await store.cases.due('430202', at('2026-09-09T00:00:00+08:00'))).toEqual([]);
    });

    test('follows the case as it changes', async () => {
      const store = await filled(openStore, [{}, ACCEPT, assign(), SIGN]);
      expect(await store.cases.due(T, at('2026-09-10T23:00:00+08:00'))).toEqual([]);
      expect(await store.cases.due(T, at('2026-09-11T00:00:00+08:00'))).toEqual(['case-1']);
    });

    test('is also a provisional promise, once its year is published', async () => {
      const december = { at: '2026-12-28T09:00:00+08:00' };
      const store = await filled(openStore, [december, ACCEPT]);
      const now = at('2026-12-28T10:00:00+08:00');
      expect(await store.cases.due(T, now)).toEqual([]);
      expect(await store.cases.due(T, { ...now, calendarThrough: '2027-12-31' })).toEqual(['case-1']);
    });
  });
}
