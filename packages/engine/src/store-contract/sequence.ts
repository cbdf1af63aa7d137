import { describe, expect, test } from 'vitest';
import { StoreConflict } from '../store';
import { type CaseCommit, commitsOf } from './cases';
import type { OpenStore } from './open-store';

const T = '430211';
const NAME = 'supervision-2026';

export function sequenceContract(openStore: OpenStore): void {
  describe('a sequence', () => {
    test('begins at nothing and goes on with what took its next number', async () => {
      const store = await openStore();
      expect(await store.sequence(T, NAME)).toBe(0);
      const [commit] = commitsOf() as [CaseCommit];
      await store.commit({ ...commit, sequence: { name: NAME, value: 1 } });
      expect(await store.sequence(T, NAME)).toBe(1);
      expect(await store.sequence(T, 'supervision-2027')).toBe(0);
      expect(await store.sequence('430202', NAME)).toBe(0);
    });

    test.each([0, 2])('refuses the number %i, and what came with it', async (value) => {
      const store = await openStore();
      const [commit] = commitsOf() as [CaseCommit];
      const refused = store.commit({ ...commit, sequence: { name: NAME, value } });
      await expect(refused).rejects.toMatchObject({ name: 'StoreConflict', kind: 'sequence' });
      expect(await store.cases.find(T, 'case-1')).toBeUndefined();
      expect(await store.sequence(T, NAME)).toBe(0);
    });

    test('has no gap and no double when twenty draw at once', async () => {
      const store = await openStore();
      const drawn = await Promise.all(
        Array.from({ length: 20 }, async (_, i) => {
          const [commit] = commitsOf({ id: `case-${i}`, code: `CODE-${i}` }) as [CaseCommit];
          for (;;) {
            const value = (await store.sequence(T, NAME)) + 1;
            try {
              await store.commit({ ...commit, sequence: { name: NAME, value } });
              return value;
            } catch (error) {
              if (!(error instanceof StoreConflict)) throw error;
            }
          }
        }),
      );
      expect(drawn.sort((a, b) => a - b)).toEqual(Array.from({ length: 20 }, (_, i) => i + 1));
    });
  });
}
