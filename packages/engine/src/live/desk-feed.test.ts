import { type CaseSummary, caseSummary, parse, referenceOf } from '@wuyou/domain';
import { expect, test } from 'vitest';
import { countingStore } from '../testing/counting-store';
import { ACCEPT, ASSIGN, drive } from '../testing/drive';
import { blocksOf, type Message, messagesOf, readMessages } from '../testing/read-messages';
import { REPORT, world } from '../testing/world';

const summaryIn = ({ data }: Message) => JSON.parse(data) as CaseSummary;

async function next<T>(source: AsyncGenerator<T, void>): Promise<T> {
  const { done, value } = await source.next();
  if (done) throw new Error('The feed ended.');
  return value;
}

test('the desk hears of each change from now on', async () => {
  const w = world();
  const { act } = await drive(w);
  const messages = messagesOf((await w.send('GET', '/v1/desk/live', { as: 'desk' })).body);
  await act(...ACCEPT);
  const accepted = summaryIn(await next(messages));
  expect(accepted).toMatchObject({ status: 'accepted', version: 2 });
  expect(parse(caseSummary, accepted)).toEqual(accepted);
  await w.call('cases.report', { body: REPORT });
  expect(summaryIn(await next(messages))).toMatchObject({ status: 'submitted', version: 1 });
  await messages.return();
});

test('the first block says where to go on from, though nothing has happened yet', async () => {
  const w = world();
  await drive(w);
  const blocks = blocksOf((await w.send('GET', '/v1/desk/live', { as: 'desk' })).body);
  const id = /^id: (.+)$/m.exec(await next(blocks))?.[1] ?? '';
  await blocks.return();
  await w.call('cases.report', { body: REPORT });
  const headers = { 'Last-Event-ID': id };
  const [missed] = await readMessages(w, '/v1/desk/live', { as: 'desk', headers, count: 1 });
  expect(missed && summaryIn(missed).status).toBe('submitted');
});

test('who comes back after each message misses none', async () => {
  const w = world();
  const blocks = blocksOf((await w.send('GET', '/v1/desk/live', { as: 'desk' })).body);
  let id = /^id: (.+)$/m.exec(await next(blocks))?.[1] ?? '';
  await blocks.return();
  const references: string[] = [];
  for (let i = 0; i < 5; i += 1)
    references.push(referenceOf((await w.call('cases.report', { body: REPORT })).code));
  const seen: string[] = [];
  for (let i = 0; i < 5; i += 1) {
    const headers = { 'Last-Event-ID': id };
    const [message] = await readMessages(w, '/v1/desk/live', { as: 'desk', headers, count: 1 });
    if (message) seen.push(summaryIn(message).reference);
    id = message?.id ?? '';
  }
  expect(seen).toEqual(references);
});

test('a department hears only of cases it has a task in, and no tenant of another', async () => {
  const w = world();
  const { act, code } = await drive(w);
  const nr = messagesOf((await w.send('GET', '/v1/desk/live', { as: 'nr' })).body);
  const elsewhere = messagesOf((await w.send('GET', '/v1/desk/live', { as: 'desk-hetang' })).body);
  const [first, other] = [next(nr), next(elsewhere)];
  await w.call('cases.report', { body: REPORT });
  await act(...ACCEPT);
  await act(...ASSIGN);
  expect(summaryIn(await first)).toMatchObject({ reference: referenceOf(code), status: 'assigned' });
  const theirs = await w.call('cases.report', { as: 'page-hetang', body: REPORT });
  expect(summaryIn(await other).reference).toBe(referenceOf(theirs.code));
  await Promise.all([nr.return(), elsewhere.return()]);
});

test('the desk is not limited by how much happened at once', async () => {
  const store = countingStore();
  const w = world({ store });
  const blocks = blocksOf((await w.send('GET', '/v1/desk/live', { as: 'desk' })).body);
  const id = /^id: (.+)$/m.exec(await next(blocks))?.[1] ?? '';
  await blocks.return();
  for (let i = 0; i < 205; i += 1) await w.call('cases.report', { body: REPORT });
  const headers = { 'Last-Event-ID': id };
  const messages = await readMessages(w, '/v1/desk/live', { as: 'desk', headers, count: 205 });
  expect(new Set(messages.map((message) => summaryIn(message).reference)).size).toBe(205);
  expect(store.listening).toBe(0);
});
