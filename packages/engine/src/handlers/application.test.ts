import { type ApplicationCommandInput, type ApplyInput, referenceOf } from '@wuyou/domain';
import { describe, expect, test } from 'vitest';
import { messagesOf, next } from '../testing/read-messages';
import { CONTACT, MOBILE, REPORT, TIANYUAN, type World, world } from '../testing/world';

const HASH = 'a'.repeat(64);
const LICENCE_HASH = 'b'.repeat(64);
const file = (material: string, hash = HASH, validUntil?: string) => ({
  by: 'file' as const,
  material,
  name: `${material}.pdf`,
  size: 1024,
  hash,
  ...(validUntil && { validUntil }),
});
const HOOKUP: ApplyInput = {
  bundle: 'utility-hookup',
  applicant: REPORT.reporter,
  materials: [file('hookup-form'), file('site-plan')],
};

async function applied(w: World, body: unknown = HOOKUP) {
  const receipt = await w.call('applications.apply', { body });
  const { items } = await w.call('desk.applications.list', { as: 'desk', query: `?q=${receipt.code}` });
  const id = items[0]?.id ?? '';
  const act = (as: string, body: ApplicationCommandInput) =>
    w.call('desk.applications.do', { as, params: { id }, body });
  const get = () => w.call('applications.get', { params: { code: receipt.code } });
  return { ...receipt, id, act, get };
}

const OFFICES = {
  power: 'power',
  greenery: 'gardens',
  excavation: 'urban',
  water: 'water',
  gas: 'gas',
  telecom: 'telecom',
};
async function grantAll(act: Awaited<ReturnType<typeof applied>>['act']) {
  await act('desk', { type: 'accept' });
  for (const [item, office] of Object.entries(OFFICES))
    await act(`office-${office}`, { type: 'grant', item, number: `示例证 ${item}` });
}

describe('what can be applied for', () => {
  test('is listed with what it asks, promises and saves', async () => {
    const { items } = await world().call('bundles.list');
    expect(items.map(({ id }) => id)).toEqual(TIANYUAN.approvals?.catalogue.bundles.map(({ id }) => id));
    expect(items.find(({ id }) => id === 'utility-hookup')).toMatchObject({
      asked: 2,
      promise: { days: 1 },
      saving: { oneByOne: { steps: 15 }, asBundle: { steps: 2, materials: 2, visits: 0, days: 1 } },
    });
  });

  test('is read with its items side by side and the days it promises', async () => {
    const bundle = await world().call('bundles.get', { params: { id: 'utility-hookup' } });
    expect(bundle.promisedBy.dueAt).toBe('2026-09-08T17:00:00+08:00');
    expect(bundle.items.filter(({ critical }) => critical).map(({ id }) => id)).toEqual(['power']);
    expect(bundle.materials.map(({ id, state }) => [id, state])).toEqual([
      ['hookup-form', 'needed'],
      ['site-plan', 'needed'],
    ]);
    expect(bundle.shared.length).toBeGreaterThan(0);
  });

  test('is nothing where the tenant offers nothing, and unknown is not found', async () => {
    const { approvals: _approvals, ...tenant } = TIANYUAN;
    const w = world({ tenants: [tenant] });
    expect(await w.call('bundles.list')).toEqual({ items: [] });
    expect((await w.send('GET', '/v1/bundles/utility-hookup')).status).toBe(404);
    expect((await world().send('GET', '/v1/bundles/nothing')).status).toBe(404);
    const refused = await w.send('POST', '/v1/applications', { body: HOOKUP });
    expect(await refused.json()).toMatchObject({
      code: 'invalid',
      errors: [{ pointer: '/bundle', code: 'unknown_bundle' }],
    });
  });
});

