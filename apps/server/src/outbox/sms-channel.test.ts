import type { Delivery } from '@wuyou/postgres';
import { expect, test } from 'vitest';
import { type Sms, sendableAt, smsChannel } from './sms-channel';

const NIGHT = { from: '21:00', to: '08:00' };
const LATE = '2026-09-07T23:30:00+08:00';
const delivery = (type: string): Delivery => ({
  id: 'd1',
  channel: 'sms',
  lane: 'sms',
  recipient: '13800000000',
  type,
  position: 1,
  content: { text: '示例', fillings: { code: '7K3M' } },
  status: 'pending',
  createdAt: LATE,
  tries: 1,
});

function channel(at: string) {
  const sent: Sms[] = [];
  const send = smsChannel({
    send: async (sms) => {
      sent.push(sms);
      return { kind: 'sent' };
    },
    siteOf: () => ({ signName: '示例区', templates: { received: 'SMS_1', answered: 'SMS_2' } }),
    quietOf: () => NIGHT,
    clock: () => Date.parse(at),
  });
  return { sent, send: (type: string) => send('430211', delivery(type)) };
}

test('at night people are left in peace until the morning, whenever it was written', async () => {
  const { sent, send } = channel(LATE);
  expect(await send('answered')).toEqual({ kind: 'early', until: '2026-09-08T08:00:00+08:00' });
  expect(sent).toEqual([]);
  const morning = channel('2026-09-08T08:00:00+08:00');
  expect(await morning.send('answered')).toEqual({ kind: 'sent' });
  expect(morning.sent).toEqual([
    { mobile: '13800000000', signName: '示例区', template: 'SMS_2', fillings: { code: '7K3M' }, id: 'd1' },
  ]);
});

test('who reports at night is given the receipt code at once', async () => {
  const { sent, send } = channel(LATE);
  expect(await send('received')).toEqual({ kind: 'sent' });
  expect(sent).toHaveLength(1);
});

test('a site may have no quiet hours', () => {
  expect(sendableAt('answered', LATE, undefined)).toBe(LATE);
});

test('a notice whose template is gone is not sent', async () => {
  expect(await channel('2026-09-08T09:00:00+08:00').send('closed')).toMatchObject({ kind: 'refused' });
});
