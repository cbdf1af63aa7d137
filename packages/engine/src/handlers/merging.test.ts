import { expect, test } from 'vitest';
import { drive, TO_ANSWERED, TO_HANDLING } from '../testing/drive';
import { messagesOf, next, viewIn } from '../testing/read-messages';
import { TIANYUAN, world } from '../testing/world';

/** One case that is handled, and a later report of the same problem. */
async function twoReports() {
  const w = world();
  const main = await drive(w, ...TO_HANDLING);
  const second = await drive(w);
  const merge = () => second.act('desk', { type: 'merge', into: main.code });
  return { w, main, second, merge };
}

test('a later report goes on inside the first, and both reporters hear', async () => {
  const { w, main, second, merge } = await twoReports();
  expect(await merge()).toMatchObject({ status: 'merged', mergedInto: { caseId: main.id } });
  const desk = await w.call('desk.cases.get', { as: 'desk', params: { id: main.id } });
  expect(desk.intakes).toMatchObject([{ caseId: second.id }]);
  const seen = await w.call('cases.get', { params: { code: second.code } });
  expect(seen).toMatchObject({ status: 'handling', merged: true, lead: { id: 'nr' }, can: [] });
  await main.act('nr', { type: 'progress', note: '已到现场' });
  const later = await w.call('cases.get', { params: { code: second.code } });
  expect(later.version).toBe(seen.version + 1);
  expect(JSON.stringify(later)).not.toContain(main.code);
});

test('the second reporter follows live, over merging, news and splitting, and no version goes back', async () => {
  const { w, main, second, merge } = await twoReports();
  const messages = messagesOf((await w.send('GET', `/v1/cases/${second.code}/live`)).body);
  const first = await next(messages);
  const versions = [Number(first.id)];
  const hear = async (happen: () => Promise<unknown>) => {
    const coming = next(messages);
    await happen();
    const message = await coming;
    versions.push(Number(message.id));
    return viewIn(message);
  };
  expect((await hear(merge)).merged).toBe(true);
  expect((await hear(() => main.act('nr', { type: 'progress', note: '已到现场' }))).merged).toBe(true);
  expect(await hear(() => second.act('desk', { type: 'split', reason: '并非同一件事' }))).toMatchObject({
    merged: false,
    status: 'submitted',
  });
  expect(versions).toEqual([...new Set(versions)].sort((a, b) => a - b));
  await messages.return();
  const resumed = messagesOf(
    (
      await w.send('GET', `/v1/cases/${second.code}/live`, {
        headers: { 'Last-Event-ID': String(versions.at(-1)) },
      })
    ).body,
  );
  expect((await next(resumed)).id, 'nothing was missed').toBeUndefined();
  await resumed.return();
});

test('a merged case takes no command but the desk’s to split it, and its rating is not open', async () => {
  const { w, second, merge } = await twoReports();
  await merge();
  const urged = await w.send('POST', `/v1/cases/${second.code}/urge`, { body: {} });
  expect(await urged.json()).toMatchObject({ code: 'not_allowed_in_status', details: { status: 'merged' } });
  expect(await w.call('ratings.get', { params: { code: second.code } })).toMatchObject({ state: 'not-yet' });
});

test('a merging into nothing, into itself or into an answered case is refused, and neither case is touched', async () => {
  const { w, second } = await twoReports();
  const answered = await drive(w, ...TO_ANSWERED);
  const path = `/v1/desk/cases/${second.id}/commands`;
  const merge = async (into: string) =>
    (await w.send('POST', path, { as: 'desk', body: { type: 'merge', into } })).json();
  expect(await merge('2222-2222-2222-2222')).toMatchObject({
    code: 'invalid',
    errors: [{ pointer: '/into' }],
  });
  expect(await merge(second.code)).toMatchObject({ code: 'merge_refused', details: { problem: 'same' } });
  expect(await merge(answered.code)).toMatchObject({
    code: 'merge_refused',
    details: { status: 'resolved' },
  });
  expect(await w.store.cases.events(TIANYUAN.id, second.id, 0)).toHaveLength(1);
});

test('merged once more, a case is followed to where it goes on', async () => {
  const { w, main, second } = await twoReports();
  const third = await drive(w);
  await third.act('desk', { type: 'merge', into: second.code });
  await second.act('desk', { type: 'merge', into: main.code });
  expect(await w.call('cases.get', { params: { code: third.code } })).toMatchObject({
    status: 'handling',
    merged: true,
    lead: { id: 'nr' },
  });
});

test('a reporter agrees to more time', async () => {
  const w = world();
  const { code, act } = await drive(w, ...TO_HANDLING, [
    'nr',
    { type: 'request-extension', reason: '需要测绘' },
  ]);
  await act('desk', { type: 'grant-extension' });
  const offered = await w.call('cases.get', { params: { code } });
  expect(offered).toMatchObject({
    extension: { stage: 'offered', days: 5, dueAt: '2026-09-20T17:00:00+08:00' },
    can: expect.arrayContaining(['answer-extension']),
  });
  const agreed = await w.call('cases.answerExtension', { params: { code }, body: { agree: true } });
  expect(agreed.deadline).toMatchObject({ dueAt: '2026-09-20T17:00:00+08:00', extension: { days: 5 } });
});
