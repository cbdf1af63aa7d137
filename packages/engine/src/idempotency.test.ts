import { expect, test } from 'vitest';
import { createMemoryStore } from './memory-store';
import { ACCEPT, drive, TO_ANSWERED } from './testing/drive';
import { REPORT, type Sent, TIANYUAN, world } from './testing/world';

const keyed = (body: unknown, key = 'key-1'): Sent => ({ body, headers: { 'Idempotency-Key': key } });

test('a repeated command gets the first answer and adds nothing', async () => {
  const w = world();
  const first = await w.send('POST', '/v1/cases', keyed(REPORT));
  const again = await w.send('POST', '/v1/cases', keyed(REPORT));
  expect([first.status, again.status]).toEqual([201, 201]);
  expect(await again.json()).toEqual(await first.json());
  expect(first.headers.get('Idempotent-Replayed')).toBeNull();
  expect(again.headers.get('Idempotent-Replayed')).toBe('true');
  expect(await w.store.cases.list(TIANYUAN.id, { limit: 10 })).toHaveLength(1);
});

test('the first answer comes again though the case went on, with its own version', async () => {
  const w = world();
  const { id, act } = await drive(w);
  const path = `/v1/desk/cases/${id}/commands`;
  const first = await w.send('POST', path, { as: 'desk', ...keyed({ type: 'accept' }) });
  await act('desk', { type: 'urge' });
  const again = await w.send('POST', path, { as: 'desk', ...keyed({ type: 'accept' }) });
  expect(await again.json()).toEqual(await first.json());
  expect([first, again].map((reply) => reply.headers.get('ETag'))).toEqual(['"2"', '"2"']);
});

test('twenty at once make one case, and whoever is answered gets its code', async () => {
  const w = world();
  const replies = await Promise.all(
    Array.from({ length: 20 }, () => w.send('POST', '/v1/cases', keyed(REPORT))),
  );
  expect(await w.store.cases.list(TIANYUAN.id, { limit: 100 })).toHaveLength(1);
  const answered = replies.filter(({ status }) => status === 201);
  const codes = await Promise.all(answered.map(async (reply) => (await reply.json()).code));
  expect(new Set(codes).size).toBe(1);
  expect(answered.filter(({ headers }) => !headers.has('Idempotent-Replayed'))).toHaveLength(1);
  expect(replies.every(({ status }) => status === 201 || status === 409)).toBe(true);
});

test('while the first is still running, a second is told to wait', async () => {
  const store = createMemoryStore();
  let open = () => {};
  const gate = new Promise<void>((resolve) => {
    open = resolve;
  });
  let reached = () => {};
  const atGate = new Promise<void>((resolve) => {
    reached = resolve;
  });
  const w = world({
    store: {
      ...store,
      async commit(commit) {
        reached();
        await gate;
        await store.commit(commit);
      },
    },
  });
  const first = w.send('POST', '/v1/cases', keyed(REPORT));
  await atGate;
  const second = await w.send('POST', '/v1/cases', keyed(REPORT));
  expect(await second.json()).toMatchObject({ status: 409, code: 'idempotency_in_progress' });
  expect(second.headers.get('Retry-After')).toBe('1');
  open();
  expect((await first).status).toBe(201);
  const third = await w.send('POST', '/v1/cases', keyed(REPORT));
  expect(third.headers.get('Idempotent-Replayed')).toBe('true');
});

test('a key is looked up only where the command is refused: another process may have taken it', async () => {
  const store = createMemoryStore();
  let looks = 0;
  const counting: typeof store = {
    ...store,
    async recall(...key) {
      looks += 1;
      return store.recall(...key);
    },
  };
  const other = await (await world({ store: counting }).send('POST', '/v1/cases', keyed(REPORT))).json();
  expect(looks).toBe(0);
  const reply = await world({ store: counting }).send('POST', '/v1/cases', keyed(REPORT));
  expect(looks).toBe(1);
  expect(reply.headers.get('Idempotent-Replayed')).toBe('true');
  expect(await reply.json()).toEqual(other);
  expect(await store.cases.list(TIANYUAN.id, { limit: 10 })).toHaveLength(1);
});

