import { expect, test } from 'vitest';
import type { Counted } from './limit';
import type { Principal } from './principal';
import { CONTACT, MOBILE, REPORT, TIANYUAN, world } from './testing/world';

const PAGE: Principal = { kind: 'publishable', tenant: TIANYUAN.id, id: 'page-1' };
const HALL = { address: '203.0.113.7' };

function limited(principal: Principal, tooMany: (counted: Counted) => boolean = () => false) {
  const seen: Counted[] = [];
  const w = world({
    authenticate: () => principal,
    limit: (counted) => {
      seen.push(counted);
      return tooMany(counted) ? 42 : undefined;
    },
  });
  const fetch = (method: string, path: string, { body = {}, headers = {} } = {}) =>
    w.engine.fetch(
      new Request(`https://wuyou.example${path}`, {
        method,
        headers: { Authorization: 'Bearer any', 'Content-Type': 'application/json', ...headers },
        ...(method === 'POST' && { body: JSON.stringify(body) }),
      }),
      HALL,
    );
  const counts = () => seen.map(({ by, value, does }) => `${does} ${by} ${value}`);
  return { ...w, fetch, counts };
}

test('a visitor is counted by key and address, and by phone when raising something', async () => {
  const { fetch, counts } = limited(PAGE);
  await fetch('GET', '/v1/site');
  expect(counts()).toEqual(['read address 203.0.113.7', 'read key page-1']);
  await fetch('POST', '/v1/cases', { body: REPORT });
  expect(counts().slice(2)).toEqual([
    'write address 203.0.113.7',
    'write key page-1',
    `report phone ${MOBILE}`,
  ]);
});

test('a partner’s server and staff speak for many: only their key is counted', async () => {
  const partner = limited({ kind: 'partner', tenant: TIANYUAN.id, id: 'hotline' });
  expect(
    (await partner.fetch('POST', '/v1/cases', { body: { ...REPORT, channel: 'mayor-hotline' } })).status,
  ).toBe(201);
  expect(partner.counts()).toEqual(['write key hotline']);
  const desk = limited({ kind: 'staff', tenant: TIANYUAN.id, id: 'desk-1', role: 'desk' });
  await desk.fetch('GET', '/v1/desk/cases');
  expect(desk.counts()).toEqual(['read key desk-1']);
});

test.each(['key', 'address', 'phone'] as const)(
  'one too many by %s is told when to come back, and writes nothing',
  async (by) => {
    const w = limited(PAGE, (counted) => counted.by === by);
    const reply = await w.fetch('POST', '/v1/cases', { body: REPORT });
    expect(reply.status).toBe(429);
    expect(reply.headers.get('Retry-After')).toBe('42');
    const problem = await reply.text();
    expect(JSON.parse(problem)).toMatchObject({ code: 'rate_limited', title: '操作太频繁，请稍后再试' });
    expect(problem).not.toContain(MOBILE);
    expect(problem).not.toContain(CONTACT);
    expect(await w.store.position(TIANYUAN.id)).toBe(0);
  },
);

test('a repeat is answered with the receipt it had, and raises nothing more', async () => {
  let reports = 0;
  const w = limited(PAGE, ({ does }) => does === 'report' && ++reports > 1);
  const once = { body: REPORT, headers: { 'Idempotency-Key': 'one' } };
  const first = await w.fetch('POST', '/v1/cases', once);
  const again = await w.fetch('POST', '/v1/cases', once);
  expect([first.status, again.status]).toEqual([201, 201]);
  expect(await again.text()).toBe(await first.text());
  const other = await w.fetch('POST', '/v1/cases', { ...once, headers: { 'Idempotency-Key': 'two' } });
  expect(other.status).toBe(429);
});

test('what is refused uses up nobody’s number, and neither does saving a draft', async () => {
  const { fetch, counts } = limited(PAGE);
  const unknown = await fetch('POST', '/v1/cases', { body: { ...REPORT, category: '没有这一类' } });
  expect(unknown.status).toBe(422);
  const { reporter: applicant } = REPORT;
  await fetch('POST', '/v1/applications/7K3M9Q2C4D5EXW89/draft', { body: { applicant, materials: [] } });
  expect(counts().filter((line) => line.includes('phone'))).toEqual([]);
});

test('what one address sends too much uses nothing of its page’s key up', async () => {
  const { fetch, counts } = limited(PAGE, ({ by }) => by === 'address');
  expect((await fetch('GET', '/v1/site')).status).toBe(429);
  expect(counts()).toEqual(['read address 203.0.113.7']);
});
