import type { Delivery, PostgresStore } from '@wuyou/postgres';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Outcome } from './outcome';
import type { Channel } from './sender';
import { MOBILE, outboxWorld, PATIENCE, testStore } from './testing/outbox-world';

let store: PostgresStore;
let close: () => Promise<void>;
beforeAll(async () => {
  ({ store, close } = await testStore());
}, PATIENCE);
afterAll(() => close?.());

/** A channel that keeps what it is given, and ends each try as it is told. */
function recorder(outcomes: (delivery: Delivery) => Outcome = () => ({ kind: 'sent' })) {
  const sent: Delivery[] = [];
  const send: Channel = async (_tenant, delivery) => {
    sent.push(delivery);
    return outcomes(delivery);
  };
  return { sent, send };
}
const failing = (): Outcome => ({ kind: 'failed', failure: 'HTTP 500' });
const NR = { departments: { nr: { mail: ['nr@example.cn'] } } };
const ASSIGN = { type: 'assign', tasks: [{ department: 'nr', role: 'lead', title: '示例任务' }] };

test('a webhook is told every event in order, each under an id of its own', async () => {
  const { sent, send } = recorder();
  const w = await outboxWorld(store, { channels: { webhook: send } });
  await w.webhook('w1', 'https://receiver.example.cn/');
  const { id } = await w.report();
  await w.act('desk', id, { type: 'accept' });
  await w.act('desk', id, ASSIGN);
  await w.run();
  expect(sent.map(({ type }) => type)).toEqual(['case.reported', 'case.accepted', 'case.assigned']);
  expect(sent[1]?.content).toMatchObject({
    type: 'case.accepted',
    data: { id, status: 'accepted', version: 2, tenant: w.tenant.id },
  });
  expect(new Set(sent.map((one) => one.id)).size).toBe(3);
  await w.run();
  expect(sent).toHaveLength(3);
  expect(w.errors).toEqual([]);
});

test('a webhook that asked for some types is told of no others', async () => {
  const { sent, send } = recorder();
  const w = await outboxWorld(store, { channels: { webhook: send } });
  await w.webhook('w1', 'https://receiver.example.cn/', ['case.accepted']);
  const { id } = await w.report();
  await w.act('desk', id, { type: 'accept' });
  await w.run();
  expect(sent.map(({ type }) => type)).toEqual(['case.accepted']);
});

test('what was written and not sent when a process died is sent by the next; a try in vain keeps its id', async () => {
  const dying = recorder();
  const w = await outboxWorld(store, {
    channels: {
      webhook: async (tenant, delivery) => {
        await dying.send(tenant, delivery);
        // As if the process had ended here: the receiver has it, and nothing was written down.
        throw new Error('killed');
      },
    },
  });
  await w.webhook('w1', 'https://receiver.example.cn/');
  await w.report();
  await w.run();
  const next = recorder();
  const second = await w.open({ channels: { webhook: next.send } });
  await w.run(second);
  expect(next.sent).toEqual([]);
  w.pass(3);
  await w.run(second);
  expect(next.sent.map(({ id }) => id)).toEqual(dying.sent.map(({ id }) => id));
  w.pass(60 * 24);
  await w.run(second);
  expect(next.sent).toHaveLength(1);
});

test('two processes that look at once tell each change once', async () => {
  const both = recorder();
  const w = await outboxWorld(store, { channels: { webhook: both.send } });
  const other = await w.open({ channels: { webhook: both.send } });
  await w.webhook('w1', 'https://receiver.example.cn/');
  for (let i = 0; i < 8; i += 1) {
    await w.report(`1380000000${i}`);
    await Promise.all([w.run(), w.run(other)]);
  }
  await Promise.all([w.run(), w.run(other)]);
  expect(both.sent).toHaveLength(8);
  expect(new Set(both.sent.map(({ position }) => position)).size).toBe(8);
  expect(w.errors).toEqual([]);
});

test('a webhook is tried ten times over three days, and then given up', async () => {
  const { sent, send } = recorder(failing);
  const w = await outboxWorld(store, { channels: { webhook: send } });
  await w.webhook('w1', 'https://receiver.example.cn/');
  await w.report();
  await w.run();
  const begun = w.clock.now;
  const at: number[] = [0];
  for (let [delivery] = await w.all(); delivery?.nextTryAt; [delivery] = await w.all()) {
    w.clock.now = Date.parse(delivery.nextTryAt) - 1_000;
    await w.run();
    expect(sent).toHaveLength(at.length);
    w.clock.now += 1_000;
    await w.run();
    at.push((w.clock.now - begun) / 1_000);
  }
  // 5 s, then 5 and 30 minutes, then 2, 5, 10, 14, 20 and 24 hours.
  expect(at).toEqual([0, 5, 305, 2_105, 9_305, 27_305, 63_305, 113_705, 185_705, 272_105]);
  expect(new Set(sent.map(({ id }) => id)).size).toBe(1);
  expect(await w.all()).toMatchObject([{ status: 'failed', failure: 'HTTP 500', tries: 10 }]);
});