describe('an application', () => {
  test('goes from two documents to the licences and a rating', async () => {
    const w = world();
    const { code, promise, spared, act, get } = await applied(w);
    expect({ spared, ...promise }).toMatchObject({
      spared: 0,
      correctionBy: { kind: 'correction', dueAt: '2026-09-14T17:00:00+08:00' },
      promisedBy: { kind: 'bundle', dueAt: '2026-09-08T17:00:00+08:00' },
    });
    await act('desk', { type: 'accept' });
    const running = await get();
    expect(running.lanes.map(({ id, status }) => [id, status])).toEqual([
      ['power', 'running'],
      ['greenery', 'running'],
      ['excavation', 'waiting'],
      ['water', 'waiting'],
      ['gas', 'waiting'],
      ['telecom', 'running'],
    ]);
    expect(running).toMatchObject({
      light: 'green',
      statutory: { limit: { days: 45 } },
      can: ['withdraw'],
    });
    for (const [item, office] of Object.entries(OFFICES))
      await act(`office-${office}`, {
        type: 'grant',
        item,
        number: `示例证 ${item}`,
        validUntil: '2031-09-07',
      });
    const decided = await get();
    expect(decided).toMatchObject({
      status: 'decided',
      outcome: 'granted',
      filled: 3,
      deadline: { kind: 'delivery' },
    });
    expect(decided.lanes[3]).toMatchObject({
      status: 'granted',
      result: { number: '示例证 water', validUntil: '2031-09-07' },
    });
    await act('desk', { type: 'deliver', by: 'electronic' });
    const invited = await w.call('applications.rating', { params: { code } });
    expect(invited).toMatchObject({
      of: 'application',
      state: 'open',
      bundle: { en: 'Connecting all utilities' },
    });
    const rated = await w.call('applications.rate', { params: { code }, body: { level: 'very-satisfied' } });
    expect(rated).toMatchObject({ status: 'rated', filled: 5, rating: { level: 'very-satisfied' } });
    expect(await w.call('applications.rating', { params: { code } })).toMatchObject({ state: 'rated' });
  });

  test('rated badly, becomes a case in the same step, once, and the case names it', async () => {
    const w = world();
    const { code, id, act, get } = await applied(w);
    await grantAll(act);
    await act('desk', { type: 'deliver', by: 'counter' });
    const body = { level: 'very-dissatisfied', comment: '跑了三趟' };
    const headers = { 'Idempotency-Key': 'rate-1' };
    const rate = () => w.send('POST', `/v1/applications/${code}/rating`, { body, headers });
    const { complaint } = await (await rate()).json();
    expect((await (await rate()).json()).complaint).toEqual(complaint);
    expect((await get()).complaint).toEqual(complaint);
    const { items } = await w.call('desk.cases.list', { as: 'desk' });
    expect(items).toHaveLength(1);
    const seen = await w.call('cases.get', { params: { code: complaint.code } });
    expect(seen).toMatchObject({ status: 'submitted', title: '对一件事「水电气网联合报装」的办理不满意' });
    const caseId = items[0]?.id ?? '';
    const desk = await w.call('desk.cases.get', { as: 'desk', params: { id: caseId } });
    expect(desk).toMatchObject({ application: { id, reference: referenceOf(code) }, details: '跑了三趟' });
    const application = await w.call('desk.applications.get', { as: 'desk', params: { id } });
    expect(application.complaint).toEqual({ caseId: items[0]?.id, reference: referenceOf(complaint.code) });
    expect(JSON.stringify(application)).not.toContain(complaint.code);
    const invited = await w.call('applications.rating', { params: { code } });
    expect(invited).toMatchObject({
      state: 'rated',
      complaint,
      ifBad: { verifyBy: { kind: 'verify' }, rectifyBy: { kind: 'resolve' } },
    });
    expect(desk.rectification).toMatchObject({ basis: 'rating', verifyBy: { kind: 'verify' } });
    await w.call('desk.cases.do', { as: 'desk', params: { id: caseId }, body: { type: 'accept' } });
    const verify = { type: 'verify-rating', finding: 'valid', note: '情况属实' };
    const verified = await w.call('desk.cases.do', { as: 'desk', params: { id: caseId }, body: verify });
    expect(verified.rectification).toMatchObject({ finding: 'valid' });
  });

  test('stays a draft until it is handed in, and no office sees it before', async () => {
    const w = world();
    const { code, status } = await w.call('applications.apply', {
      body: { ...HOOKUP, materials: [], draft: true },
    });
    expect(status).toBe('draft');
    expect((await w.call('desk.applications.list', { as: 'desk' })).items).toEqual([]);
    const saved = await w.call('applications.save', {
      params: { code },
      body: { materials: [file('site-plan')] },
    });
    expect(saved.materials.map(({ state }) => state)).toEqual(['missing', 'handed']);
    expect(await w.call('applications.submit', { params: { code }, body: {} })).toMatchObject({
      status: 'submitted',
    });
    expect((await w.call('desk.applications.list', { as: 'desk' })).items).toMatchObject([
      { applicant: '示例装备集团', ended: 0, items: 6 },
    ]);
  });

  test('is told once what is missing or wrong, and goes on when it is brought', async () => {
    const w = world();
    const { code, act, get } = await applied(w, { ...HOOKUP, materials: [file('site-plan')] });
    await act('desk', {
      type: 'request-correction',
      missing: [{ material: 'site-plan', note: '缺少管线位置' }],
    });
    expect((await get()).materials).toMatchObject([
      { id: 'hookup-form', state: 'missing' },
      { id: 'site-plan', state: 'rejected', note: '缺少管线位置' },
    ]);
    const materials = [file('hookup-form'), file('site-plan', LICENCE_HASH)];
    const supplied = await w.call('applications.supply', { params: { code }, body: { materials } });
    expect(supplied).toMatchObject({ status: 'submitted', can: expect.arrayContaining(['withdraw']) });
    expect((await act('desk', { type: 'accept' })).status).toBe('accepted');
  });

  test('is accepted by itself when nothing was said for five working days, from the day it came in', async () => {
    const w = world();
    const { get } = await applied(w);
    w.moveTo('2026-09-14T17:00:00+08:00');
    expect(await w.engine.tick()).toBe(0);
    w.moveTo('2026-09-14T17:00:01+08:00');
    expect(await w.engine.tick()).toBe(1);
    expect(await get()).toMatchObject({
      status: 'accepted',
      deemed: true,
      deadline: { from: '2026-09-07T09:12:00+08:00' },
    });
    expect((await get()).timeline.at(-1)).toMatchObject({ type: 'accepted', role: 'system', deemed: true });
  });

  test('is followed live, each version once, in order', async () => {
    const w = world();
    const { code, act } = await applied(w);
    const messages = messagesOf((await w.send('GET', `/v1/applications/${code}/live`)).body);
    const first = await next(messages);
    expect(first).toMatchObject({ event: 'application', id: '2' });
    const coming = next(messages);
    await act('desk', { type: 'accept' });
    expect(await coming).toMatchObject({ id: '3' });
    await messages.return();
    await act('office-power', { type: 'grant', item: 'power' });
    await act('office-gardens', { type: 'grant', item: 'greenery' });
    const headers = { 'Last-Event-ID': '3' };
    const resumed = messagesOf((await w.send('GET', `/v1/applications/${code}/live`, { headers })).body);
    expect([(await next(resumed)).id, (await next(resumed)).id]).toEqual(['4', '5']);
    await resumed.return();
  });

  test('reaches the desk live, and each office only if it has an item', async () => {
    const w = world();
    const listen = async (as: string) =>
      messagesOf((await w.send('GET', '/v1/desk/applications/live', { as })).body);
    const [desk, power, stranger] = await Promise.all([listen('desk'), listen('office-power'), listen('hc')]);
    const heard = [desk, power].map((one) => next(one));
    const silent = stranger.next();
    const { id, code } = await applied(w);
    for (const message of await Promise.all(heard)) {
      expect(message.event).toBe('application');
      expect(JSON.parse(message.data)).toMatchObject({
        id,
        reference: referenceOf(code),
        status: 'submitted',
      });
    }
    expect(await Promise.race([silent, Promise.resolve('nothing')])).toBe('nothing');
    expect((await w.send('GET', `/v1/desk/applications/${id}`, { as: 'hc' })).status).toBe(404);
    expect((await w.call('desk.applications.list', { as: 'hc' })).items).toEqual([]);
  });

  test('shows staff no phone number, no name and no receipt code, and tells each what they may do', async () => {
    const w = world();
    const { id, code, act } = await applied(w);
    const seenBy = async (as: string) => w.call('desk.applications.get', { as, params: { id } });
    expect((await seenBy('desk')).allowed).toEqual(
      ['request-correction', 'accept', 'decline', 'withdraw', 'supply-materials'].sort(byTable),
    );
    await act('desk', { type: 'accept' });
    expect((await seenBy('office-power')).allowed).toEqual(['begin-review', 'grant', 'refuse']);
    expect((await seenBy('office-water')).allowed).toEqual([]);
    for (const as of ['desk', 'office-power'])
      for (const secret of [MOBILE, CONTACT, code, REPORT.reporter.uscc])
        expect(JSON.stringify(await seenBy(as))).not.toContain(secret);
  });

  test('seen in another version is not acted on', async () => {
    const w = world();
    const { id, act } = await applied(w);
    await act('desk', { type: 'accept' });
    const late = await w.send('POST', `/v1/desk/applications/${id}/commands`, {
      as: 'desk',
      body: { type: 'decline', reason: '不属于本站' },
      headers: { 'If-Match': '"2"' },
    });
    expect(await late.json()).toMatchObject({
      status: 409,
      code: 'conflict',
      details: { version: 3, status: 'accepted' },
    });
  });

  test('of a page may not say it came through another door', async () => {
    const reply = await world().send('POST', '/v1/applications', {
      body: { ...HOOKUP, channel: 'symposium' },
    });
    expect(await reply.json()).toMatchObject({ code: 'invalid', errors: [{ pointer: '/channel' }] });
  });
});

