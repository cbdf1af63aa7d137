import { expect, test } from 'vitest';
import { createClientIn } from './client';
import { clockwork } from './testing/clockwork';
import { refusal, script, settled } from './testing/script';
import { REPORT, world } from './testing/world';

const FILE = { id: 'id-1', name: '照片.jpg', type: 'image/jpeg', size: 2, hash: 'a'.repeat(64) };
const ID = '0f1a6d0c-9c55-4b0e-8f4e-3f1d8f9a7b21';

function setUp(answers: Parameters<typeof script>) {
  const clock = clockwork();
  const { fetch, sent } = script(...answers);
  const client = createClientIn(
    { baseUrl: 'https://example.com/wuyou', fetch, key: 'pk_test_example' },
    clock,
  );
  return { clock, client, sent };
}

test('a photo is uploaded, reported with, and opened by both sides', async () => {
  const w = world();
  const photo = new File(['照片'], '厂区📷.jpg', { type: 'image/jpeg' });
  const file = await w.page.files.upload(photo);
  expect(file).toMatchObject({ name: '厂区📷.jpg', type: 'image/jpeg', size: 6 });
  const { code } = await w.page.cases.report({ ...REPORT, files: [file.id] });
  const view = await w.page.cases.get(code);
  expect(view.files).toEqual([file]);
  const opened = await w.page.files.get(view, file.id);
  expect([opened.type, await opened.text()]).toEqual(['image/jpeg', '照片']);
  const [summary] = (await w.desk.cases.list()).items;
  expect(await (await w.desk.files.ofCase(summary?.id ?? '', file.id)).text()).toBe('照片');
});

test('a material is opened by its hash', async () => {
  const w = world();
  const { hash, name, size } = await w.page.files.upload(new TextEncoder().encode('表'), { name: '表.pdf' });
  const materials = [{ by: 'file' as const, material: 'hookup-form', name, size, hash }];
  await w.page.applications.apply({ bundle: 'utility-hookup', applicant: REPORT.reporter, materials });
  const [summary] = (await w.desk.applications.list()).items;
  expect(await (await w.desk.files.ofApplication(summary?.id ?? '', hash)).text()).toBe('表');
});

test('however often it is tried, an upload is one file, sent whole each time', async () => {
  const { client, clock, sent } = setUp([
    new TypeError('Failed to fetch'),
    refusal('upload_incomplete', 408),
    Response.json(FILE, { status: 201 }),
  ]);
  const outcome = settled(client.files.upload(new Blob(['照片']), { name: '照片 1.jpg' }));
  await clock.advance(20_000);
  expect(await outcome).toEqual(FILE);
  expect(sent.map(({ method, url }) => `${method} ${new URL(url).pathname}`)).toEqual(
    Array(3).fill('PUT /wuyou/v1/files/id-1'),
  );
  expect(await Promise.all(sent.map((request) => request.text()))).toEqual(Array(3).fill('照片'));
  expect(Object.fromEntries(sent[0]?.headers ?? [])).toEqual({
    'accept-language': 'zh-CN',
    authorization: 'Bearer pk_test_example',
    'content-type': 'application/octet-stream',
    'file-name': '%E7%85%A7%E7%89%87%201.jpg',
  });
});

test('an upload may take long, and is then tried again under its own id', async () => {
  const { client, clock, sent } = setUp(['silence', Response.json(FILE, { status: 201 })]);
  const outcome = settled(client.files.upload(new Blob(['x']), { id: ID }));
  await clock.advance(119_000);
  expect(sent).toHaveLength(1);
  await clock.advance(10_000);
  expect(await outcome).toEqual(FILE);
  expect(sent[1]?.url).toContain(ID);
});

test('what is refused is not tried again, and says why', async () => {
  const { client, sent } = setUp([refusal('payload_too_large', 413, { details: { limit: 10 } })]);
  await expect(client.files.upload(new Blob(['x']))).rejects.toMatchObject({
    code: 'payload_too_large',
    details: { limit: 10 },
  });
  expect(sent).toHaveLength(1);
});

test('an upload ends at once when it is aborted', async () => {
  const { client, clock } = setUp(['silence']);
  const stop = new AbortController();
  const outcome = settled(client.files.upload(new Blob(['x']), {}, { signal: stop.signal }));
  await clock.advance(10);
  stop.abort(new Error('left'));
  expect(await outcome).toMatchObject({ message: 'left' });
});

test('a miswritten receipt code costs no request', async () => {
  const { client, sent } = setUp([]);
  await expect(client.files.get('x', ID)).rejects.toMatchObject({ code: 'not_found' });
  expect(sent).toEqual([]);
});
