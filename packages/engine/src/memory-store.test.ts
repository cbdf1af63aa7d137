import { expect, test } from 'vitest';
import { createMemoryStore, type MemorySnapshot } from './memory-store';
import { storeContract } from './store-contract';
import { ACCEPT, commitsOf } from './store-contract/cases';

storeContract('memory', () => createMemoryStore());

test('a memory store goes on from its snapshot, after a way through JSON', async () => {
  const before = createMemoryStore();
  for (const commit of commitsOf({}, ACCEPT)) await before.commit(commit);
  const snapshot = JSON.parse(JSON.stringify(before.snapshot())) as MemorySnapshot;
  const after = createMemoryStore({ snapshot });
  expect(await after.cases.find('430211', 'case-1')).toEqual(await before.cases.find('430211', 'case-1'));
  expect(await after.cases.findIdByCode('430211', 'CODE-1')).toBe('case-1');
  expect(await after.changes('430211', 0, 10)).toEqual(await before.changes('430211', 0, 10));
  expect(after.snapshot()).toEqual(before.snapshot());
});
