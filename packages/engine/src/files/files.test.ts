import { expect, test } from 'vitest';
import { createMemoryStore } from '../memory-store';
import { drive, TO_HANDLING } from '../testing/drive';
import { REPORT, TIANYUAN, type World, world } from '../testing/world';
import type { Files } from './files';
import { createMemoryFiles } from './memory-files';

const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const T = TIANYUAN.id;

/** A world with files, and what lies in their vault. */
function withFiles({ scan, limit }: { readonly scan?: Files['scan']; readonly limit?: number } = {}) {
  const objects = new Set<string>();
  const inner = createMemoryFiles({ ...(scan && { scan }), ...(limit !== undefined && { limit }) });
  const files: Files = {
    ...inner,
    vault: {
      get: inner.vault.get,
      async put(tenant, object, content) {
        await inner.vault.put(tenant, object, content);
        objects.add(object);
      },
      async delete(tenant, object) {
        await inner.vault.delete(tenant, object);
        objects.delete(object);
      },
    },
  };
  return { ...world({ files }), objects };
}

async function reportWith(w: World, files: readonly string[], key?: string) {
  const headers = key === undefined ? {} : { 'Idempotency-Key': key };
  return w.send('POST', '/v1/cases', { body: { ...REPORT, files }, headers });
}

async function caseIdOf(w: World, code: string): Promise<string> {
  const { items } = await w.call('desk.cases.list', { as: 'desk', query: `?q=${code}` });
  return items[0]?.id ?? '';
}

test('a photo is uploaded, reported with, shown to both sides and given out by both doors', async () => {
  const w = withFiles();
  const uploaded = await w.upload(id(1), '照片', { name: '厂区📷 "示例".jpg' });
  const file = await uploaded.json();
  expect([uploaded.status, file]).toEqual([
    201,
    {
      id: id(1),
      name: '厂区📷 "示例".jpg',
      type: 'image/jpeg',
      size: 6,
      hash: expect.stringMatching(/^\w{64}$/),
    },
  ]);
  const { code } = await (await reportWith(w, [id(1)])).json();
  const view = await w.call('cases.get', { params: { code } });
  expect(view.files).toEqual([file]);
  expect(view.timeline[0]?.files).toEqual([file]);
  const caseId = await caseIdOf(w, code);
  const seen = await w.call('desk.cases.get', { as: 'desk', params: { id: caseId } });
  expect(seen.files).toEqual([file]);

  for (const [as, path] of [
    ['page', `/v1/cases/${code}/files/${id(1)}`],
    ['desk', `/v1/desk/cases/${caseId}/files/${id(1)}`],
  ] as const) {
    const reply = await w.send('GET', path, { as });
    expect(await reply.text()).toBe('照片');
    expect(Object.fromEntries(reply.headers)).toMatchObject({
      'content-type': 'image/jpeg',
      'content-length': '6',
      'content-disposition':
        'attachment; filename="____ ____.jpg"; ' +
        "filename*=UTF-8''%E5%8E%82%E5%8C%BA%F0%9F%93%B7%20%22%E7%A4%BA%E4%BE%8B%22.jpg",
      'x-content-type-options': 'nosniff',
      'content-security-policy': "sandbox; default-src 'none'",
      'cache-control': 'no-store',
    });
  }
});

test('what is supplied later joins what was reported with', async () => {
  const w = withFiles();
  await w.upload(id(1), 'first');
  await w.upload(id(2), 'second');
  const { code } = await (await reportWith(w, [id(1)])).json();
  const body = { text: '补充照片', files: [id(2).toUpperCase()] };
  const view = await w.call('cases.supply', { params: { code }, body });
  expect(view.files.map((file) => file.id)).toEqual([id(1), id(2)]);
  expect(view.timeline.at(-1)).toMatchObject({ type: 'info-supplied', files: [{ id: id(2) }] });
  const reply = await w.send('GET', `/v1/cases/${code}/files/${id(2)}`);
  expect(await reply.text()).toBe('second');
});

