import { randomUUID } from 'node:crypto';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { photo } from './files/testing/pictures';
import { firstKeys } from './keys-commands';
import { createLog } from './log';
import { startService } from './service';
import { readSettings } from './settings';

const REPORT = {
  category: '其他',
  title: '路灯不亮三天了',
  reporter: { kind: 'citizen', contact: { name: '示例联系人', mobile: '13800000000' } },
};

async function started() {
  const folder = await mkdtemp(join(tmpdir(), 'wuyou-server-'));
  const settings = readSettings({ WUYOU_DATA: join(folder, 'data'), WUYOU_PORT: '0', WUYOU_LOG: 'silent' });
  const service = await startService(settings, createLog('silent'));
  const keys = await firstKeys(service.store.keys, 'example', Date.now());
  const authorization = `Bearer ${keys?.page}`;
  const put = (id: string, body: Uint8Array<ArrayBuffer>) =>
    fetch(`${service.address}/v1/files/${id}`, {
      method: 'PUT',
      headers: { Authorization: authorization, 'File-Name': encodeURIComponent('路灯📷.jpg') },
      body,
    });
  const filesIn = async (part: string) =>
    (await readdir(join(folder, 'data-files', part), { recursive: true, withFileTypes: true })).filter(
      (entry) => entry.isFile(),
    );
  const stop = async () => {
    await service.stop();
    await rm(folder, { recursive: true, force: true });
  };
  return { service, authorization, put, filesIn, stop };
}

let world: Awaited<ReturnType<typeof started>>;

beforeAll(async () => {
  world = await started();
});
afterAll(() => world?.stop());

test('a photo goes over HTTP onto the disk, and comes back as it is kept', async () => {
  const { service, authorization, put, filesIn } = world;
  const id = randomUUID();
  const body = Uint8Array.from(await photo());
  const file = (await (await put(id, body)).json()) as { size: number };
  expect(file).toMatchObject({ id, name: '路灯📷.jpg', type: 'image/jpeg' });
  expect(await (await put(id, body)).json()).toEqual(file);
  expect(await filesIn('example')).toHaveLength(1);
  expect(await filesIn('incoming')).toEqual([]);

  const reported = await fetch(`${service.address}/v1/cases`, {
    method: 'POST',
    headers: { Authorization: authorization, 'Content-Type': 'application/json' },
    body: JSON.stringify({ ...REPORT, files: [id] }),
  });
  const { code } = (await reported.json()) as { code: string };
  const reply = await fetch(`${service.address}/v1/cases/${code}/files/${id}`, {
    headers: { Authorization: authorization },
  });
  expect(reply.headers.get('Content-Length')).toBe(String(file.size));
  expect((await reply.arrayBuffer()).byteLength).toBe(file.size);
});

test('who is refused, or breaks off on the way, leaves nothing on the disk', async () => {
  const { service, authorization, put, filesIn } = world;
  const refused = await put(randomUUID(), new Uint8Array(11 * 1024 * 1024));
  expect(refused.status).toBe(413);
  const id = randomUUID();
  const sending = request(`${service.address}/v1/files/${id}`, {
    method: 'PUT',
    headers: { Authorization: authorization, 'File-Name': 'x.jpg', 'Content-Length': 1000 },
  });
  sending.on('error', () => {});
  sending.write(Buffer.alloc(10));
  await expect.poll(() => filesIn('incoming').catch(() => [])).toHaveLength(1);
  sending.destroy();
  await expect.poll(() => filesIn('incoming')).toEqual([]);
  expect(await service.store.files.find('example', [id])).toEqual([]);
});
