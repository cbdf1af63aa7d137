import { PGlite } from '@electric-sql/pglite';
import { storeContract } from '@wuyou/engine/store-contract';
import { afterAll, beforeAll } from 'vitest';
import { pgliteDriver } from './pglite-driver';
import { createPostgresStore, type PostgresStore } from './postgres-store';
import { emptied } from './testing/emptied';
import { SECRETS } from './testing/secrets';

const pglite = new PGlite();
let store: PostgresStore;

beforeAll(async () => {
  store = await createPostgresStore(pgliteDriver(pglite), { secrets: SECRETS });
});

afterAll(() => store?.close());

storeContract('PGlite', async () => {
  await emptied((statement) => pglite.exec(statement));
  return store;
});