test('another request with the same key is refused, be it another body or another case', async () => {
  const w = world();
  const [one, two] = [await drive(w), await drive(w)];
  await w.call('cases.urge', { params: { code: one.code }, ...keyed({}) });
  const others = [
    await w.send('POST', `/v1/cases/${one.code}/urge`, keyed({ note: '请快些' })),
    await w.send('POST', `/v1/cases/${two.code}/urge`, keyed({})),
  ];
  for (const reply of others) {
    expect(await reply.json()).toMatchObject({ status: 422, code: 'idempotency_mismatch' });
  }
});

test('a key belongs to its route: another may use it anew', async () => {
  const w = world();
  const { code } = await drive(w);
  await w.call('cases.urge', { params: { code }, ...keyed({}) });
  expect((await w.send('POST', `/v1/cases/${code}/withdraw`, keyed({}))).status).toBe(200);
});

test('the same key of another caller or tenant is another key', async () => {
  const w = world();
  for (const as of ['page', 'partner', 'desk', 'page-hetang']) {
    expect((await w.send('POST', '/v1/cases', { as, ...keyed(REPORT) })).status).toBe(201);
  }
  expect(await w.store.cases.list(TIANYUAN.id, { limit: 10 })).toHaveLength(3);
});

test('a refusal is not kept: the same key may try again', async () => {
  const w = world();
  const { code, act } = await drive(w, ACCEPT, ...TO_ANSWERED.slice(1, 3));
  const rating = keyed({ level: 'satisfied' });
  expect((await w.send('POST', `/v1/cases/${code}/rating`, rating)).status).toBe(409);
  await act('nr', { type: 'resolve', answer: '已办好' });
  expect((await w.send('POST', `/v1/cases/${code}/rating`, rating)).status).toBe(200);
});

test('a failure of the service is not kept either', async () => {
  const store = createMemoryStore();
  let broken = true;
  const w = world({
    store: {
      ...store,
      commit: (commit) => (broken ? Promise.reject(new Error('disk')) : store.commit(commit)),
    },
  });
  expect((await w.send('POST', '/v1/cases', keyed(REPORT))).status).toBe(500);
  broken = false;
  const reply = await w.send('POST', '/v1/cases', keyed(REPORT));
  expect([reply.status, reply.headers.get('Idempotent-Replayed')]).toEqual([201, null]);
});

test('without a key two reports are two cases', async () => {
  const w = world();
  for (const _ of [1, 2]) await w.call('cases.report', { body: REPORT });
  expect(await w.store.cases.list(TIANYUAN.id, { limit: 10 })).toHaveLength(2);
});

test('a command repeated after its record is gone still adds no event', async () => {
  const before = createMemoryStore();
  const w = world({ store: before });
  const { id, code } = await drive(w);
  await w.call('cases.urge', { params: { code }, ...keyed({}) });
  const { tenants } = before.snapshot();
  const tenant = { ...tenants[TIANYUAN.id], idempotency: [] } as unknown as (typeof tenants)[string];
  const store = createMemoryStore({ snapshot: { tenants: { [TIANYUAN.id]: tenant } } });
  const later = world({ store });
  // A day later urging is allowed again, so only the key tells this is no second one.
  later.moveTo('2026-09-09T09:00:00+08:00');
  const reply = await later.send('POST', `/v1/cases/${code}/urge`, {
    ...keyed({}),
    headers: { 'Idempotency-Key': 'key-1', 'If-Match': '"1"' },
  });
  expect(reply.status).toBe(200);
  expect(reply.headers.get('Idempotent-Replayed')).toBeNull();
  expect(await store.cases.events(TIANYUAN.id, id, 0)).toHaveLength(2);
});