describe('a document handed in once', () => {
  const reuse = { by: 'reuse', material: 'site-plan', hash: HASH } as const;
  const again = (earlier?: string) => ({
    ...HOOKUP,
    ...(earlier !== undefined && { earlier }),
    consent: true,
    materials: [file('hookup-form'), reuse],
  });
  const read = async (w: World, query: string, as = 'page') =>
    (await w.call('bundles.get', { as, params: { id: 'utility-hookup' }, query })).materials.find(
      ({ id }) => id === 'site-plan',
    );
  const refusedAt = async (w: World, body: unknown) => {
    const reply = await w.send('POST', '/v1/applications', { body });
    return (await reply.json()).errors as unknown;
  };
  const NOT_HELD = [{ pointer: '/materials/1/hash', code: 'not_held' }];

  /** An application that the desk has accepted, with a site plan good to the end of September. */
  async function accepted() {
    const w = world();
    const materials = [file('hookup-form'), file('site-plan', HASH, '2026-09-30')];
    const first = await applied(w, { ...HOOKUP, materials });
    await first.act('desk', { type: 'accept' });
    return { w, earlier: first.code };
  }

  test('need not be handed in again, with consent, and says where it is from', async () => {
    const { w, earlier } = await accepted();
    expect(await read(w, `?earlier=${earlier}`)).toMatchObject({
      state: 'held',
      document: {
        hash: HASH,
        validUntil: '2026-09-30',
        source: { from: 'application', on: '2026-09-07' },
      },
    });
    const second = await applied(w, again(earlier));
    expect(second.spared).toBe(1);
    expect((await second.get()).materials[1]).toMatchObject({
      state: 'reused',
      source: { bundle: { 'zh-CN': '水电气网联合报装' } },
    });
    expect(await refusedAt(w, { ...again(earlier), consent: false })).toMatchObject([
      { pointer: '/materials/1/hash', code: 'not_held' },
      { pointer: '/consent', code: 'consent_required' },
    ]);
  });

  test('that expired yesterday is asked for again, and the applicant is told why', async () => {
    const { w, earlier } = await accepted();
    w.moveTo('2026-09-30T18:00:00+08:00');
    expect(await read(w, `?earlier=${earlier}`)).toMatchObject({ state: 'held' });
    w.moveTo('2026-10-01T09:00:00+08:00');
    expect(await read(w, `?earlier=${earlier}`)).toMatchObject({
      state: 'expired',
      document: { validUntil: '2026-09-30' },
    });
    expect(await refusedAt(w, again(earlier))).toMatchObject([
      { pointer: '/materials/1/hash', code: 'expired', message: expect.stringContaining('2026') },
    ]);
  });

  test('is not known before the desk has judged it', async () => {
    const w = world();
    const { code, act } = await applied(w);
    expect(await read(w, `?earlier=${code}`)).toMatchObject({ state: 'needed' });
    await act('desk', {
      type: 'request-correction',
      missing: [{ material: 'site-plan', note: '图件系伪造' }],
    });
    expect(await read(w, `?earlier=${code}`)).toMatchObject({ state: 'needed' });
    expect(await refusedAt(w, again(code))).toMatchObject(NOT_HELD);
  });

  test('is opened by no public credit code: whoever applies under another’s finds nothing of theirs', async () => {
    const { w } = await accepted();
    expect(await refusedAt(w, again())).toMatchObject(NOT_HELD);
    const draft = await w.call('applications.apply', { body: { ...HOOKUP, materials: [], draft: true } });
    const handedIn = await applied(w, { ...HOOKUP, materials: [file('hookup-form')] });
    await handedIn.act('desk', { type: 'decline', reason: '冒用他人名义' });
    for (const code of [draft.code, handedIn.code]) {
      expect(await read(w, `?earlier=${code}`)).toMatchObject({ state: 'needed' });
      expect(await refusedAt(w, again(code))).toMatchObject(NOT_HELD);
    }
    expect((await w.send('GET', '/v1/bundles/utility-hookup?earlier=2222-2222-2222-2222')).status).toBe(404);
    expect((await w.send('GET', `/v1/bundles/utility-hookup?holder=${REPORT.reporter.uscc}`)).status).toBe(
      403,
    );
  });

  test('under another’s name is never what that company is offered', async () => {
    const { w } = await accepted();
    await applied(w, { ...HOOKUP, materials: [file('site-plan', 'f'.repeat(64))] });
    const held = await read(w, `?holder=${REPORT.reporter.uscc}`, 'partner');
    expect(held).toMatchObject({ state: 'held', document: { hash: HASH } });
  });

  test('or in the licence library is seen and reused by a partner’s server, which vouches for the company', async () => {
    const licence = {
      material: 'site-plan',
      holder: REPORT.reporter.uscc,
      hash: LICENCE_HASH,
      number: '示例图 1 号',
      source: { from: 'library' },
    } as const;
    const asked: string[] = [];
    const w = world({
      licences: async ({ holder }) => {
        asked.push(holder);
        return [licence];
      },
    });
    const held = await read(w, `?holder=${licence.holder}`, 'partner');
    expect(held).toMatchObject({ state: 'held', document: { number: '示例图 1 号' } });
    const body = { ...again(), materials: [file('hookup-form'), { ...reuse, hash: LICENCE_HASH }] };
    expect(await w.call('applications.apply', { as: 'partner', body })).toMatchObject({ spared: 1 });
    asked.length = 0;
    await w.call('applications.apply', { as: 'partner', body: HOOKUP });
    expect(await refusedAt(w, body)).toMatchObject(NOT_HELD);
    expect(asked, 'asked only where something is reused, by who vouches').toEqual([]);
  });
});

