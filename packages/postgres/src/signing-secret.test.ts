import { PGlite } from '@electric-sql/pglite';
import { expect, onTestFinished, test } from 'vitest';
import { pgliteDriver } from './pglite-driver';
import { createPostgresStore } from './postgres-store';
import { SECRETS } from './testing/secrets';

test('a secret is drawn once, whoever asks first, and is no other tenant’s or purpose’s', async () => {
  const store = await createPostgresStore(pgliteDriver(new PGlite()), { secrets: SECRETS });
  onTestFinished(() => store.close());
  const ask = (tenant: string, name: string) => store.signingSecret(tenant, name);
  const [first, ...same] = await Promise.all([1, 2, 3].map(() => ask('430211', 'challenge')));
  expect(first).toHaveLength(32);
  for (const one of [...same, await ask('430211', 'challenge')]) expect(one).toEqual(first);
  expect(await ask('430202', 'challenge')).not.toEqual(first);
  expect(await ask('430211', 'other')).not.toEqual(first);
});
