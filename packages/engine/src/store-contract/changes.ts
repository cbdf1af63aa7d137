import { describe, expect, test } from 'vitest';
import type { Change } from '../store';
import { ACCEPT, type CaseCommit, commitsOf } from './cases';
import type { OpenStore } from './open-store';

const T = '430211';

export function changesContract(openStore: OpenStore): void {
  describe('changes', () => {
    test('each commit that changed a case is one change, in order', async () => {
      const store = await openStore();
      expect(await store.position(T)).toBe(0);
      for (const commit of commitsOf({}, ACCEPT)) await store.commit(commit);
      for (const commit of commitsOf({ id: 'case-2', code: 'CODE-2' })) await store.commit(commit);
      const changes = await store.changes(T, 0, 10);
      expect(changes.map(({ kind, id, version }) => [kind, id, version])).toEqual([
        ['case', 'case-1', 1],
        ['case', 'case-1', 2],
        ['case', 'case-2', 1],
      ]);
      const [first, second, third] = changes as [Change, Change, Change];
      expect(first.position).toBeLessThan(second.position);
      expect(await store.position(T)).toBe(third.position);
      expect(await store.changes(T, first.position, 1)).toEqual([second]);
      expect(await store.changes(T, third.position, 10)).toEqual([]);
      expect(await store.changes('430202', 0, 10)).toEqual([]);
    });

    test('a listener hears of a change once it can be read, until it stops', async () => {
      const store = await openStore();
      const [reported, accepted] = commitsOf({}, ACCEPT) as [CaseCommit, CaseCommit];
      let heard = 0;
      let read: Promise<readonly Change[]> | undefined;
      const stop = store.subscribe(T, () => {
        heard += 1;
        read = store.changes(T, 0, 10);
      });
      await store.commit(reported);
      await expect.poll(() => heard).toBeGreaterThan(0);
      expect(await read).toHaveLength(1);
      stop();
      heard = 0;
      await store.commit(accepted);
      expect(heard).toBe(0);
    });

    test('a listener hears nothing of another tenant, and two of one tenant hear the same', async () => {
      const store = await openStore();
      const heard: string[] = [];
      store.subscribe('430202', () => heard.push('other'));
      const stop = store.subscribe(T, () => heard.push('first'));
      store.subscribe(T, () => heard.push('second'));
      await store.commit(commitsOf()[0] as CaseCommit);
      await expect.poll(() => heard).toEqual(['first', 'second']);
      stop();
      await store.commit(commitsOf({}, ACCEPT)[1] as CaseCommit);
      await expect.poll(() => heard).toEqual(['first', 'second', 'second']);
    });
  });
}
