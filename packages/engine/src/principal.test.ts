import { expect, test } from 'vitest';
import { ACCEPT, ASSIGN, drive, TO_ANSWERED } from './testing/drive';
import { HETANG, REPORT, TIANYUAN, world } from './testing/world';

test.for([
  ['no key', null],
  ['an unknown key', 'nobody'],
  ['the key of a site that is not served', 'page-nowhere'],
] as const)('%s is refused', async ([, as]) => {
  const { send } = world();
  const reply = await send('GET', '/v1/site', { as });
  expect(reply.status).toBe(401);
  expect(reply.headers.get('WWW-Authenticate')).toBe('Bearer');
  expect(await reply.json()).toMatchObject({ code: 'unauthorized' });
});

test.for(['page', 'partner'])('a %s may not enter the desk', async (as) => {
  const w = world();
  const { id } = await drive(w);
  for (const path of ['/v1/desk/cases', `/v1/desk/cases/${id}`, '/v1/desk/cases/unknown', '/v1/desk/live']) {
    expect((await w.send('GET', path, { as })).status).toBe(403);
  }
  const command = await w.send('POST', `/v1/desk/cases/${id}/commands`, { as, body: { type: 'accept' } });
  expect(await command.json()).toMatchObject({ status: 403, code: 'forbidden' });
});

test('tenants do not meet', async () => {
  const w = world();
  const { code, id } = await drive(w);
  expect((await w.send('GET', `/v1/cases/${code}`, { as: 'page-hetang' })).status).toBe(404);
  expect((await w.send('GET', `/v1/cases/${code}/live`, { as: 'page-hetang' })).status).toBe(404);
  expect((await w.send('POST', `/v1/cases/${code}/urge`, { as: 'page-hetang', body: {} })).status).toBe(404);
  expect((await w.call('desk.cases.list', { as: 'desk-hetang' })).items).toEqual([]);
  expect((await w.send('GET', `/v1/desk/cases/${id}`, { as: 'desk-hetang' })).status).toBe(404);
  const command = { as: 'desk-hetang', body: { type: 'accept' } };
  expect((await w.send('POST', `/v1/desk/cases/${id}/commands`, command)).status).toBe(404);
  expect((await w.call('site.get', { as: 'page-hetang' })).tenant).toBe(HETANG.id);
  expect(await w.store.cases.events(TIANYUAN.id, id, 0)).toHaveLength(1);
});

test('a page reports through its own doors only', async () => {
  const w = world();
  const body = { ...REPORT, channel: 'mayor-hotline' };
  const refused = await w.send('POST', '/v1/cases', { body });
  expect(await refused.json()).toMatchObject({
    status: 422,
    errors: [{ pointer: '/channel', code: 'choice', params: { choices: ['portal', 'app'] } }],
  });
  for (const as of ['partner', 'desk', 'nr']) await w.call('cases.report', { as, body });
  await w.call('cases.report', { body: { ...REPORT, channel: 'app' } });
  expect((await w.call('desk.cases.list', { as: 'desk' })).items).toHaveLength(4);
});

test('the log says who reported and through what', async () => {
  const w = world();
  for (const as of ['page', 'partner', 'desk']) await w.call('cases.report', { as, body: REPORT });
  const cases = await w.store.cases.list(TIANYUAN.id, { limit: 10 });
  const logs = await Promise.all(cases.map(({ facts }) => w.store.cases.events(TIANYUAN.id, facts.id, 0)));
  expect(logs.reverse().map(([event]) => [event?.by, event?.via])).toEqual([
    [{ role: 'reporter' }, 'portal'],
    [{ role: 'partner' }, 'portal'],
    [{ role: 'desk', id: 'desk-1' }, 'portal'],
  ]);
});

test('staff with a receipt code act under their own name, never as the reporter', async () => {
  const w = world();
  const { code, id } = await drive(w, ...TO_ANSWERED);
  const rating = { body: { level: 'satisfied' } } as const;
  const byHandler = await w.send('POST', `/v1/cases/${code}/rating`, { as: 'nr', ...rating });
  expect(await byHandler.json()).toMatchObject({ status: 403, code: 'forbidden' });
  const view = await w.call('ratings.submit', { as: 'desk', params: { code }, ...rating });
  expect(view.ratings).toMatchObject([{ level: 'satisfied', onBehalf: true }]);
  const log = await w.store.cases.events(TIANYUAN.id, id, 0);
  expect(log[log.length - 1]).toMatchObject({ by: { role: 'desk', id: 'desk-1' }, via: 'desk' });
});

test('a partner with a receipt code is the reporter, through the channel of the case', async () => {
  const w = world();
  const { code } = await w.call('cases.report', { as: 'partner', body: { ...REPORT, channel: 'open311' } });
  await w.call('cases.urge', { as: 'partner', params: { code } });
  const [state] = await w.store.cases.list(TIANYUAN.id, { limit: 1 });
  const log = await w.store.cases.events(TIANYUAN.id, state?.facts.id ?? '', 1);
  expect(log).toMatchObject([{ type: 'urged', by: { role: 'reporter' }, via: 'open311' }]);
});

test('a department sees a case once it has a task in it; desk and supervisor see all', async () => {
  const w = world();
  const { id, act } = await drive(w, ACCEPT);
  const seenBy = async (as: string) => (await w.call('desk.cases.list', { as })).items.length;
  const command = { as: 'nr', body: { type: 'sign' } };
  expect(await Promise.all(['desk', 'supervisor', 'nr', 'hc'].map(seenBy))).toEqual([1, 1, 0, 0]);
  expect((await w.send('GET', `/v1/desk/cases/${id}`, { as: 'nr' })).status).toBe(404);
  expect((await w.send('POST', `/v1/desk/cases/${id}/commands`, command)).status).toBe(404);
  await act(...ASSIGN);
  expect(await Promise.all(['desk', 'supervisor', 'nr', 'hc'].map(seenBy))).toEqual([1, 1, 1, 0]);
  expect((await w.call('desk.cases.get', { as: 'nr', params: { id } })).allowed).toContain('sign');
});