describe('what the law has done', () => {
  const LATE = '2026-09-15T09:00:00+08:00';

  test('counts before any timer has written it: late words find the application accepted', async () => {
    const w = world();
    const { code, act, get } = await applied(w);
    w.moveTo(LATE);
    const body = { materials: [file('site-plan')] };
    const supplied = await w.send('POST', `/v1/applications/${code}/materials`, { body });
    expect(await supplied.json()).toMatchObject({
      code: 'invalid',
      errors: [{ pointer: '/materials/0/material' }],
    });
    await expect(act('desk', { type: 'decline', reason: '不属于本站' })).rejects.toThrow();
    await act('office-power', { type: 'grant', item: 'power' });
    expect(await get()).toMatchObject({ status: 'reviewing', deemed: true });
    expect((await get()).timeline.map(({ type, at }) => [type, at])).toEqual([
      ['drafted', '2026-09-07T09:12:00+08:00'],
      ['submitted', '2026-09-07T09:12:00+08:00'],
      ['accepted', '2026-09-14T17:00:01+08:00'],
      ['granted', LATE],
    ]);
  });
});

describe('privacy of an application', () => {
  test('its receipt code cannot be found out bit by bit', async () => {
    const w = world();
    const { code } = await applied(w);
    const found = async (q: string) =>
      (await w.call('desk.applications.list', { as: 'office-power', query: `?q=${q}` })).items.length;
    expect(await found(code.slice(0, 8))).toBe(1);
    for (let length = 9; length < 16; length += 1) expect(await found(code.slice(0, length))).toBe(0);
    expect(await found('something else')).toBe(0);
  });

  test('a draft taken back was never handed in, so no office sees it', async () => {
    const w = world();
    const { code } = await w.call('applications.apply', { body: { ...HOOKUP, draft: true } });
    await w.call('applications.withdraw', { params: { code }, body: { reason: '不办了' } });
    expect((await w.call('desk.applications.list', { as: 'office-power' })).items).toEqual([]);
    expect((await w.call('desk.applications.list', { as: 'desk' })).items).toEqual([]);
  });

  test('who applied through a partner is told apart from who came by themselves', async () => {
    const w = world();
    const { code } = await w.call('applications.apply', {
      as: 'partner',
      body: { ...HOOKUP, channel: 'app' },
    });
    expect((await w.call('applications.get', { params: { code } })).timeline[0]).toMatchObject({
      role: 'partner',
    });
  });
});

/** In the order of the table of transitions. */
function byTable(a: string, b: string): number {
  const table = ['supply-materials', 'request-correction', 'accept', 'decline', 'withdraw'];
  return table.indexOf(a) - table.indexOf(b);
}
