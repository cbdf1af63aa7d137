import { createReceiptCode, DEFAULT_POLICY, type Tenant } from '@wuyou/domain';
import { SHIPPED_CATALOGUE } from '@wuyou/domain/catalogue';
import { createEngine, type Principal } from '@wuyou/engine';
import type { PostgresStore } from '../postgres-store';
import { MONDAY } from './engine-on';

const office = (id: string) => ({ id, name: { 'zh-CN': `示例${id}`, en: `Example ${id}` } });

export const SITE: Tenant = {
  id: '430211',
  name: { 'zh-CN': '示例区', en: 'Example District' },
  phone: '12345',
  anonymousAllowed: true,
  departments: [office('nr'), office('hc')],
  categories: [{ path: '示例', name: { 'zh-CN': '示例', en: 'Example' }, keywords: [] }],
  policy: DEFAULT_POLICY,
  approvals: { catalogue: SHIPPED_CATALOGUE, category: '示例' },
};

const staff = { kind: 'staff', tenant: SITE.id } as const;
const PRINCIPALS: Readonly<Record<string, Principal>> = {
  page: { kind: 'publishable', tenant: SITE.id, id: 'page-1' },
  desk: { ...staff, id: 'desk-1', role: 'desk' },
  supervisor: { ...staff, id: 'super-1', role: 'supervisor' },
  nr: { ...staff, id: 'nr-1', role: 'department', department: 'nr' },
};

/** In every text that someone wrote, so that none is overlooked. */
export const WRITTEN = '密语';
export const ZHANG = { name: '张示例', mobile: '13812345678' };
export const LI = { name: '李示例', mobile: '13987654321' };
const words = (what: string) => `${what}${WRITTEN}`;

type Said = { readonly as?: string; readonly body?: object; readonly key?: string };

/** An engine over a store, and a caller that holds every reply to have succeeded. */
export function siteOn(store: PostgresStore) {
  const engine = createEngine({
    store,
    clock: () => MONDAY,
    ids: {
      uuid: () => crypto.randomUUID(),
      receiptCode: () => createReceiptCode((n) => crypto.getRandomValues(new Uint8Array(n))),
    },
    tenants: [SITE],
    authenticate: (credential) => PRINCIPALS[credential],
  });
  let calls = 0;
  const send = async (path: string, { as = 'page', body, key }: Said = {}) => {
    calls += 1;
    return engine.fetch(
      new Request(`https://wuyou.example${path}`, {
        method: body ? 'POST' : 'GET',
        headers: {
          Authorization: `Bearer ${as}`,
          'Idempotency-Key': key ?? `call-${calls}`,
          ...(body && { 'Content-Type': 'application/json' }),
        },
        ...(body && { body: JSON.stringify(body) }),
      }),
    );
  };
  const call = async (path: string, said: Said = {}) => {
    const reply = await send(path, said);
    const json = await reply.json();
    if (!reply.ok) throw new Error(`${path} ${JSON.stringify(said)}: ${JSON.stringify(json)}`);
    return json as Record<string, unknown> & { code: string; id: string };
  };

  return {
    engine,
    send,
    call,
    /** @returns the receipt code and the id of a new case */
    async report(contact: { readonly name: string; readonly mobile: string }, title = words('路灯不亮')) {
      const reporter = { kind: 'citizen', contact };
      const given = { details: words('三天了'), place: words('示例路'), privacy: { version: '2026-09' } };
      const { code } = await call('/v1/cases', { body: { category: '示例', title, reporter, ...given } });
      const id = (await store.cases.findIdByCode(SITE.id, code)) ?? '';
      return { code, id };
    },
    act: (id: string, as: string, body: object) => call(`/v1/desk/cases/${id}/commands`, { as, body }),
    async apply() {
      const file = (material: string) => ({
        by: 'file',
        material,
        name: words(material),
        size: 1,
        hash: 'c'.repeat(64),
      });
      const applicant = {
        kind: 'enterprise',
        name: '示例装备集团',
        uscc: '91430200MA4DEM010P',
        contact: ZHANG,
      };
      const materials = [file('hookup-form'), file('site-plan')];
      const { code } = await call('/v1/applications', {
        body: { bundle: 'utility-hookup', applicant, materials },
      });
      return { code, id: (await store.applications.findIdByCode(SITE.id, code)) ?? '' };
    },
  };
}

/** Cases of two people, one of them gone through to its rating, one merged, and an application that was taken back. */
export async function livedIn(store: PostgresStore) {
  const site = siteOn(store);
  const { call, act } = site;
  const first = await site.report(ZHANG);
  await act(first.id, 'desk', { type: 'accept' });
  await act(first.id, 'desk', {
    type: 'assign',
    tasks: [{ department: 'nr', role: 'lead', title: words('核实') }],
  });
  const merged = await site.report(LI);
  await act(merged.id, 'desk', { type: 'merge', into: first.id, note: words('同一盏灯') });
  await act(first.id, 'nr', { type: 'sign' });
  await act(first.id, 'nr', { type: 'progress', note: words('到了现场'), contacted: true });
  await act(first.id, 'nr', { type: 'request-extension', reason: words('等配件') });
  await act(first.id, 'desk', { type: 'grant-extension' });
  await call(`/v1/cases/${first.code}/extension`, { body: { agree: true } });
  await act(first.id, 'nr', { type: 'request-info', question: words('哪一盏？') });
  await call(`/v1/cases/${first.code}/supply`, { body: { text: words('门口那盏') } });
  await call(`/v1/cases/${first.code}/urge`, { body: { note: words('快些') } });
  await act(first.id, 'supervisor', { type: 'supervise', reason: words('重点路段') });
  await call(`/v1/desk/cases/${first.id}/contact`, { as: 'desk', body: { reason: words('要打电话') } });
  await act(first.id, 'nr', { type: 'resolve', answer: words('修好了') });
  await act(first.id, 'desk', { type: 'follow-up', outcome: 'unreached', note: words('没接') });
  await call(`/v1/cases/${first.code}/rating`, { body: { level: 'satisfied', comment: words('谢谢') } });
  await act(first.id, 'supervisor', { type: 'lift-supervision', note: words('已办结') });
  const taken = await site.report(LI, words('井盖松动'));
  await call(`/v1/cases/${taken.code}/withdraw`, { body: { reason: words('已好') } });
  const application = await site.apply();
  await call(`/v1/applications/${application.code}/withdraw`, { body: { reason: words('不建了') } });
  return { ...site, first, merged, taken, application };
}
