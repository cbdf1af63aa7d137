import { fold } from '@wuyou/domain';
import { describe, expect, test } from 'vitest';
import { ACCEPT, type CaseCommit, commitsOf } from './cases';
import type { OpenStore } from './open-store';

const T = '430211';

/** Two cases reported, and a commit that would change both at once. */
async function twoCases(openStore: OpenStore) {
  const store = await openStore();
  const [first, second] = commitsOf({}, ACCEPT) as [CaseCommit, CaseCommit];
  const [third, fourth] = commitsOf({ id: 'case-2', code: 'CODE-2' }, ACCEPT) as [CaseCommit, CaseCommit];
  await store.commit(first);
  await store.commit(third);
  return { store, both: { ...second, changes: [...second.changes, ...fourth.changes] }, fourth };
}

export function mergingContract(openStore: OpenStore): void {
  describe('two cases in one commit', () => {
    test('are written together, as a change each', async () => {
      const { store, both } = await twoCases(openStore);
      await store.commit(both);
      for (const id of ['case-1', 'case-2']) {
        expect(await store.cases.events(T, id, 0)).toHaveLength(2);
        expect(fold(await store.cases.events(T, id, 0))).toEqual(await store.cases.find(T, id));
      }
      const changes = await store.changes(T, 2, 10);
      expect(changes.map(({ id, version }) => [id, version])).toEqual([
        ['case-1', 2],
        ['case-2', 2],
      ]);
    });

    test('are not written at all where either is out of date', async () => {
      const { store, both, fourth } = await twoCases(openStore);
      await store.commit(fourth);
      await expect(store.commit(both)).rejects.toMatchObject({ name: 'StoreConflict', kind: 'version' });
      expect(await store.cases.events(T, 'case-1', 0)).toHaveLength(1);
      expect(await store.position(T)).toBe(3);
    });
  });
}