test('sent again it is the same file, and lies in the vault once', async () => {
  const w = withFiles();
  const first = await (await w.upload(id(1), 'same')).json();
  const again = await w.upload(id(1).toUpperCase(), 'same', { name: '另一名.jpg' });
  expect([again.status, await again.json()]).toEqual([201, first]);
  expect(w.objects.size).toBe(1);
  const many = await Promise.all(Array.from({ length: 20 }, () => w.upload(id(2), 'many')));
  expect(new Set(many.map(({ status }) => status))).toEqual(new Set([201]));
  expect(w.objects.size).toBe(2);
  const other = await w.upload(id(1), 'other');
  expect([other.status, (await other.json()).code]).toEqual([422, 'idempotency_mismatch']);
  expect(w.objects.size).toBe(2);
});

test('a report that is sent again is still one case with its file', async () => {
  const w = withFiles();
  await w.upload(id(1), 'photo');
  const first = await (await reportWith(w, [id(1)], 'k1')).json();
  const again = await reportWith(w, [id(1)], 'k1');
  expect([again.headers.get('Idempotent-Replayed'), await again.json()]).toEqual(['true', first]);
});

test.for([
  ['unknown', [id(9)], '/files/0', 'unknown_file'],
  ['of another case', [id(1), id(2)], '/files/0', 'unknown_file'],
  ['named twice', [id(2), id(2)], '/files', 'duplicate'],
  ['not named by a UUID', ['../../etc/passwd'], '/files/0', 'format'],
  ['too many', Array.from({ length: 10 }, (_, i) => id(i)), '/files', 'too_many'],
] as const)('a file that is %s is named, and nothing is written', async ([, files, pointer, code]) => {
  const w = withFiles();
  for (const n of [1, 2]) await w.upload(id(n), `file ${n}`);
  await reportWith(w, [id(1)]);
  const before = await w.store.position(T);
  const reply = await reportWith(w, files);
  expect(await reply.json()).toMatchObject({ status: 422, errors: [{ pointer, code }] });
  expect(await w.store.position(T)).toBe(before);
  expect((await w.store.files.find(T, [id(2)]))[0]?.owner).toBeUndefined();
});

test('of two reports at once with one file, one has it and the other is told', async () => {
  const w = withFiles();
  await w.upload(id(1), 'one');
  const replies = await Promise.all([reportWith(w, [id(1)]), reportWith(w, [id(1)])]);
  expect(replies.map(({ status }) => status).sort()).toEqual([201, 422]);
  expect(await w.store.position(T)).toBe(1);
});

test.for([
  ['without a name', { headers: { 'File-Name': '' } }, 'File-Name', 'too_short'],
  ['with a name that is not encoded', { headers: { 'File-Name': '%E0%A4%A' } }, 'File-Name', 'format'],
  ['with a name of control characters', { name: 'a\u0000b.jpg' }, 'File-Name', 'unstorable'],
  ['with a name that is too long', { name: `${'长'.repeat(201)}.jpg` }, 'File-Name', 'too_long'],
] as const)('an upload %s is refused', async ([, sent, pointer, code]) => {
  const w = withFiles();
  const reply = await w.upload(id(1), 'x', sent);
  expect(await reply.json()).toMatchObject({ status: 422, errors: [{ pointer, code }] });
  expect([w.objects.size, await w.store.files.find(T, [id(1)])]).toEqual([0, []]);
});

test.for([
  ['../../../etc/passwd', 'passwd'],
  ['C:\\Users\\示例\\照片.jpg', '照片.jpg'],
  ['..\\..\\x.jpg', 'x.jpg'],
])('of the name %s the path is left out', async ([name = '', kept]) => {
  const w = withFiles();
  expect((await (await w.upload(id(1), 'x', { name })).json()).name).toBe(kept);
});

test('an id that is no UUID is refused', async () => {
  const reply = await withFiles().upload('1', 'x');
  expect(await reply.json()).toMatchObject({ status: 422, errors: [{ pointer: '/id', code: 'format' }] });
});

test('nothing, one byte, the limit and one byte more', async () => {
  const w = withFiles({ limit: 100 });
  const status = async (n: number) => (await w.upload(id(n), 'x'.repeat(n))).status;
  expect(await Promise.all([0, 1, 99, 100, 101].map(status))).toEqual([422, 201, 201, 201, 413]);
  expect(w.objects.size).toBe(3);
});