test('410 ends a webhook and everything that was still to be sent to it; others go on', async () => {
  const { sent, send } = recorder(({ lane }) =>
    lane === 'gone' ? { kind: 'gone', failure: 'HTTP 410' } : { kind: 'sent' },
  );
  const w = await outboxWorld(store, { channels: { webhook: send } });
  await w.webhook('gone', 'https://a.example.cn/');
  await w.webhook('there', 'https://b.example.cn/');
  for (let i = 0; i < 12; i += 1) await w.report(`138000001${String(i).padStart(2, '0')}`);
  await w.run();
  await w.report('13800000200');
  await w.run();
  expect(sent.filter(({ lane }) => lane === 'there')).toHaveLength(13);
  expect(sent.filter(({ lane }) => lane === 'gone').length).toBeLessThanOrEqual(5);
  const [gone] = await store.outbox.webhooks.list(w.tenant.id);
  expect(gone?.disabledAt).toBeDefined();
  expect((await w.all()).filter(({ lane, status }) => lane === 'gone' && status === 'pending')).toEqual([]);
});

test('a receiver that does not answer holds up no other', async () => {
  let answer = (): void => {};
  const silent = new Promise<void>((resolve) => {
    answer = resolve;
  });
  const sent: string[] = [];
  const w = await outboxWorld(store, {
    channels: {
      webhook: async (_tenant, { lane }) => {
        if (lane === 'silent') await silent;
        sent.push(lane);
        return { kind: 'sent' };
      },
    },
  });
  await w.webhook('silent', 'https://a.example.cn/');
  await w.webhook('quick', 'https://b.example.cn/');
  for (let i = 0; i < 3; i += 1) {
    await w.report(`1380000030${i}`);
    await w.outbox.wake();
    await expect.poll(() => sent.filter((lane) => lane === 'quick').length).toBe(i + 1);
  }
  expect(sent).not.toContain('silent');
  answer();
  await w.outbox.idle();
  await w.run();
  expect(sent.filter((lane) => lane === 'silent')).toHaveLength(3);
});

test('offices are written to where they have a box, and a reporter by a template, with the code alone', async () => {
  const mail = recorder();
  const sms = recorder();
  const notices = { ...NR, sms: { signName: '示例区', templates: { received: 'SMS_1' } } };
  const w = await outboxWorld(store, { notices, channels: { mail: mail.send, sms: sms.send } });
  const { id, code } = await w.report();
  await w.act('desk', id, { type: 'accept' });
  await w.act('desk', id, ASSIGN);
  await w.run();
  expect(sms.sent).toMatchObject([
    { recipient: MOBILE, type: 'received', content: { fillings: { code: code.match(/.{4}/g)?.join('-') } } },
  ]);
  expect(mail.sent).toMatchObject([
    {
      recipient: 'nr@example.cn',
      content: { subject: `新任务待签收：${code.slice(0, 4)}-${code.slice(4, 8)}` },
    },
  ]);
  expect(JSON.stringify(mail.sent)).not.toMatch(new RegExp(`${MOBILE}|示例联系人|${code.slice(8)}|路灯`));
  // What was sent to people is forgotten.
  const kept = JSON.stringify(await w.all());
  expect(kept).not.toContain(MOBILE);
  expect(kept).not.toContain(code.slice(8, 12));
});

test('where nothing is configured nothing is written, unless it is to be looked at', async () => {
  const w = await outboxWorld(store);
  await w.report();
  await w.run();
  expect(await w.all()).toEqual([]);
  const looked = await outboxWorld(store, { keeps: true });
  await looked.report();
  await looked.run();
  looked.pass(60 * 24 * 30);
  await looked.run();
  expect((await looked.all()).map(({ channel, status, tries }) => [channel, status, tries])).toEqual(
    expect.arrayContaining([
      ['sms', 'kept', 0],
      ['mail', 'kept', 0],
    ]),
  );
  expect(looked.tried).toEqual([]);
});

test('what cannot be made news of is passed by, and said', async () => {
  const { sent, send } = recorder();
  const w = await outboxWorld(store, { channels: { webhook: send } });
  await w.webhook('w1', 'https://receiver.example.cn/');
  const { id } = await w.report();
  const { logs } = store.outbox;
  store.outbox.logs = async (...given) => {
    const whole = new Map(await logs(...given));
    const broken = whole
      .get(id)
      ?.map((event) => ({ ...event, version: 1, type: 'accepted' }) as typeof event);
    return broken ? whole.set(id, broken) : whole;
  };
  await w.report('13800000001');
  await w.run();
  store.outbox.logs = logs;
  expect(sent).toHaveLength(1);
  expect(w.errors).toHaveLength(1);
});

test('a backlog of 10,000 changes is worked off a hundred logs at a time', async () => {
  const { sent, send } = recorder();
  const w = await outboxWorld(store, { channels: { webhook: send } });
  await w.webhook('w1', 'https://receiver.example.cn/', ['case.closed']);
  const { id } = await w.report();
  await w.run();
  await w.outbox.stop();
  const { untold, logs } = store.outbox;
  const events = await store.cases.events(w.tenant.id, id, 0);
  let read = 0;
  // The changes are made up, so that the test is about reading them.
  store.outbox.untold = async (tenant, limit) => {
    const { from } = await untold(tenant, 0);
    const count = Math.min(limit, 10_000 - from);
    const changes = Array.from({ length: Math.max(0, count) }, (_, i) => ({
      position: from + i + 1,
      kind: 'case' as const,
      id: `case-${from + i}`,
      after: 0,
      version: 1,
    }));
    return { from, changes };
  };
  store.outbox.logs = async (_, __, ids) => {
    expect(ids.length).toBeLessThanOrEqual(100);
    read += ids.length;
    return new Map(ids.map((each) => [each, events]));
  };
  const next = await w.open();
  await w.run(next);
  Object.assign(store.outbox, { untold, logs });
  // The first was told when it was reported.
  expect(read).toBe(9_999);
  expect((await untold(w.tenant.id, 1)).from).toBe(10_000);
  expect(sent).toEqual([]);
});
