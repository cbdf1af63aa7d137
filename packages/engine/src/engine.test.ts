import { expect, test } from 'vitest';
import { createMemoryStore } from './memory-store';
import type { LogEntry } from './options';
import { ACCEPT, ASSIGN_BOTH, drive } from './testing/drive';
import { world } from './testing/world';

test('a case goes round the whole loop', async () => {
  const w = world();
  const { code, act } = await drive(w, ACCEPT, ASSIGN_BOTH);
  await act('nr', { type: 'sign' });
  await act('hc', { type: 'sign' });
  await act('nr', { type: 'request-info', question: '请补充土地证复印件' });
  const supplied = await w.call('cases.supply', { params: { code }, body: { text: '已交窗口' } });
  expect(supplied.status).toBe('handling');
  await w.call('cases.urge', { params: { code } });
  await act('hc', { type: 'finish-task', result: '已备案' });
  await act('nr', { type: 'resolve', answer: '规划核实意见书已出具。' });
  await act('desk', { type: 'follow-up', outcome: 'solved' });

  const bad = { level: 'dissatisfied', comment: '还是验收不了' } as const;
  const reopened = await w.call('ratings.submit', { params: { code }, body: bad });
  expect(reopened).toMatchObject({ status: 'handling', round: 2, deadline: { kind: 'rectify' } });

  await act('nr', { type: 'resolve', answer: '联合验收已通过，证书已送达。' });
  const closed = await w.call('ratings.submit', { params: { code }, body: { level: 'satisfied' } });
  expect(closed).toMatchObject({ status: 'closed', filled: 5, round: 2 });
  expect(closed.ratings.map(({ level, round }) => [round, level])).toEqual([
    [1, 'dissatisfied'],
    [2, 'satisfied'],
  ]);
  expect(await w.call('cases.get', { params: { code } })).toEqual(closed);
});

test('a reporter may withdraw', async () => {
  const w = world();
  const { code } = await drive(w, ACCEPT);
  const view = await w.call('cases.withdraw', { params: { code }, body: { reason: '已自行解决' } });
  expect(view).toMatchObject({ status: 'withdrawn', reason: '已自行解决', can: [] });
});

test('the site and its promise are there before anything is reported', async () => {
  const { call } = world();
  expect(await call('site.get')).toMatchObject({ tenant: '430211', phone: '12345' });
  const promise = await call('promise.get', { query: '?category=城乡建设/工程建设审批' });
  expect(promise.contactBy.dueAt).toBe('2026-09-10T17:00:00+08:00');
});

test('a health check needs no key', async () => {
  const { send } = world();
  expect(await (await send('GET', '/healthz', { as: null })).json()).toEqual({ status: 'ok' });
});

test('an unknown address is not found, in the problem form and the language asked for', async () => {
  const { send } = world();
  const reply = await send('GET', '/v1/nothing', { headers: { 'Accept-Language': 'en-GB,zh;q=0.5' } });
  expect(reply.status).toBe(404);
  expect(reply.headers.get('Content-Type')).toBe('application/problem+json');
  expect(reply.headers.get('Content-Language')).toBe('en');
  expect(await reply.json()).toMatchObject({
    type: 'urn:wuyou:error:not_found',
    code: 'not_found',
    title: 'Nothing found. Check the code',
    requestId: reply.headers.get('Request-Id'),
  });
});

test.for([
  ['PUT', '/v1/cases', 'POST'],
  ['DELETE', '/v1/cases/7K3M9Q2C4D5EXW89', 'GET'],
  ['PATCH', '/v1/cases/7K3M9Q2C4D5EXW89/rating', 'GET, POST'],
  ['POST', '/healthz', 'GET'],
])('%s %s is told what is allowed', async ([method = '', path = '', allowed]) => {
  const { send } = world();
  const reply = await send(method, path);
  expect(reply.status).toBe(405);
  expect(reply.headers.get('Allow')).toBe(allowed);
});

test('an unexpected error is logged with its request and tells the caller nothing of itself', async () => {
  const store = createMemoryStore();
  const broken = new Error('password=示例 at /srv/secret');
  const entries: LogEntry[] = [];
  const { send } = world({
    store: { ...store, cases: { ...store.cases, list: () => Promise.reject(broken) } },
    log: (entry) => entries.push(entry),
  });
  const reply = await send('GET', '/v1/desk/cases', { as: 'desk' });
  const text = await reply.text();
  expect(reply.status).toBe(500);
  expect(text).not.toContain('secret');
  const requestId = reply.headers.get('Request-Id');
  expect(JSON.parse(text)).toMatchObject({ code: 'internal', requestId, details: {} });
  expect(entries).toEqual([{ requestId, method: 'GET', path: '/v1/desk/cases', error: broken }]);
});

test('a page of another origin is told what it may send, and may read what it needs', async () => {
  const { send } = world();
  const preflight = await send('OPTIONS', '/v1/cases', {
    as: null,
    headers: { Origin: 'https://portal.example', 'Access-Control-Request-Method': 'POST' },
  });
  expect(preflight.status).toBe(204);
  expect(preflight.headers.get('Access-Control-Allow-Origin')).toBe('*');
  const allowed = preflight.headers.get('Access-Control-Allow-Headers')?.split(',');
  expect(allowed).toEqual(
    expect.arrayContaining([
      'Authorization',
      'Content-Type',
      'Idempotency-Key',
      'If-Match',
      'Last-Event-ID',
      'Accept-Language',
    ]),
  );
  const refused = await send('GET', '/v1/site', { as: null, headers: { Origin: 'https://portal.example' } });
  expect(refused.status).toBe(401);
  expect(refused.headers.get('Access-Control-Allow-Origin')).toBe('*');
  expect(refused.headers.get('Access-Control-Expose-Headers')?.split(',')).toEqual(
    expect.arrayContaining(['ETag', 'Request-Id', 'Idempotent-Replayed', 'Retry-After']),
  );
});

test('nothing is kept by caches', async () => {
  const w = world();
  const { code } = await drive(w);
  expect((await w.send('GET', `/v1/cases/${code}`)).headers.get('Cache-Control')).toBe('no-store');
});
