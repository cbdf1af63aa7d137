import { fold } from '@wuyou/domain';
import { describe, expect, test } from 'vitest';
import type { Commit } from '../store';
import { ACCEPT, commitsOf } from './cases';
import type { OpenStore } from './open-store';

const T = '430211';

/** Two cases reported, and a commit that would change both at once. */
async function twoCases(openStore: OpenStore) {
  const store = await openStore();
  const [first, second] = commitsOf({}, ACCEPT) as [Commit, Commit];
  const [third, fourth] = commitsOf({ id: 'case-2', code: 'CODE-2' }, ACCEPT) as [Commit, Commit];
  await store.commit(first);
  await store.commit(third);
  const { tenant: _tenant, ...other } = fourth;
  return { store, both: { ...second, other }, fourth };
}

export function mergingContract(openStore: OpenStore): void {
  describe('two cases in one commit', () => {
    test('are written together, as a change each', async () => {
      const { store, both } = await twoCases(openStore);
      await store.commit(both);
      for (const id of ['case-1', 'case-2']) {
        expect(await store.events(T, id, 0)).toHaveLength(2);
        expect(fold(await store.events(T, id, 0))).toEqual(await store.find(T, id));
      }
      const changes = await store.changes(T, 2, 10);
      expect(changes.map(({ caseId, version }) => [caseId, version])).toEqual([
        ['case-1', 2],
        ['case-2', 2],
      ]);
    });

    test('are not written at all where either is out of date', async () => {
      const { store, both, fourth } = await twoCases(openStore);
      await store.commit(fourth);
      await expect(store.commit(both)).rejects.toMatchObject({ name: 'StoreConflict', kind: 'version' });
      expect(await store.events(T, 'case-1', 0)).toHaveLength(1);
      expect(await store.position(T)).toBe(3);
    });
  });
}
