import { storeContract } from '@wuyou/engine/store-contract';
import pg from 'pg';
import { afterAll, beforeAll, describe } from 'vitest';
import { createPostgresStore, type PostgresStore } from './postgres-store';
import { serverDriver } from './server-driver';
import { debianServer, debianVersions } from './testing/debian-server';
import { emptied } from './testing/emptied';
import { SECRETS } from './testing/secrets';
import { type TestServer, testServer } from './testing/server';

const SERVERS = [
  { name: 'PostgreSQL', start: testServer },
  ...debianVersions().map((version) => ({
    name: `Debian's PostgreSQL ${version}`,
    start: () => debianServer(version),
  })),
];

describe.each(SERVERS)('on $name', ({ name, start }) => {
  let server: TestServer;
  let owner: pg.Pool;
  let store: PostgresStore;

  beforeAll(async () => {
    server = await start();
    const url = await server.database();
    owner = new pg.Pool({ connectionString: url });
    // Its idle connections are cut off when the server stops.
    owner.on('error', () => {});
    store = await createPostgresStore(serverDriver({ url }), { secrets: SECRETS });
  });

  afterAll(async () => {
    await store?.close();
    await owner?.end();
    await server?.stop();
  });

  storeContract(name, async () => {
    await emptied((statement) => owner.query(statement));
    return store;
  });
});
