import { toMs } from '@wuyou/domain';
import { isFree } from './files/attaching';
import { type Commit, type FileShelf, type KeptFile, StoreConflict } from './store';

/** One tenant's. */
export type FileRoom = Map<string, KeptFile>;

export function fileShelfOver(room: (tenant: string) => FileRoom): FileShelf {
  return {
    find: async (tenant, ids) => ids.flatMap((id) => room(tenant).get(id) ?? []),
    findSent: async (tenant, hashes, owner) =>
      [...room(tenant).values()]
        .filter((file) => file.owner?.id === owner && hashes.includes(file.sentHash))
        .sort((a, b) => toMs(b.uploadedAt) - toMs(a.uploadedAt)),
    async put(tenant, file) {
      const files = room(tenant);
      const before = files.get(file.id);
      const over = before?.status === 'storing' && before.sentHash === file.sentHash;
      if (before && !over) return before;
      const put = { ...file, object: before?.object ?? file.object };
      files.set(file.id, put);
      return put;
    },
    async move(tenant, id, { from, to }) {
      const file = room(tenant).get(id);
      if (file?.status === from) room(tenant).set(id, { ...file, status: to });
    },
    pending: async (tenant, limit) =>
      oldestFirst(room(tenant))
        .filter(({ status }) => status === 'pending')
        .slice(0, limit),
    async expire(tenant, { before, limit }) {
      const found = oldestFirst(room(tenant))
        .filter(({ owner, uploadedAt }) => !owner && toMs(uploadedAt) < toMs(before))
        .slice(0, limit);
      const expired = found.map((file) => ({ ...file, status: 'expired' as const }));
      for (const file of expired) room(tenant).set(file.id, file);
      return expired;
    },
    async remove(tenant, id) {
      if (room(tenant).get(id)?.status === 'expired') room(tenant).delete(id);
    },
  };
}

/** @throws {StoreConflict} for a file that is not free any more */
export function expectFree(room: FileRoom, { files }: NonNullable<Commit['attach']>): void {
  for (const id of files) {
    const file = room.get(id);
    if (!file || !isFree(file)) throw new StoreConflict('file');
  }
}

export function attach(room: FileRoom, { files, kind, id: owner }: NonNullable<Commit['attach']>): void {
  for (const id of files) {
    const file = room.get(id);
    if (file) room.set(id, { ...file, owner: { kind, id: owner } });
  }
}

function oldestFirst(room: FileRoom): KeptFile[] {
  return [...room.values()].sort((a, b) => toMs(a.uploadedAt) - toMs(b.uploadedAt));
}