test('a length that was not kept to, and a connection that breaks off, leave nothing', async () => {
  const w = withFiles();
  const lied = await w.upload(id(1), 'short', { headers: { 'Content-Length': '6' } });
  expect([lied.status, (await lied.json()).code]).toEqual([408, 'upload_incomplete']);
  const broken = new ReadableStream<Uint8Array>({
    pull(controller) {
      controller.error(new Error('connection reset'));
    },
  });
  const reply = await w.engine.fetch(
    new Request(`https://wuyou.example/v1/files/${id(1)}`, {
      method: 'PUT',
      headers: { Authorization: 'Bearer page', 'File-Name': 'x.jpg' },
      body: broken,
      duplex: 'half',
    } as RequestInit),
  );
  expect(reply.status).toBe(408);
  expect([w.objects.size, await w.store.files.find(T, [id(1)])]).toEqual([0, []]);
});

test('where no files are taken, an upload is told so, in both languages', async () => {
  const w = world();
  for (const [locale, title] of [
    ['zh-CN', '本站点未开启文件上传'],
    ['en', 'This site takes no files'],
  ]) {
    const reply = await w.upload(id(1), 'x', { headers: { 'Accept-Language': locale ?? '' } });
    expect(await reply.json()).toMatchObject({ status: 404, code: 'files_off', title });
  }
});

test('an infected file is refused, and refused again, and not kept', async () => {
  const w = withFiles({ scan: async () => 'infected' });
  for (let i = 0; i < 2; i += 1) {
    const reply = await w.upload(id(1), 'virus');
    const refused = { code: 'file_refused', params: { problem: 'infected' } };
    expect(await reply.json()).toMatchObject({ status: 422, errors: [refused] });
  }
  expect(w.objects.size).toBe(0);
  expect((await reportWith(w, [id(1)])).status).toBe(422);
});

test('while nobody can look, a file may be reported with and is given out once it was looked at', async () => {
  let verdict: 'clean' | 'infected' | undefined;
  const w = withFiles({
    scan: async () => {
      if (!verdict) throw new Error('scanner down');
      return verdict;
    },
  });
  await w.upload(id(1), 'photo');
  const { code } = await (await reportWith(w, [id(1)])).json();
  const get = () => w.send('GET', `/v1/cases/${code}/files/${id(1)}`);
  const withheld = await get();
  expect(await withheld.json()).toMatchObject({
    status: 409,
    code: 'file_withheld',
    details: { status: 'pending' },
  });
  await w.engine.tick();
  expect((await get()).status).toBe(409);
  verdict = 'clean';
  await w.engine.tick();
  expect(await (await get()).text()).toBe('photo');
});

test('what turns out infected later is never given out, and leaves the vault', async () => {
  let down = true;
  const w = withFiles({
    scan: async () => {
      if (down) throw new Error('scanner down');
      return 'infected';
    },
  });
  await w.upload(id(1), 'virus');
  const { code } = await (await reportWith(w, [id(1)])).json();
  down = false;
  await w.engine.tick();
  const reply = await w.send('GET', `/v1/cases/${code}/files/${id(1)}`);
  expect(await reply.json()).toMatchObject({ code: 'file_withheld', details: { status: 'infected' } });
  expect(w.objects.size).toBe(0);
});

test('an upload that nothing was made of for a day is let go; what was reported with stays', async () => {
  const w = withFiles();
  await w.upload(id(1), 'kept');
  await w.upload(id(2), 'left');
  const { code } = await (await reportWith(w, [id(1)])).json();
  w.moveTo('2026-09-08T09:11:00+08:00');
  await w.engine.tick();
  expect(w.objects.size).toBe(2);
  w.moveTo('2026-09-08T09:13:00+08:00');
  await w.engine.tick();
  expect(w.objects.size).toBe(1);
  expect((await w.send('GET', `/v1/cases/${code}/files/${id(1)}`)).status).toBe(200);
  expect((await reportWith(w, [id(2)])).status).toBe(422);
  expect((await w.upload(id(2), 'left')).status).toBe(201);
});

