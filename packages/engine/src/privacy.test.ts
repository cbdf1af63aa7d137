import { referenceOf } from '@wuyou/domain';
import { expect, test } from 'vitest';
import { drive, TO_ANSWERED, TO_HANDLING } from './testing/drive';
import { readMessages } from './testing/read-messages';
import { CONTACT, MOBILE, REPORT, world } from './testing/world';

test('no reply anywhere tells a mobile number, a contact or a whole credit code', async () => {
  const w = world();
  const { code, id } = await drive(w, ...TO_ANSWERED);
  const citizen = { kind: 'citizen', contact: { name: CONTACT, mobile: MOBILE } };
  await w.call('cases.report', { body: { ...REPORT, reporter: citizen } });
  const reporterPaths = ['', '/rating'].map((path) => `/v1/cases/${code}${path}`);
  const replies = [
    ...(await Promise.all(reporterPaths.map((path) => w.send('GET', path)))),
    ...(await Promise.all(
      ['/v1/desk/cases', `/v1/desk/cases/${id}`].map((path) => w.send('GET', path, { as: 'desk' })),
    )),
    await w.send('POST', '/v1/cases', { body: REPORT }),
    await w.send('POST', `/v1/desk/cases/${id}/commands`, {
      as: 'desk',
      body: { type: 'follow-up', outcome: 'solved' },
    }),
    await w.send('POST', `/v1/cases/${code}/rating`, { body: { level: 'satisfied' } }),
  ];
  const texts = await Promise.all(replies.map((reply) => reply.text()));
  texts.push(...(await readMessages(w, `/v1/cases/${code}/live`, { count: 1 })).map(({ data }) => data));
  const deskFeed = readMessages(w, '/v1/desk/live', { as: 'desk', count: 1 });
  await w.call('cases.report', { body: REPORT });
  texts.push(...(await deskFeed).map(({ data }) => data));

  expect(replies.every(({ ok }) => ok)).toBe(true);
  expect(texts.join()).toContain('138****5678');
  for (const secret of [MOBILE, CONTACT, REPORT.reporter.uscc]) expect(texts.join()).not.toContain(secret);
});

test('a company keeps its name, a person only the first character', async () => {
  const w = world();
  const { id } = await drive(w);
  const view = await w.call('desk.cases.get', { as: 'desk', params: { id } });
  expect(view.reporter).toEqual({
    kind: 'enterprise',
    name: '示例装备集团',
    uscc: '9143**********010P',
    contact: { name: '欧***', mobile: '138****5678' },
  });
});

test('no reply to staff tells a receipt code: whoever has it could rate their own work', async () => {
  const w = world();
  const { code, id, act } = await drive(w, ...TO_HANDLING);
  const other = await drive(w);
  await other.act('desk', { type: 'merge', into: referenceOf(code) });
  const feed = readMessages(w, '/v1/desk/live', { as: 'nr', count: 1 });
  await act('nr', { type: 'progress', note: '已到现场' });
  const texts = (await feed).map(({ data }) => data);
  for (const as of ['desk', 'nr', 'supervisor']) {
    for (const path of ['/v1/desk/cases', `/v1/desk/cases/${id}`]) {
      texts.push(await (await w.send('GET', path, { as })).text());
    }
  }
  texts.push(await (await w.send('GET', `/v1/desk/cases/${other.id}`, { as: 'desk' })).text());
  expect(texts.join()).toContain(referenceOf(code));
  for (const secret of [code, other.code]) expect(texts.join()).not.toContain(secret);
});
