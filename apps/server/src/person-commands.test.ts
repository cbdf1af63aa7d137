import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { referenceOf, toInstant } from '@wuyou/domain';
import { expect, onTestFinished, test } from 'vitest';
import { firstKeys } from './keys-commands';
import { createLog } from './log';
import { erasePerson, wholeMobile } from './person-commands';
import { exportPerson } from './person-export';
import { startService } from './service';
import { readSettings } from './settings';
import { readSites } from './sites';

const MOBILE = '13800000000';
const CONTACT = { name: '示例联系人', mobile: MOBILE };

test('a person is given everything in words, and once erased there is nothing to give', async () => {
  const place = await mkdtemp(join(tmpdir(), 'wuyou-person-'));
  onTestFinished(() => rm(place, { recursive: true, force: true }));
  const environment = { WUYOU_DATA: join(place, 'data'), WUYOU_PORT: '0', WUYOU_LOG: 'silent' };
  const service = await startService(readSettings(environment), createLog('silent'));
  onTestFinished(() => service.stop());
  const { store } = service;
  const keys = await firstKeys(store.keys, 'example', Date.now());
  const send = async (path: string, body: object) => {
    const headers = { Authorization: `Bearer ${keys?.page}`, 'Content-Type': 'application/json' };
    const reply = await fetch(service.address + path, {
      method: 'POST',
      headers,
      body: JSON.stringify(body),
    });
    expect(reply.ok).toBe(true);
    return (await reply.json()) as { code: string };
  };
  const reporter = { kind: 'citizen', contact: CONTACT };
  const report = { category: '其他', title: '路灯不亮三天了', reporter, privacy: { version: '2026-09' } };
  const ended = await send('/v1/cases', report);
  await send(`/v1/cases/${ended.code}/withdraw`, { reason: '已修好' });
  const running = await send('/v1/cases', { ...report, title: '井盖松动' });

  const [tenant] = await readSites(undefined);
  if (!tenant) throw new Error('An example site is served.');
  const exported = () => exportPerson(MOBILE, { store, tenant, now: toInstant(Date.now()) });
  const text = JSON.stringify(await exported());
  for (const words of [MOBILE, CONTACT.name, ended.code, '提交诉求', '撤回', '已修好', '2026-09', '已撤回'])
    expect(text).toContain(words);

  const logs = await store.people.logsOf('example', MOBILE);
  const lines = await erasePerson(store, { site: 'example', logs, reason: '本人申请' });
  expect(lines.join('\n')).toContain(`case ${referenceOf(ended.code)}  erased`);
  expect(lines.join('\n')).toContain('kept: an office still owes an answer (submitted)');
  expect(JSON.stringify(await exported())).not.toContain(ended.code);
  await send(`/v1/cases/${running.code}/withdraw`, {});
  const left = await store.people.logsOf('example', MOBILE);
  await erasePerson(store, { site: 'example', logs: left, reason: '本人申请' });
  expect(await exported()).toMatchObject({ 诉求: [], 申请: [] });
  await store.audit.verify('example');
});

test('only a whole number names a person', () => {
  expect(wholeMobile('+86 138-0000-0000')).toBe(MOBILE);
  expect(() => wholeMobile('1380000')).toThrow('11 digits');
});
