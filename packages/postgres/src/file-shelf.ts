import { toInstant } from '@wuyou/domain';
import type { Commit, FileShelf, FileStatus, KeptFile, Kind } from '@wuyou/engine';
import { StoreConflict } from '@wuyou/engine';
import { type Insertable, type Selectable, sql, type Transaction } from 'kysely';
import type { Database } from './schema';
import type { InTenant } from './tenant';

type Row = Selectable<Database['files']>;

/** Files over their rows. */
export function fileShelf(inTenant: InTenant): FileShelf {
  return {
    find: (tenant, ids) =>
      inTenant(tenant, async (db) => {
        if (ids.length === 0) return [];
        const rows = await db
          .selectFrom('files')
          .selectAll()
          .where('tenant', '=', tenant)
          .where('id', 'in', ids)
          .execute();
        return rows.map(fileOf);
      }),

    findSent: (tenant, hashes, owner) =>
      inTenant(tenant, async (db) => {
        if (hashes.length === 0) return [];
        const rows = await db
          .selectFrom('files')
          .selectAll()
          .where('tenant', '=', tenant)
          .where('sent_hash', 'in', hashes)
          .where('log_id', owner === undefined ? 'is' : '=', owner ?? null)
          .orderBy('uploaded_at', 'desc')
          .execute();
        return rows.map(fileOf);
      }),

    put: (tenant, file) =>
      inTenant(tenant, async (db) => {
        const { name, type, size, hash, uploadedAt } = file;
        const put = await db
          .insertInto('files')
          .values(rowOf(tenant, file))
          .onConflict((conflict) =>
            conflict
              .columns(['tenant', 'id'])
              .doUpdateSet({ name, type, size, hash, uploaded_at: uploadedAt })
              .where('files.status', '=', 'storing')
              .where('files.sent_hash', '=', file.sentHash),
          )
          .returningAll()
          .executeTakeFirst();
        if (put) return fileOf(put);
        const there = await db
          .selectFrom('files')
          .selectAll()
          .where('tenant', '=', tenant)
          .where('id', '=', file.id)
          .executeTakeFirstOrThrow();
        return fileOf(there);
      }),

    move: (tenant, id, { from, to }) =>
      inTenant(tenant, async (db) => {
        await db
          .updateTable('files')
          .set({ status: to })
          .where('tenant', '=', tenant)
          .where('id', '=', id)
          .where('status', '=', from)
          .execute();
      }),

    pending: (tenant, limit) =>
      inTenant(tenant, async (db) => {
        const rows = await db
          .selectFrom('files')
          .selectAll()
          .where('tenant', '=', tenant)
          .where('status', '=', 'pending')
          .orderBy('uploaded_at')
          .limit(limit)
          .execute();
        return rows.map(fileOf);
      }),

    expire: (tenant, { before, limit }) =>
      inTenant(tenant, async (db) => {
        const loose = await db
          .selectFrom('files')
          .select('id')
          .where('tenant', '=', tenant)
          .where('log_id', 'is', null)
          .where('uploaded_at', '<', sql<Date>`${before}::timestamptz`)
          .orderBy('uploaded_at')
          .limit(limit)
          .execute();
        if (loose.length === 0) return [];
        const expired = await db
          .updateTable('files')
          .set({ status: 'expired' })
          .where('tenant', '=', tenant)
          .where(
            'id',
            'in',
            loose.map(({ id }) => id),
          )
          // A commit may have attached it meanwhile.
          .where('log_id', 'is', null)
          .returningAll()
          .execute();
        return expired.map(fileOf);
      }),

    remove: (tenant, id) =>
      inTenant(tenant, async (db) => {
        await db
          .deleteFrom('files')
          .where('tenant', '=', tenant)
          .where('id', '=', id)
          .where('status', '=', 'expired')
          .execute();
      }),
  };
}

/** @throws {StoreConflict} for a file that is not free any more */
export async function attachFiles(
  db: Transaction<Database>,
  tenant: string,
  { kind, id, files }: NonNullable<Commit['attach']>,
): Promise<void> {
  if (files.length === 0) return;
  const attached = await db
    .updateTable('files')
    .set({ kind, log_id: id })
    .where('tenant', '=', tenant)
    .where('id', 'in', files)
    .where('log_id', 'is', null)
    .where('status', 'in', ['pending', 'clean'])
    .returning('id')
    .execute();
  if (attached.length !== files.length) throw new StoreConflict('file');
}

function rowOf(
  tenant: string,
  { sentHash, uploadedAt, owner, ...file }: KeptFile,
): Insertable<Database['files']> {
  return {
    ...file,
    tenant,
    sent_hash: sentHash,
    uploaded_at: uploadedAt,
    kind: owner?.kind ?? null,
    log_id: owner?.id ?? null,
  };
}

function fileOf({ tenant: _, size, sent_hash, status, uploaded_at, kind, log_id, ...file }: Row): KeptFile {
  return {
    ...file,
    size: Number(size),
    sentHash: sent_hash,
    status: status as FileStatus,
    uploadedAt: toInstant(uploaded_at.getTime()),
    ...(log_id !== null && { owner: { kind: kind as Kind, id: log_id } }),
  };
}
