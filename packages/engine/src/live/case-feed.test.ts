import { expect, test } from 'vitest';
import type { LogEntry } from '../options';
import { countingStore } from '../testing/counting-store';
import { ACCEPT, ASSIGN, drive, TO_HANDLING } from '../testing/drive';
import { manualSleep } from '../testing/manual-sleep';
import { blocksOf, messagesOf, next, readMessages, viewIn } from '../testing/read-messages';
import { world } from '../testing/world';

const resume = (id: string) => ({ headers: { 'Last-Event-ID': id } });

test('a feed is an event stream that proxies pass on at once', async () => {
  const w = world();
  const { code } = await drive(w);
  const reply = await w.send('GET', `/v1/cases/${code}/live`);
  expect(reply.headers.get('Content-Type')).toBe('text/event-stream; charset=utf-8');
  expect(reply.headers.get('Cache-Control')).toBe('no-store');
  expect(reply.headers.get('X-Accel-Buffering')).toBe('no');
  const blocks = blocksOf(reply.body);
  expect(await next(blocks)).toBe('retry: 2000');
  expect(await next(blocks)).toMatch(/^id: 1\nevent: case\ndata: {.*}$/);
  await blocks.return();
});

test('it begins with the present and goes on with each change', async () => {
  const w = world();
  const { code, act } = await drive(w, ACCEPT);
  const messages = messagesOf((await w.send('GET', `/v1/cases/${code}/live`)).body);
  expect(await next(messages)).toMatchObject({ id: '2', event: 'case' });
  await act(...ASSIGN);
  const changed = await next(messages);
  expect(changed.id).toBe('3');
  expect(viewIn(changed)).toEqual(await w.call('cases.get', { params: { code } }));
  await messages.return();
});

test('who comes back gets every version missed, each as it was, then what follows', async () => {
  const w = world();
  const { code, act } = await drive(w, ...TO_HANDLING);
  const messages = messagesOf((await w.send('GET', `/v1/cases/${code}/live`, resume('1'))).body);
  const missed = [await next(messages), await next(messages), await next(messages)];
  expect(missed.map(({ id }) => id)).toEqual(['2', '3', '4']);
  expect(missed.map((message) => viewIn(message).status)).toEqual(['accepted', 'assigned', 'handling']);
  expect(missed.map((message) => viewIn(message).timeline.length)).toEqual([2, 3, 4]);
  await act('nr', { type: 'progress', note: '已到现场' });
  expect((await next(messages)).id).toBe('5');
  await messages.return();
});

test('who missed no change is shown the present without an id, as time may have changed it, then the next change', async () => {
  const w = world();
  const { code, act } = await drive(w, ACCEPT);
  w.moveTo('2026-09-30T09:00:00+08:00');
  const messages = messagesOf((await w.send('GET', `/v1/cases/${code}/live`, resume('2'))).body);
  const first = await next(messages);
  expect(first.id).toBeUndefined();
  expect(viewIn(first).light).toBe('red');
  const second = next(messages);
  await act(...ASSIGN);
  expect((await second).id).toBe('3');
  await messages.return();
});

test.for(['99', 'x', '-1', ''])('a last id of %j that never was begins with the present', async (id) => {
  const w = world();
  const { code } = await drive(w, ACCEPT);
  expect(await readMessages(w, `/v1/cases/${code}/live`, { ...resume(id), count: 1 })).toMatchObject([
    { id: '2' },
  ]);
});

test('no version is missing or twice while many write, for one that stays and one that keeps coming back', async () => {
  const w = world();
  const { code } = await drive(w, ...TO_HANDLING);
  const path = `/v1/cases/${code}/live`;
  const expected = Array.from({ length: 24 }, (_, i) => String(i + 5));

  async function stay(): Promise<string[]> {
    const ids: string[] = [];
    const reply = await w.send('GET', path, resume('4'));
    for await (const { id } of messagesOf(reply.body)) {
      // The present comes without an id, where nothing was written yet.
      if (id !== undefined) ids.push(id);
      if (ids.length === expected.length) break;
    }
    return ids;
  }
  async function comeBack(): Promise<string[]> {
    const ids = ['4'];
    while (ids.length < 25) {
      // One at a time: the last of them has nothing after it.
      const messages = await readMessages(w, path, { ...resume(ids[ids.length - 1] ?? ''), count: 1 });
      ids.push(...messages.flatMap(({ id }) => id ?? []));
      await new Promise((resolve) => setTimeout(resolve));
    }
    return ids.slice(1);
  }
  async function write(): Promise<void> {
    for (let round = 0; round < 8; round += 1) {
      const body = { text: `第 ${round + 1} 轮` };
      await Promise.all([1, 2, 3].map(() => w.call('cases.supply', { params: { code }, body })));
    }
  }
  const [stayed, cameBack] = await Promise.all([stay(), comeBack(), write()]);
  expect(stayed).toEqual(expected);
  expect(cameBack).toEqual(expected);
});

