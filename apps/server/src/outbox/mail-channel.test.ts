import type { AddressInfo } from 'node:net';
import type { Delivery } from '@wuyou/postgres';
import { SMTPServer } from 'smtp-server';
import { expect, onTestFinished, test } from 'vitest';
import { mailChannel } from './mail-channel';

const DELIVERY: Delivery = {
  id: '0199e1f0-0000-7000-8000-000000000001',
  channel: 'mail',
  lane: 'mail',
  recipient: 'nr@example.cn',
  type: 'task-assigned',
  position: 1,
  content: { subject: '新任务待签收：7K3M-9Q2C', text: '诉求 7K3M-9Q2C 已交贵单位办理。' },
  status: 'pending',
  createdAt: '2026-09-07T09:12:00+08:00',
  tries: 1,
};

/** A mail server that keeps what it takes, and refuses a recipient with `refusal`. */
async function mailServer(refusal?: number) {
  const mails: { readonly text: string; readonly to: readonly string[] }[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo(_address, _session, done) {
      done(refusal === undefined ? null : Object.assign(new Error('No such box'), { responseCode: refusal }));
    },
    onData(stream, session, done) {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', () => {
        mails.push({
          text: Buffer.concat(parts).toString('utf8'),
          to: session.envelope.rcptTo.map(({ address }) => address),
        });
        done();
      });
    },
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => new Promise<void>((resolve) => server.close(() => resolve())));
  const { port } = server.server.address() as AddressInfo;
  return { mails, send: mailChannel({ url: `smtp://127.0.0.1:${port}`, from: '示例区 <desk@example.cn>' }) };
}

test('a mail reaches its box in Chinese, under an id that a repeat has, too', async () => {
  const { mails, send } = await mailServer();
  expect(await send('430211', DELIVERY)).toEqual({ kind: 'sent' });
  expect(await send('430211', DELIVERY)).toEqual({ kind: 'sent' });
  expect(mails.map(({ to }) => to)).toEqual([['nr@example.cn'], ['nr@example.cn']]);
  for (const { text } of mails) {
    expect(text).toContain(`Message-ID: <${DELIVERY.id}@example.cn>`);
    expect(text).toContain('Auto-Submitted: auto-generated');
    const body = Buffer.from(text.split('\r\n\r\n')[1] ?? '', 'base64').toString('utf8');
    expect(body).toContain('诉求 7K3M-9Q2C 已交贵单位办理。');
  }
});

test('no header is smuggled in by a subject, and no second recipient by an address', async () => {
  const { mails, send } = await mailServer();
  const content = { subject: '新任务\r\nBcc: other@example.cn', text: '示例' };
  await send('430211', { ...DELIVERY, content });
  await send('430211', { ...DELIVERY, recipient: 'nr@example.cn>, <other@example.cn' });
  expect(mails.flatMap(({ to }) => to)).not.toContain('other@example.cn');
  expect(mails[0]?.text).not.toMatch(/^Bcc:/m);
});

test('a box that is not there is refused for good; a server that is busy or away is tried again', async () => {
  const none = await mailServer(550);
  expect(await none.send('430211', DELIVERY)).toMatchObject({ kind: 'refused' });
  const busy = await mailServer(450);
  expect(await busy.send('430211', DELIVERY)).toMatchObject({ kind: 'failed' });
  const away = mailChannel({ url: 'smtp://127.0.0.1:1', from: 'desk@example.cn' });
  expect(await away('430211', DELIVERY)).toMatchObject({ kind: 'failed' });
});
