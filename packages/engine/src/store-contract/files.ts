import { describe, expect, test } from 'vitest';
import type { KeptFile, Store } from '../store';
import { type CaseCommit, commitsOf, MONDAY } from './cases';
import type { OpenStore } from './open-store';

const T = '430211';
const TUESDAY = '2026-09-08T09:12:00+08:00';

const fileOf = (id: string, given: Partial<KeptFile> = {}): KeptFile => ({
  id,
  object: `object of ${id}`,
  name: '厂区示例📷.jpg',
  type: 'image/jpeg',
  size: 84_213,
  hash: 'a'.repeat(64),
  sentHash: 'b'.repeat(64),
  status: 'clean',
  uploadedAt: MONDAY,
  ...given,
});

const attachingTo = (commit: CaseCommit, ...files: string[]): CaseCommit => ({
  ...commit,
  attach: { kind: 'case', id: commit.changes[0].id, files },
});

const one = async (store: Store, id: string) => (await store.files.find(T, [id]))[0];

export function filesContract(openStore: OpenStore): void {
  describe('files', () => {
    test('what was put is found as it was, by id and by what was sent', async () => {
      const store = await openStore();
      expect(await store.files.put(T, fileOf('file-1'))).toEqual(fileOf('file-1'));
      expect(await store.files.find(T, ['file-1', 'file-2'])).toEqual([fileOf('file-1')]);
      expect(await store.files.find(T, [])).toEqual([]);
      expect(await store.files.findSent(T, ['b'.repeat(64)])).toEqual([fileOf('file-1')]);
      expect(await store.files.findSent(T, ['a'.repeat(64)])).toEqual([]);
      expect(await store.files.findSent(T, [])).toEqual([]);
    });

    test('what stands under an id stays, unless its bytes are not safe yet and are the same', async () => {
      const store = await openStore();
      const storing = fileOf('file-1', { status: 'storing' });
      await store.files.put(T, storing);
      const other = fileOf('file-1', { status: 'storing', object: 'other', sentHash: 'c'.repeat(64) });
      expect(await store.files.put(T, other)).toEqual(storing);
      const again = fileOf('file-1', { status: 'storing', object: 'other', name: '另一名.jpg', size: 9 });
      expect(await store.files.put(T, again)).toEqual({ ...again, object: storing.object });
      await store.files.move(T, 'file-1', { from: 'storing', to: 'clean' });
      const kept = { ...again, object: storing.object, status: 'clean' };
      expect(await store.files.put(T, again)).toEqual(kept);
      expect(await one(store, 'file-1')).toEqual(kept);
    });

    test('twenty senders of one id have one file', async () => {
      const store = await openStore();
      const put = await Promise.all(
        Array.from({ length: 20 }, (_, i) =>
          store.files.put(T, fileOf('file-1', { status: 'storing', object: `object ${i}` })),
        ),
      );
      expect(new Set(put.map(({ object }) => object)).size).toBe(1);
    });

    test('a status moves on only from where it was thought to be', async () => {
      const store = await openStore();
      await store.files.put(T, fileOf('file-1', { status: 'pending' }));
      await store.files.put(T, fileOf('file-2', { status: 'pending', uploadedAt: TUESDAY }));
      expect((await store.files.pending(T, 10)).map(({ id }) => id)).toEqual(['file-1', 'file-2']);
      expect(await store.files.pending(T, 1)).toHaveLength(1);
      await store.files.move(T, 'file-1', { from: 'storing', to: 'clean' });
      expect((await one(store, 'file-1'))?.status).toBe('pending');
      await store.files.move(T, 'file-1', { from: 'pending', to: 'infected' });
      expect((await store.files.pending(T, 10)).map(({ id }) => id)).toEqual(['file-2']);
    });

    test('a commit attaches files together with what it writes', async () => {
      const store = await openStore();
      await store.files.put(T, fileOf('file-1'));
      await store.files.put(T, fileOf('file-2', { status: 'pending' }));
      const [reported] = commitsOf() as [CaseCommit];
      await store.commit(attachingTo(reported, 'file-1', 'file-2'));
      const owner = { kind: 'case', id: 'case-1' };
      expect(await one(store, 'file-1')).toEqual({ ...fileOf('file-1'), owner });
      expect((await one(store, 'file-2'))?.owner).toEqual(owner);
      const found = await store.files.findSent(T, ['b'.repeat(64)], 'case-1');
      expect(found.map(({ id }) => id).sort()).toEqual(['file-1', 'file-2']);
      expect(await store.files.findSent(T, ['b'.repeat(64)])).toEqual([]);
    });

    test.for(['storing', 'infected', 'expired', 'attached', 'absent'] as const)(
      'a commit with a file that is %s is refused and leaves nothing behind',
      async (wrong) => {
        const store = await openStore();
        await store.files.put(T, fileOf('good'));
        const owner = { kind: 'case', id: 'case-9' } as const;
        if (wrong === 'attached') await store.files.put(T, fileOf('bad', { owner }));
        else if (wrong !== 'absent') await store.files.put(T, fileOf('bad', { status: wrong }));
        const [reported] = commitsOf() as [CaseCommit];
        const refused = store.commit(attachingTo(reported, 'good', 'bad'));
        await expect(refused).rejects.toMatchObject({ name: 'StoreConflict', kind: 'file' });
        expect(await store.cases.find(T, 'case-1')).toBeUndefined();
        expect((await one(store, 'good'))?.owner).toBeUndefined();
      },
    );

    test('of two cases that want one file, one has it', async () => {
      const store = await openStore();
      await store.files.put(T, fileOf('file-1'));
      const [first] = commitsOf() as [CaseCommit];
      const [second] = commitsOf({ id: 'case-2', code: 'CODE-2' }) as [CaseCommit];
      const results = await Promise.allSettled([
        store.commit(attachingTo(first, 'file-1')),
        store.commit(attachingTo(second, 'file-1')),
      ]);
      expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
      expect(await store.position(T)).toBe(1);
    });

    test('what belongs to nothing for too long expires, and is then forgotten', async () => {
      const store = await openStore();
      const owner = { kind: 'case', id: 'case-1' } as const;
      await store.files.put(T, fileOf('loose'));
      await store.files.put(T, fileOf('crashed', { status: 'storing' }));
      await store.files.put(T, fileOf('new', { uploadedAt: TUESDAY }));
      await store.files.put(T, fileOf('kept', { owner }));
      const query = { before: TUESDAY, limit: 10 };
      const expired = await store.files.expire(T, query);
      expect(expired.map(({ id, status }) => [id, status]).sort()).toEqual([
        ['crashed', 'expired'],
        ['loose', 'expired'],
      ]);
      await store.files.remove(T, 'loose');
      await store.files.remove(T, 'kept');
      await store.files.remove(T, 'new');
      // Whoever stopped halfway is taken up again.
      expect((await store.files.expire(T, query)).map(({ id }) => id)).toEqual(['crashed']);
      expect(await one(store, 'loose')).toBeUndefined();
      expect(await one(store, 'kept')).toBeDefined();
      expect(await one(store, 'new')).toBeDefined();
      expect(await store.files.expire(T, { ...query, limit: 0 })).toEqual([]);
    });

    test('tenants do not meet, even with the same ids and contents', async () => {
      const store = await openStore();
      await store.files.put(T, fileOf('file-1', { status: 'pending' }));
      expect(await store.files.find('430202', ['file-1'])).toEqual([]);
      expect(await store.files.findSent('430202', ['b'.repeat(64)])).toEqual([]);
      expect(await store.files.pending('430202', 10)).toEqual([]);
      expect(await store.files.expire('430202', { before: TUESDAY, limit: 10 })).toEqual([]);
      const [theirs] = commitsOf({ tenant: '430202' }) as [CaseCommit];
      await expect(store.commit(attachingTo(theirs, 'file-1'))).rejects.toMatchObject({ kind: 'file' });
      const own = fileOf('file-1', { name: '别处.pdf', status: 'pending' });
      expect(await store.files.put('430202', own)).toEqual(own);
      await store.files.move('430202', 'file-1', { from: 'pending', to: 'clean' });
      expect(await one(store, 'file-1')).toEqual(fileOf('file-1', { status: 'pending' }));
    });
  });
}
