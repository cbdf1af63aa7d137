import { PGlite } from '@electric-sql/pglite';
import { Kysely } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { pgliteDriver } from '../pglite-driver';
import { createPostgresStore, type PostgresStore } from '../postgres-store';
import type { Database } from '../schema';
import { LI, livedIn, SITE, siteOn, ZHANG } from '../testing/lived-in';
import { SECRETS, secretsOf } from '../testing/secrets';
import { AES_256_GCM, type Cipher } from './cipher';
import { checkMasters } from './master-keys';
import { sealOlder } from './seal-older';
import { addMaster, createSecrets, readSecrets, SecretsError } from './secrets';
import { Vault } from './vault';

const PLACE = ['event', SITE.id, 'case', 'case-1', 1] as const;

describe('a box', () => {
  const vault = new Vault({ secrets: SECRETS });
  const { key } = vault.newKey(SITE.id, 'case', 'case-1');

  test('opens with its key at its place, and nowhere else', () => {
    const box = vault.seal(key, '密语', PLACE);
    expect(box).not.toContain('密语');
    expect(vault.open(key, box, PLACE)).toBe('密语');
    expect(() => vault.open(key, box, ['event', SITE.id, 'case', 'case-1', 2])).toThrow('was changed');
    expect(() => vault.open(key, box, ['event', '430202', 'case', 'case-1', 1])).toThrow('was changed');
    expect(vault.open(vault.newKey(SITE.id, 'case', 'case-1').key, box, PLACE)).toBeUndefined();
  });

  test('of which one letter was changed does not open', () => {
    const box = vault.seal(key, '密语', PLACE);
    const start = box.lastIndexOf('.') + 1;
    for (let i = start; i < box.length; i += 1) {
      const changed = box.slice(0, i) + (box[i] === 'A' ? 'B' : 'A') + box.slice(i + 1);
      expect(() => vault.open(key, changed, PLACE), changed).toThrow('was changed');
    }
  });

  test('is never twice the same, and names its cipher, so that another cipher can take over', () => {
    expect(vault.seal(key, 'a', PLACE)).not.toBe(vault.seal(key, 'a', PLACE));
    const other: Cipher = { ...AES_256_GCM, name: 'other' };
    const both = new Vault({ secrets: SECRETS, ciphers: [other, AES_256_GCM] });
    expect(both.seal(key, 'a', PLACE)).toMatch(/^other\./);
    expect(both.open(key, vault.seal(key, 'a', PLACE), PLACE)).toBe('a');
    expect(() => vault.open(key, both.seal(key, 'a', PLACE), PLACE)).toThrow('was changed');
  });
});

test.for([
  ['', 'no JSON'],
  ['{}', '"master" of the secrets needs one key'],
  ['{"master":["short"]}', '"master" of the secrets is a key of 32 bytes'],
  [
    JSON.stringify({ ...JSON.parse(createSecrets()), index: 1 }),
    '"index" of the secrets is a key of 32 bytes',
  ],
  [
    JSON.stringify({ ...JSON.parse(createSecrets()), signing: ['AAAA'] }),
    '"signing" of the secrets is an Ed25519',
  ],
] as const)('secrets %s are refused: %s', ([text, words]) => {
  expect(() => readSecrets(text)).toThrow(SecretsError);
  expect(() => readSecrets(text)).toThrow(words);
});

