import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { createReceiptCode } from '@wuyou/domain';
import { createEngine, createMemoryStore, type Principal, type Store } from '@wuyou/engine';
import { createPostgresStore, createSecrets, pgliteDriver, readSecrets } from '@wuyou/postgres';
import { parse } from 'csv-parse/sync';
import { expect, onTestFinished, test } from 'vitest';
import { siteOf } from '../sites';
import { type ImportOptions, importFile } from './import-file';

/** Other people's sentences, so they lie beside the repository and not in it. */
const EXPORT = join(import.meta.dirname, '../../../../../shared/data/hotline-export.xlsx');
const NOW = Date.parse('2026-09-07T09:12:00+08:00');
const HEADER = '留言编号,留言用户,留言主题,留言时间,留言详情,答复意见,答复时间';
const ids = {
  uuid: () => crypto.randomUUID(),
  receiptCode: () => createReceiptCode((count) => crypto.getRandomValues(new Uint8Array(count))),
};

async function folder(): Promise<string> {
  const path = await mkdtemp(join(tmpdir(), 'wuyou-import-test-'));
  onTestFinished(() => rm(path, { recursive: true, force: true }));
  return path;
}

async function csv(...lines: string[]): Promise<string> {
  const file = join(await folder(), 'messages.csv');
  await writeFile(file, [HEADER, ...lines].join('\r\n'));
  return file;
}

/** Messages 1 to `count`, every third without an answer. */
const messages = (count: number): string[] =>
  Array.from({ length: count }, (_, i) => {
    const answer = i % 3 === 2 ? ',' : `已处理第 ${i} 件,2020/5/${1 + (i % 28)} 10:00:00`;
    return `${i},A${i},示例路口的路灯 ${i},2020/4/${1 + (i % 28)} 9:32:09,第 ${i} 件,${answer}`;
  });

async function importInto(store: Store, options: Omit<ImportOptions, 'mapping'>) {
  const site = await siteOf(undefined, 'example');
  return importFile(options, { store, site, clock: () => NOW, receiptCode: ids.receiptCode });
}

async function pglite() {
  const database = await PGlite.create();
  const store = await createPostgresStore(pgliteDriver(database), { secrets: readSecrets(createSecrets()) });
  onTestFinished(() => store.close());
  const counts = async () => {
    const { rows } = await database.query<{ tablename: string }>(
      `select tablename from pg_tables where schemaname = 'public' order by 1`,
    );
    const counted = rows.map(async ({ tablename }) => {
      const { rows } = await database.query<{ n: number }>(`select count(*)::int as n from ${tablename}`);
      return [tablename, rows[0]?.n];
    });
    return Object.fromEntries(await Promise.all(counted));
  };
  return { store, counts };
}

test.skipIf(!existsSync(EXPORT))(
  'all 2,816 messages of a real export are cases after the first import, and the second adds nothing',
  async () => {
    const { store, counts } = await pglite();
    const first = await importInto(store, { file: EXPORT });
    expect(first).toMatchObject({ added: 2816, there: 0, changed: 0, refused: 0, interrupted: false });
    const after = await counts();
    expect(after).toMatchObject({ cases: 2816, codes: 2816, changes: 2816, events: 3 * 2816 });
    expect(await importInto(store, { file: EXPORT })).toMatchObject({ added: 0, there: 2816, changed: 0 });
    expect(await counts()).toEqual(after);
  },
  600_000,
);

test('ended in the middle and begun again, it comes to the same', async () => {
  const { store, counts } = await pglite();
  const file = await csv(...messages(175));
  const ending = new AbortController();
  const half = await importInto(store, {
    file,
    signal: ending.signal,
    onProgress: ({ added }) => added >= 100 && ending.abort(),
  });
  expect(half).toMatchObject({ added: 100, interrupted: true });
  expect(await importInto(store, { file })).toMatchObject({ added: 75, there: 100, interrupted: false });
  const after = await counts();
  expect(after).toMatchObject({ cases: 175, codes: 175, events: 58 + 3 * 117 });
  expect(await importInto(store, { file })).toMatchObject({ added: 0, there: 175 });
  expect(await counts()).toEqual(after);
}, 120_000);

