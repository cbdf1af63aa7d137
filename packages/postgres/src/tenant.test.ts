import { PGlite } from '@electric-sql/pglite';
import { Kysely, sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Driver } from './driver';
import { migrate } from './migrate';
import { pgliteDriver } from './pglite-driver';
import type { Database } from './schema';
import { serverDriver } from './server-driver';
import { tenantTransactions } from './tenant';
import { type TestServer, testServer } from './testing/server';

let server: TestServer;
beforeAll(async () => {
  server = await testServer();
});
afterAll(() => server?.stop());

const DRIVERS: Readonly<Record<string, () => Promise<Driver>>> = {
  PGlite: async () => pgliteDriver(new PGlite()),
  PostgreSQL: async () => serverDriver({ url: await server.database() }),
};

describe.each(Object.keys(DRIVERS))('on %s a query without its tenant', (name) => {
  const TABLES = [
    'events',
    'codes',
    'cases',
    'applications',
    'changes',
    'counters',
    'commands',
    'keys',
    'figure_deltas',
    'figure_totals',
    'figure_promises',
    'checkpoints',
    'vault_keys',
    'people',
    'outbox',
    'webhooks',
    'deliveries',
    'files',
    'challenges',
    'signing_secrets',
  ] as const;
  let db: Kysely<Database>;
  const count = async (tenant: string) =>
    tenantTransactions(db)(tenant, (transaction) => transaction.selectFrom('codes').select('code').execute());

  beforeAll(async () => {
    const driver = await DRIVERS[name]?.();
    if (!driver) throw new Error(`No driver ${name}`);
    db = new Kysely({ dialect: driver.dialect });
    await migrate(db);
    const inTenant = tenantTransactions(db);
    for (const tenant of ['430211', '430202'])
      await inTenant(tenant, (transaction) =>
        transaction
          .insertInto('codes')
          .values({ tenant, code: `CODE-${tenant}`, kind: 'case', log_id: 'case-1' })
          .execute(),
      );
  });
  afterAll(() => db?.destroy());

  test('finds the tenant’s own rows and no others', async () => {
    expect(await count('430211')).toEqual([{ code: 'CODE-430211' }]);
    expect(await count('430202')).toEqual([{ code: 'CODE-430202' }]);
    expect(await count('')).toEqual([]);
  });

  test('changes and deletes no others', async () => {
    const inTenant = tenantTransactions(db);
    await inTenant('430211', (transaction) =>
      transaction.updateTable('codes').set({ kind: 'mine' }).execute(),
    );
    await inTenant('430211', (transaction) =>
      transaction.deleteFrom('codes').where('code', 'like', '%02').execute(),
    );
    const { rows } = await sql<{
      code: string;
      kind: string;
    }>`select code, kind from codes order by code`.execute(db);
    expect(rows).toEqual([
      { code: 'CODE-430202', kind: 'case' },
      { code: 'CODE-430211', kind: 'mine' },
    ]);
  });

  test('writes no row into another tenant', async () => {
    const stolen = tenantTransactions(db)('430211', (transaction) =>
      transaction
        .insertInto('codes')
        .values({ tenant: '430202', code: 'STOLEN', kind: 'case', log_id: 'case-1' })
        .execute(),
    );
    await expect(stolen).rejects.toThrow('row-level security');
  });

  test('meets the fence on every table', async () => {
    const { rows } = await sql<{ relname: string }>`select relname from pg_class
      where relnamespace = 'public'::regnamespace and relkind = 'r' and relrowsecurity order by relname`.execute(
      db,
    );
    expect(rows.map(({ relname }) => relname)).toEqual([...TABLES].sort());
  });
});
