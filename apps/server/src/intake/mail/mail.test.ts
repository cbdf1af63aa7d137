import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { mailCommand } from './mail-command';
import { mailMessage } from './mail-message';

const NOW = Date.parse('2026-09-07T09:12:00+08:00');
const DESK = { category: '其他', channel: 'mayor-hotline' } as const;

const letter = (headers: readonly string[], text = '已经三天了。\r\n请尽快修。') =>
  Buffer.from(
    [
      'From: =?UTF-8?B?56S65L6L?= <someone@example.cn>',
      'Date: Sun, 6 Sep 2026 20:00:00 +0800',
      'MIME-Version: 1.0',
      'Content-Type: text/plain; charset=utf-8',
      ...headers,
      '',
      text,
    ].join('\r\n'),
  );
const SUBJECT = 'Subject: =?UTF-8?B?6Lev54Gv5LiN5Lqu?=';
const read = (...headers: string[]) => mailMessage(letter(headers), DESK, NOW);

test('a letter is a message by its subject, its text, its sender and its Message-ID', async () => {
  expect(await read(SUBJECT, 'Message-ID: <a1@example.cn>')).toEqual({
    source: { system: 'mail', id: expect.stringMatching(/^[0-9a-f]{64}$/) },
    channel: 'mayor-hotline',
    category: '其他',
    title: '路灯不亮',
    details: '已经三天了。\n请尽快修。',
    reporter: { kind: 'citizen', contact: { name: '示例' } },
    submittedAt: '2026-09-06T20:00:00+08:00',
  });
});

test('without a subject its first line is the title, and without an id it is known by its bytes', async () => {
  const once = await read();
  expect(once).toMatchObject({ title: '已经三天了。' });
  expect(once?.source.id).toMatch(/^[0-9a-f]{64}$/);
  expect((await read())?.source.id).toBe(once?.source.id);
  const future = await mailMessage(letter([SUBJECT]), DESK, NOW - 86_400_000 * 30);
  expect(future?.submittedAt).toBe('2026-08-08T09:12:00+08:00');
});

test.each([
  'Auto-Submitted: auto-replied',
  'Precedence: bulk',
  'Precedence: auto_reply',
  'Return-Path: <>',
  'List-Id: <news.example.cn>',
  'X-Autoreply: yes',
])('%s is of no person, and is ignored', async (header) => {
  expect(await read(SUBJECT, header)).toBeUndefined();
});

test('Auto-Submitted: no is of a person', async () => {
  expect(await read(SUBJECT, 'Auto-Submitted: no')).toMatchObject({ title: '路灯不亮' });
});

test('piped in twice it is one case; one that cannot be is refused for good, without a word of it', async () => {
  const place = await mkdtemp(join(tmpdir(), 'wuyou-mail-'));
  onTestFinished(() => rm(place, { recursive: true, force: true }));
  vi.stubEnv('WUYOU_DATA', join(place, 'data'));
  onTestFinished(() => {
    vi.unstubAllEnvs();
  });
  const said = vi.spyOn(console, 'log').mockImplementation(() => {});
  const refused = vi.spyOn(console, 'error').mockImplementation(() => {});
  const pipe = (bytes: Uint8Array, channel: string = DESK.channel) =>
    mailCommand(
      'example',
      { ...DESK, channel },
      (async function* () {
        yield bytes;
      })(),
    );
  expect(await pipe(letter([SUBJECT]))).toBe(0);
  expect(await pipe(letter([SUBJECT]))).toBe(0);
  expect(await pipe(letter([SUBJECT, 'Precedence: bulk']))).toBe(0);
  expect(said.mock.calls.flat()).toEqual(['Added.', 'There already.', 'Ignored: no person wrote it.']);
  expect(await pipe(letter([], ''))).toBe(65);
  expect(await pipe(letter([SUBJECT], 'x'.repeat(25_000_001)))).toBe(65);
  expect(refused.mock.calls.flat()).toEqual([
    'The letter cannot be a case. /title: too_short',
    'The letter cannot be a case. The letter is longer than 25 MB.',
  ]);
  await expect(pipe(letter([SUBJECT]), 'import')).rejects.toThrow('--channel must be one of mayor-hotline');
}, 120_000);