test('a view that time alone changed comes on a tick, without an id, and once', async () => {
  const w = world();
  const { code, act } = await drive(w, ACCEPT);
  const messages = messagesOf((await w.send('GET', `/v1/cases/${code}/live`)).body);
  expect(viewIn(await next(messages)).deadline?.workingDaysLeft).toBe(5);
  const later = next(messages);
  await w.engine.tick();
  w.moveTo('2026-09-08T09:00:00+08:00');
  await w.engine.tick();
  const changed = await later;
  expect(changed.id).toBeUndefined();
  expect(viewIn(changed).deadline?.workingDaysLeft).toBe(4);
  const following = next(messages);
  await w.engine.tick();
  await act(...ASSIGN);
  expect((await following).id).toBe('3');
  await messages.return();
});

test('silence is filled with comments', async () => {
  const time = manualSleep();
  const w = world({ sleep: time.sleep });
  const { code } = await drive(w);
  const blocks = blocksOf((await w.send('GET', `/v1/cases/${code}/live`)).body);
  await next(blocks);
  await next(blocks);
  for (const _ of [1, 2]) {
    const beat = next(blocks);
    await expect.poll(() => time.sleeping).toBe(1);
    time.wakeAll();
    expect(await beat).toBe(': ');
  }
  await blocks.return();
});

test('a reader that leaves takes everything with it', async () => {
  const [time, store] = [manualSleep(), countingStore()];
  const w = world({ store, sleep: time.sleep });
  const { code } = await drive(w);
  const readers = await Promise.all(
    [1, 2, 3].map(async () => messagesOf((await w.send('GET', `/v1/cases/${code}/live`)).body)),
  );
  for (const reader of readers) await next(reader);
  // One source for all of them.
  expect(store.listening).toBe(1);

  const reply = await w.send('GET', `/v1/cases/${code}/live`);
  const body = reply.body?.getReader();
  await body?.read();
  await body?.read();
  const waiting = body?.read();
  await expect.poll(() => time.sleeping).toBe(1);
  await body?.cancel();
  expect((await waiting)?.done).toBe(true);

  for (const reader of readers) await reader.return();
  expect(store.listening).toBe(0);
  expect(time.sleeping).toBe(0);
});

test('a request that is aborted ends its feed', async () => {
  const [time, store] = [manualSleep(), countingStore()];
  const w = world({ store, sleep: time.sleep });
  const { code } = await drive(w);
  const stop = new AbortController();
  const messages = messagesOf((await w.send('GET', `/v1/cases/${code}/live`, { signal: stop.signal })).body);
  await next(messages);
  const end = messages.next();
  stop.abort();
  expect((await end).done).toBe(true);
  expect(store.listening).toBe(0);
  expect(time.sleeping).toBe(0);
});

test('a reply that nobody reads holds nothing', async () => {
  const store = countingStore();
  const w = world({ store });
  const { code } = await drive(w);
  const reply = await w.send('GET', `/v1/cases/${code}/live`);
  expect(store.listening).toBe(0);
  await reply.body?.cancel();
  expect(store.listening).toBe(0);
});

test('a store that fails under a feed is logged, and the connection breaks off', async () => {
  const store = countingStore();
  const broken = new Error('disk');
  let works = true;
  const entries: LogEntry[] = [];
  const events: typeof store.cases.events = (...at) =>
    works ? store.cases.events(...at) : Promise.reject(broken);
  const w = world({
    store: { ...store, cases: { ...store.cases, events } },
    log: (entry) => entries.push(entry),
  });
  const { code } = await drive(w);
  const messages = messagesOf((await w.send('GET', `/v1/cases/${code}/live`)).body);
  await next(messages);
  const end = messages.next();
  works = false;
  w.engine.tick();
  await expect(end).rejects.toBe(broken);
  expect(entries).toMatchObject([{ method: 'GET', path: `/v1/cases/${code}/live`, error: broken }]);
  expect(store.listening).toBe(0);
});