test('what was answered shows as a closed history and fires no timer; what was not goes on', async () => {
  const store = createMemoryStore();
  const open = '2,A2,示例路口的路灯,2020/4/2 9:00:00,还是不亮,,';
  await importInto(store, { file: await csv(messages(1)[0] ?? '', open) });
  const people: Record<string, Principal> = { page: { kind: 'publishable', tenant: 'example' } };
  const tenants = [await siteOf(undefined, 'example')];
  let now = NOW;
  const authenticate = (key: string) => people[key];
  const engine = createEngine({ store, clock: () => now, ids, tenants, authenticate });
  const view = async (title: string) => {
    const [found] = await store.cases.list('example', { words: [title], limit: 1 });
    const url = `https://wuyou.example/v1/cases/${found?.facts.code}`;
    const headers = { Authorization: 'Bearer page' };
    return (await engine.fetch(new Request(url, { headers }))).json() as Promise<Record<string, unknown>>;
  };
  expect(await engine.tick()).toBe(0);
  expect(await view('路灯 0')).toMatchObject({
    status: 'closed',
    submittedAt: '2020-04-01T09:32:09+08:00',
    answer: { text: '已处理第 0 件', at: '2020-05-01T10:00:00+08:00' },
    timeline: [{ type: 'reported' }, { type: 'resolved' }, { type: 'closed', role: 'partner' }],
  });
  expect(await view('示例路口的路灯')).toMatchObject({ status: 'submitted', light: 'green' });
  now += 30 * 86_400_000;
  expect(await engine.tick()).toBeGreaterThan(0);
  expect(await view('路灯 0')).toMatchObject({ status: 'closed', version: 3 });
  expect(await view('示例路口的路灯')).toMatchObject({ status: 'submitted', light: 'red' });
});

test('a dry run says the same and writes nothing', async () => {
  const store = createMemoryStore();
  const [first = '', second = ''] = messages(60);
  await importInto(store, { file: await csv(first) });
  const before = store.snapshot();
  const file = await csv(...messages(60), second, second.replace('第 1 件', '改过'), 'x');
  const dry = await importInto(store, { file, dryRun: true });
  expect(dry).toMatchObject({ added: 59, there: 2, changed: 1, changedRows: [63], refused: 1 });
  expect(store.snapshot()).toEqual(before);
  expect(await importInto(store, { file })).toEqual(dry);
});

test('other words under an id that is there are told, and the case stays as it is', async () => {
  const store = createMemoryStore();
  const [one = ''] = messages(1);
  await importInto(store, { file: await csv(one) });
  const changed = [
    one.replace('A0', 'A9'),
    one.replace('2020/4/1 ', '2020/4/2 '),
    one.replace('已处理', '重新处理'),
  ];
  const summary = await importInto(store, { file: await csv(one, ...changed) });
  expect(summary).toMatchObject({ added: 0, there: 1, changed: 3, changedRows: [3, 4, 5] });
  const [kept] = await store.cases.list('example', { limit: 9 });
  expect(kept).toMatchObject({ answer: '已处理第 0 件', facts: { version: 3 } });
});

