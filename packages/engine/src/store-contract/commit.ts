import { fold } from '@wuyou/domain';
import { describe, expect, test } from 'vitest';
import type { IdempotencyRecord } from '../store';
import { ACCEPT, type CaseCommit, commitsOf, MONDAY } from './cases';
import type { OpenStore } from './open-store';

const T = '430211';
const RECORD: IdempotencyRecord = {
  scope: 'cases.report publishable',
  key: 'key-1',
  requestHash: 'a'.repeat(64),
  status: 201,
  body: '{"code":"CODE-1"}',
  at: MONDAY,
};

export function commitContract(openStore: OpenStore): void {
  describe('commit', () => {
    test('an empty store has nothing', async () => {
      const store = await openStore();
      expect(await store.cases.find(T, 'case-1')).toBeUndefined();
      expect(await store.cases.findIdByCode(T, 'CODE-1')).toBeUndefined();
      expect(await store.cases.events(T, 'case-1', 0)).toEqual([]);
      expect(await store.recall(T, RECORD.scope, RECORD.key)).toBeUndefined();
    });

    test('what was committed is found by id, by code and event by event', async () => {
      const store = await openStore();
      const [reported, accepted] = commitsOf({}, ACCEPT) as [CaseCommit, CaseCommit];
      await store.commit(reported);
      await store.commit(accepted);
      expect(await store.cases.find(T, 'case-1')).toEqual(accepted.changes[0].state);
      expect(await store.cases.findIdByCode(T, 'CODE-1')).toBe('case-1');
      expect(await store.cases.events(T, 'case-1', 0)).toEqual([
        ...reported.changes[0].events,
        ...accepted.changes[0].events,
      ]);
      expect(await store.cases.events(T, 'case-1', 1)).toEqual(accepted.changes[0].events);
      expect(await store.cases.events(T, 'case-1', 2)).toEqual([]);
      expect(fold(await store.cases.events(T, 'case-1', 0))).toEqual(await store.cases.find(T, 'case-1'));
    });

    test('a commit on an old version is refused and leaves nothing behind', async () => {
      const store = await openStore();
      const [reported, accepted] = commitsOf({}, ACCEPT) as [CaseCommit, CaseCommit];
      await store.commit(reported);
      await store.commit(accepted);
      const late = store.commit({ ...accepted, idempotency: RECORD });
      await expect(late).rejects.toMatchObject({ name: 'StoreConflict', kind: 'version' });
      expect(await store.cases.events(T, 'case-1', 0)).toHaveLength(2);
      expect(await store.recall(T, RECORD.scope, RECORD.key)).toBeUndefined();
      expect(await store.position(T)).toBe(2);
    });

    test('of twenty commits on one version one succeeds', async () => {
      const store = await openStore();
      const [reported, accepted] = commitsOf({}, ACCEPT) as [CaseCommit, CaseCommit];
      await store.commit(reported);
      const results = await Promise.allSettled(Array.from({ length: 20 }, () => store.commit(accepted)));
      expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
      expect(await store.cases.events(T, 'case-1', 0)).toHaveLength(2);
    });

    test('a receipt code that is taken is refused and leaves nothing behind', async () => {
      const store = await openStore();
      await store.commit(commitsOf()[0] as CaseCommit);
      const [other] = commitsOf({ id: 'case-2' }) as [CaseCommit];
      await expect(store.commit(other)).rejects.toMatchObject({ kind: 'code' });
      expect(await store.cases.find(T, 'case-2')).toBeUndefined();
      expect(await store.cases.findIdByCode(T, 'CODE-1')).toBe('case-1');
    });

    test('a command is recorded with its effect, and a second time refused with it', async () => {
      const store = await openStore();
      const [reported] = commitsOf() as [CaseCommit];
      await store.commit({ ...reported, idempotency: RECORD });
      expect(await store.recall(T, RECORD.scope, RECORD.key)).toEqual(RECORD);
      const [again] = commitsOf({ id: 'case-2', code: 'CODE-2' }) as [CaseCommit];
      const repeated = store.commit({ ...again, idempotency: RECORD });
      await expect(repeated).rejects.toMatchObject({ kind: 'command' });
      expect(await store.cases.find(T, 'case-2')).toBeUndefined();
    });

    test('a key means something only in its scope', async () => {
      const store = await openStore();
      await store.commit({ ...(commitsOf()[0] as CaseCommit), idempotency: RECORD });
      expect(await store.recall(T, 'cases.report partner', RECORD.key)).toBeUndefined();
      expect(await store.recall(T, RECORD.scope, 'key-2')).toBeUndefined();
    });

    test('a command that changed nothing is recorded and is no change', async () => {
      const store = await openStore();
      const [reported] = commitsOf() as [CaseCommit];
      await store.commit(reported);
      await store.commit({
        ...reported,
        changes: [{ ...reported.changes[0], expectedVersion: 1, events: [] }],
        idempotency: RECORD,
      });
      expect(await store.recall(T, RECORD.scope, RECORD.key)).toEqual(RECORD);
      expect(await store.cases.events(T, 'case-1', 0)).toHaveLength(1);
      expect(await store.position(T)).toBe(1);
    });

    test('a challenge is used by one commit, and the other leaves nothing behind', async () => {
      const store = await openStore();
      const challenge = { id: 'c'.repeat(64), expiresAt: '2026-09-07T09:32:00+08:00', usedAt: MONDAY };
      const [first] = commitsOf() as [CaseCommit];
      const [second] = commitsOf({ id: 'case-2', code: 'CODE-2' }) as [CaseCommit];
      await store.commit({ ...first, challenge });
      const late = store.commit({ ...second, idempotency: RECORD, challenge });
      await expect(late).rejects.toMatchObject({ name: 'StoreConflict', kind: 'challenge' });
      expect(await store.cases.events(T, 'case-2', 0)).toEqual([]);
      expect(await store.recall(T, RECORD.scope, RECORD.key)).toBeUndefined();
      const [theirs] = commitsOf({ tenant: '430202' }) as [CaseCommit];
      await store.commit({ ...theirs, challenge });
    });

    test('of two commits with one challenge at once, one succeeds', async () => {
      const store = await openStore();
      const challenge = { id: 'd'.repeat(64), expiresAt: '2026-09-07T09:32:00+08:00', usedAt: MONDAY };
      const commits = ['1', '2'].map(
        (n) => commitsOf({ id: `case-${n}`, code: `CODE-${n}` })[0] as CaseCommit,
      );
      const results = await Promise.allSettled(commits.map((one) => store.commit({ ...one, challenge })));
      expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    });

    test('a used challenge is forgotten once it has expired for long', async () => {
      const store = await openStore();
      const old = { id: 'e'.repeat(64), expiresAt: '2026-09-07T09:32:00+08:00', usedAt: MONDAY };
      const usedAt = '2026-09-08T09:12:00+08:00';
      const fresh = { id: 'f'.repeat(64), expiresAt: '2026-09-08T09:32:00+08:00', usedAt };
      const commitOf = (n: number) => commitsOf({ id: `case-${n}`, code: `CODE-${n}` })[0] as CaseCommit;
      await store.commit({ ...commitOf(1), challenge: old });
      await store.commit({ ...commitOf(2), challenge: fresh });
      await store.commit({ ...commitOf(3), challenge: { ...old, usedAt } });
      await expect(store.commit({ ...commitOf(4), challenge: fresh })).rejects.toMatchObject({
        kind: 'challenge',
      });
    });

    test('tenants do not meet, even with the same ids, codes and keys', async () => {
      const store = await openStore();
      const [ours] = commitsOf() as [CaseCommit];
      const [theirs] = commitsOf({ tenant: '430202' }) as [CaseCommit];
      await store.commit({ ...ours, idempotency: RECORD });
      expect(await store.cases.find('430202', 'case-1')).toBeUndefined();
      expect(await store.cases.findIdByCode('430202', 'CODE-1')).toBeUndefined();
      expect(await store.cases.events('430202', 'case-1', 0)).toEqual([]);
      expect(await store.cases.list('430202', { limit: 10 })).toEqual([]);
      expect(await store.recall('430202', RECORD.scope, RECORD.key)).toBeUndefined();
      await store.commit({ ...theirs, idempotency: RECORD });
      expect(await store.cases.find('430202', 'case-1')).toEqual(theirs.changes[0].state);
      expect(await store.cases.find(T, 'case-1')).toEqual(ours.changes[0].state);
    });
  });
}