describe('a store', () => {
  const pglite = new PGlite();
  let store: PostgresStore;
  let db: Kysely<Database>;
  beforeAll(async () => {
    store = await createPostgresStore(pgliteDriver(pglite), { secrets: SECRETS });
    db = new Kysely({ dialect: pgliteDriver(pglite).dialect });
  }, 240_000);
  afterAll(() => store?.close());

  test('that lost the key of one log reads all others, and says which it is', async () => {
    const site = siteOn(store);
    const [lost, kept] = [await site.report(ZHANG), await site.report(LI)];
    await pglite.exec(`create table kept as select * from vault_keys where log_id = '${lost.id}';
      delete from vault_keys where log_id = '${lost.id}'`);
    const [other, masked] = await store.cases
      .list(SITE.id, { limit: 10 })
      .then((all) => [kept, lost].map(({ id }) => all.find(({ facts }) => facts.id === id)));
    expect(JSON.stringify(other)).toContain(LI.mobile);
    expect(masked?.facts.reporter).toEqual({ kind: 'citizen', contact: {} });
    expect((await site.send(`/v1/cases/${lost.code}`)).status).toBe(200);
    await expect(store.audit.verify(SITE.id)).rejects.toThrow(`case ${lost.id}: its data key is missing`);
    await pglite.exec('insert into vault_keys select * from kept; drop table kept');
    await store.audit.verify(SITE.id);
  });

  test('refuses to start with another master key, and changes nothing', async () => {
    const other = new Vault({ secrets: secretsOf('other') });
    await expect(checkMasters(db, other)).rejects.toThrow(
      /^The data are sealed with master key \w{16}; the secrets have/,
    );
  });

  test('takes a new master key in front, wraps all anew, and then does without the old one', async () => {
    const file = JSON.parse(addMaster(createSecrets())) as { master: string[] };
    const [fresh] = file.master;
    const old = SECRETS.master[0].bytes.toString('base64');
    const given = (...master: (string | undefined)[]) => readSecrets(JSON.stringify({ ...file, master }));
    const rotated = await createPostgresStore(pgliteDriver(pglite), { secrets: given(fresh, old) });
    expect(await rotated.rewrap()).toBeGreaterThan(1);
    expect(await rotated.rewrap()).toBe(0);
    await checkMasters(db, new Vault({ secrets: given(fresh) }));
    await expect(checkMasters(db, new Vault({ secrets: SECRETS }))).rejects.toThrow(SecretsError);
    expect(JSON.stringify(await rotated.cases.list(SITE.id, { limit: 10 }))).toContain(ZHANG.mobile);
  });

  test('a process that was not started anew with the new master key writes nothing', async () => {
    const pglite = new PGlite();
    const behind = await createPostgresStore(pgliteDriver(pglite), { secrets: SECRETS });
    const { first, engine } = await livedIn(behind);
    const file = JSON.parse(addMaster(createSecrets())) as { master: string[] };
    const old = SECRETS.master[0].bytes.toString('base64');
    const secrets = readSecrets(JSON.stringify({ ...file, master: [file.master[0], old] }));
    await (await createPostgresStore(pgliteDriver(pglite), { secrets })).rewrap();
    const before = await behind.position(SITE.id);
    const headers = { Authorization: 'Bearer desk', 'Content-Type': 'application/json' };
    const address = `https://wuyou.example/v1/desk/cases/${first.id}/commands`;
    const body = JSON.stringify({ type: 'reopen', reason: '又坏了' });
    const { status } = await engine.fetch(new Request(address, { method: 'POST', headers, body }));
    expect(status).toBeGreaterThanOrEqual(500);
    expect(await behind.position(SITE.id)).toBe(before);
  });
});

test('what was written before there was a chain is sealed and chained when a store is opened', async () => {
  const pglite = new PGlite();
  const store = await createPostgresStore(pgliteDriver(pglite), { secrets: SECRETS });
  const { first, merged } = await livedIn(store);
  // As an older version left it.
  const logOf = (id: string) => store.cases.events(SITE.id, id, 0);
  const before = await logOf(first.id);
  for (const { id } of [first, merged])
    for (const event of await logOf(id))
      await pglite.query(
        'update events set event = $1, sealed = null, hash = null where log_id = $2 and version = $3',
        [JSON.stringify(event), id, event.version],
      );
  for (const { id } of [first, merged])
    await pglite.query(`update cases set state = $1, sealed = null, head = null where id = $2`, [
      JSON.stringify(await store.cases.find(SITE.id, id)),
      id,
    ]);
  await pglite.exec(`delete from vault_keys where log_id in ('${first.id}', '${merged.id}');
    delete from people where log_id in ('${first.id}', '${merged.id}'); update changes set hash = null`);
  await expect(store.audit.verify(SITE.id)).rejects.toThrow('has no hash');

  const db = new Kysely<Database>({ dialect: pgliteDriver(pglite).dialect });
  await sealOlder(db, new Vault({ secrets: SECRETS }));
  await store.audit.verify(SITE.id);
  expect(await logOf(first.id)).toEqual(before);
  const { rows } = await pglite.query<{ text: string }>(
    `select string_agg(event::text, '') as text from events`,
  );
  expect(rows[0]?.text).not.toContain(ZHANG.mobile);
  await sealOlder(db, new Vault({ secrets: SECRETS }));
  await store.audit.verify(SITE.id);
  await store.close();
});