test('an upload whose bytes could not be kept is taken up where it stopped', async () => {
  const inner = createMemoryFiles();
  let broken = true;
  const put: Files['vault']['put'] = async (...given) => {
    if (broken) throw new Error('disk full');
    await inner.vault.put(...given);
  };
  const w = world({ files: { ...inner, vault: { ...inner.vault, put } } });
  expect((await w.upload(id(1), 'photo')).status).toBe(500);
  expect((await reportWith(w, [id(1)])).status).toBe(422);
  broken = false;
  expect((await w.upload(id(1), 'photo')).status).toBe(201);
  expect((await reportWith(w, [id(1)])).status).toBe(201);
});

test('a file is found by no other case, tenant, or department without a share', async () => {
  const w = withFiles();
  await w.upload(id(1), 'secret');
  const own = await drive(w, ...TO_HANDLING);
  const { code } = await (await reportWith(w, [id(1)])).json();
  const caseId = await caseIdOf(w, code);
  for (const [as, path] of [
    ['page', `/v1/cases/${own.code}/files/${id(1)}`],
    ['desk', `/v1/desk/cases/${own.id}/files/${id(1)}`],
    ['nr', `/v1/desk/cases/${caseId}/files/${id(1)}`],
    ['page-hetang', `/v1/cases/${code}/files/${id(1)}`],
    ['desk-hetang', `/v1/desk/cases/${caseId}/files/${id(1)}`],
    ['page', `/v1/cases/${code}/files/${id(2)}`],
    ['page', `/v1/cases/${code}/files/..%2F${id(1)}`],
  ] as const) {
    const reply = await w.send('GET', path, { as });
    expect([path, reply.status]).toEqual([path, 404]);
  }
  const report = { ...REPORT, files: [id(1)] };
  expect((await w.send('POST', '/v1/cases', { as: 'page-hetang', body: report })).status).toBe(422);
});

test('the desk fetches a material whose content was uploaded, and no other application’s', async () => {
  const w = withFiles();
  const hashes = await Promise.all(
    ['表', '图'].map(
      async (text, i) => (await (await w.upload(id(i), text, { name: '示例.pdf' })).json()).hash,
    ),
  );
  const material = (name: string, hash: string) => ({
    by: 'file',
    material: name,
    name: '示例.pdf',
    size: 3,
    hash,
  });
  const apply = async (...given: readonly string[]) => {
    const materials = given.map((hash, i) => material(['hookup-form', 'site-plan'][i] ?? '', hash));
    const body = { bundle: 'utility-hookup', applicant: REPORT.reporter, materials };
    await w.call('applications.apply', { body });
    const [summary] = (await w.call('desk.applications.list', { as: 'desk' })).items;
    return summary?.id ?? '';
  };
  const [form = '', plan = ''] = hashes;
  const first = await apply(form, 'e'.repeat(64));
  const second = await apply(plan, form);
  const get = async (application: string, hash: string, as = 'desk') =>
    w.send('GET', `/v1/desk/applications/${application}/files/${hash}`, { as });
  expect(await (await get(first, form)).text()).toBe('表');
  expect(await (await get(first, form, 'office-power')).text()).toBe('表');
  expect(await (await get(second, plan)).text()).toBe('图');
  for (const [application, hash, as] of [
    [first, 'e'.repeat(64), 'desk'],
    [first, plan, 'desk'],
    [second, form, 'desk'],
    [first, form, 'office-tax'],
    [first, form, 'desk-hetang'],
  ] as const)
    expect((await get(application, hash, as)).status).toBe(404);
  w.moveTo('2026-09-10T09:12:00+08:00');
  await w.engine.tick();
  expect((await get(first, form)).status).toBe(200);
});

test('a memory store remembers files over a reload', async () => {
  const w = withFiles();
  await w.upload(id(1), 'photo');
  const snapshot = (w.store as ReturnType<typeof createMemoryStore>).snapshot();
  const after = createMemoryStore({ snapshot: JSON.parse(JSON.stringify(snapshot)) });
  expect(await after.files.find(T, [id(1)])).toEqual(await w.store.files.find(T, [id(1)]));
});
