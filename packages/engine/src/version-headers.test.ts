import { expect, test } from 'vitest';
import { createMemoryStore } from './memory-store';
import { StoreConflict } from './store';
import { drive, TO_HANDLING } from './testing/drive';
import { TIANYUAN, world } from './testing/world';

test('every reply about a case carries its version', async () => {
  const w = world();
  const { code, id } = await drive(w);
  const replies = [
    await w.send('GET', `/v1/cases/${code}`),
    await w.send('GET', `/v1/cases/${code}/rating`),
    await w.send('GET', `/v1/desk/cases/${id}`, { as: 'desk' }),
    await w.send('POST', `/v1/cases/${code}/urge`, { body: {} }),
    await w.send('POST', `/v1/desk/cases/${id}/commands`, { as: 'desk', body: { type: 'accept' } }),
  ];
  expect(replies.map((reply) => reply.headers.get('ETag'))).toEqual(['"1"', '"1"', '"1"', '"2"', '"3"']);
});

test('a reader gets the whole view, whatever version it has: lights change while the version stands', async () => {
  const w = world();
  const { code } = await drive(w);
  const read = async () => {
    const headers = { 'If-None-Match': '"1"' };
    return (await (await w.send('GET', `/v1/cases/${code}`, { headers })).json()).light;
  };
  expect(await read()).toBe('green');
  w.moveTo('2026-09-30T09:00:00+08:00');
  expect(await read()).toBe('red');
});

test('a command on an old version is refused with the version there is, before any other reason', async () => {
  const w = world();
  const { code, id, act } = await drive(w);
  await act('desk', { type: 'accept' });
  const headers = { 'If-Match': '"1"' };
  const command = { as: 'desk', body: { type: 'accept' }, headers };
  const desk = await w.send('POST', `/v1/desk/cases/${id}/commands`, command);
  expect(await desk.json()).toMatchObject({ status: 409, code: 'conflict', details: { version: 2 } });
  const reporter = await w.send('POST', `/v1/cases/${code}/urge`, { body: {}, headers });
  expect(await reporter.json()).toMatchObject({ code: 'conflict', details: { version: 2 } });
  expect(await w.store.cases.events(TIANYUAN.id, id, 0)).toHaveLength(2);
});

test.for(['"4"', 'W/"4"', '*'])('a command on the present version %s goes through', async (tag) => {
  const w = world();
  const { id } = await drive(w, ...TO_HANDLING);
  const command = { as: 'nr', body: { type: 'progress', note: '已到现场' }, headers: { 'If-Match': tag } };
  expect((await w.send('POST', `/v1/desk/cases/${id}/commands`, command)).status).toBe(200);
});

test('writers without a version take turns: none is lost', async () => {
  const w = world();
  const { code, id } = await drive(w, ...TO_HANDLING);
  const replies = await Promise.all(
    Array.from({ length: 8 }, (_, i) =>
      w.send('POST', `/v1/cases/${code}/supply`, { body: { text: `第 ${i + 1} 份材料` } }),
    ),
  );
  expect(replies.map(({ status }) => status)).toEqual(Array(8).fill(200));
  expect(await w.store.cases.events(TIANYUAN.id, id, 4)).toHaveLength(8);
});

test('a writer that others overtake decides again on what they wrote', async () => {
  const store = createMemoryStore();
  const w = world({ store });
  const { code, id } = await drive(w, ...TO_HANDLING);
  let overtaken = 0;
  const slow = world({
    store: {
      ...store,
      async commit(commit) {
        if (overtaken < 5) {
          overtaken += 1;
          await w.call('cases.supply', { params: { code }, body: { text: `第 ${overtaken} 份材料` } });
        }
        await store.commit(commit);
      },
    },
  });
  const view = await slow.call('cases.supply', { params: { code }, body: { text: '最后一份' } });
  expect(view.version).toBe(10);
  expect(await store.cases.events(TIANYUAN.id, id, 4)).toHaveLength(6);
});

test('a store that never lets a writer in ends in 503 with when to come again', async () => {
  const store = createMemoryStore();
  const first = world({ store });
  const { code } = await drive(first);
  const busy = world({ store: { ...store, commit: () => Promise.reject(new StoreConflict('version')) } });
  const reply = await busy.send('POST', `/v1/cases/${code}/urge`, { body: {} });
  expect([reply.status, reply.headers.get('Retry-After')]).toEqual([503, '1']);
});