test('each bad row is in the errors file with its reason, for a spreadsheet, and the others are imported', async () => {
  const store = createMemoryStore();
  const good = messages(2);
  const bad: [row: string, field: string, why: RegExp][] = [
    [',A1,标题,2020/4/1,详情,,', 'id', /required/],
    ['11,A1,,2020/4/1,详情,,', 'title', /required/],
    ['12,A1,标题,,详情,,', 'submittedAt', /missing/],
    ['13,A1,标题,2020/2/30,详情,,', 'submittedAt', /no Beijing time/],
    ['14,A1,标题,2027/1/1,详情,,', 'submittedAt', /later than now/],
    ['15,A1,标题,2020/4/2,详情,答复,2020/4/1', 'answeredAt', /earlier than the message/],
    ['16,A1,标题,2020/4/2,详情,答复,', 'answeredAt', /missing/],
    ['17,A1,标题,2020/4/2,详情,,2020/4/3', 'answer', /required/],
    [`18,A1,标题,2020/4/2,${'长'.repeat(20_001)},,`, 'details', /20000 characters/],
    ['19,A1,标题\u202e反,2020/4/2,"=HYPERLINK(""http://a.example"")",,', 'title', /cannot be shown/],
    [`20,${'名'.repeat(61)},,昨天,详情,,`, 'submittedAt · title · name', /no Beijing time.* · .*required/],
  ];
  const file = await csv(...good, ...bad.map(([row]) => row));
  const errors = join(await folder(), 'errors.csv');
  expect(await importInto(store, { file, errors })).toMatchObject({ added: 2, refused: bad.length });
  expect((await store.cases.list('example', { limit: 9 })).length).toBe(2);

  const text = await readFile(errors, 'utf8');
  expect(text.startsWith('\ufeff')).toBe(true);
  if (process.platform !== 'win32') expect((await stat(errors)).mode & 0o077).toBe(0);
  const [head, ...lines] = parse(text, { bom: true }) as string[][];
  expect(head).toEqual(['行号 row', '字段 field', '原因', 'why', ...HEADER.split(',')]);
  expect(lines).toHaveLength(bad.length);
  bad.forEach(([, field, why], i) => {
    const [number, named, , reason] = lines[i] ?? [];
    expect([number, named]).toEqual([String(i + 4), field]);
    expect(reason).toMatch(why);
  });
  expect(lines[9]?.[8]).toBe(`'=HYPERLINK("http://a.example")`);
  expect(await readdir(join(errors, '..'))).toEqual(['errors.csv']);
});

test('an errors file that was mended is imported as it is, without what guarded it', async () => {
  const store = createMemoryStore();
  const file = await csv('1,A1,示例标题,昨天,-5 度也没有暖气,,');
  const errors = join(file, '..', 'errors.csv');
  await importInto(store, { file, errors });
  const text = await readFile(errors, 'utf8');
  expect(text).toContain(`"'-5 度也没有暖气"`);
  await writeFile(errors, text.replace(',"昨天",', ',"2020/4/2",'));
  expect(await importInto(store, { file: errors })).toMatchObject({ added: 1, refused: 0 });
  const [made] = await store.cases.list('example', { limit: 1 });
  expect(made?.facts.details).toBe('-5 度也没有暖气');
});

test('an answer on the day of its message, written without an hour, is not before it', async () => {
  const store = createMemoryStore();
  await importInto(store, { file: await csv('1,A1,示例标题,2020/4/2 15:00:00,详情,答复,2020/4/2') });
  const [kept] = await store.cases.list('example', { limit: 1 });
  expect(kept).toMatchObject({ status: 'closed', closedAt: '2020-04-02T15:00:00+08:00' });
});

test('the errors file is never the file itself, and one of an earlier run is replaced whole', async () => {
  const store = createMemoryStore();
  const file = await csv('x');
  await expect(importInto(store, { file, errors: file })).rejects.toThrow('Name another file');
  expect(await readFile(file, 'utf8')).toContain(HEADER);
  const errors = join(file, '..', 'errors.csv');
  await expect(importInto(store, { file, errors: join(file, '..', 'no', 'a') })).rejects.toThrow('no folder');
  await importInto(store, { file, errors });
  await importInto(store, { file: await csv(...messages(1)), errors });
  expect((await readFile(errors, 'utf8')).trimEnd().split('\n')).toHaveLength(1);
});
