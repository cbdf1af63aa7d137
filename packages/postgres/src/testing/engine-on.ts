import { createReceiptCode, DEFAULT_POLICY, type Tenant } from '@wuyou/domain';
import { createEngine, type Engine, type Principal, type Store } from '@wuyou/engine';

export const TENANT: Tenant = {
  id: '430211',
  name: { 'zh-CN': '示例区', en: 'Example District' },
  phone: '12345',
  anonymousAllowed: true,
  departments: [],
  categories: [{ path: '示例', name: { 'zh-CN': '示例', en: 'Example' }, keywords: [] }],
  policy: DEFAULT_POLICY,
};

const PRINCIPALS: Readonly<Record<string, Principal>> = {
  page: { kind: 'publishable', tenant: TENANT.id },
  desk: { kind: 'staff', tenant: TENANT.id, id: 'desk-1', role: 'desk' },
};

/** A Monday. */
export const MONDAY = Date.parse('2026-09-07T09:12:00+08:00');

/** An engine as a process would have it, but for the clock. */
export function engineOn(store: Store, clock: () => number): Engine {
  return createEngine({
    store,
    clock,
    ids: {
      uuid: () => crypto.randomUUID(),
      receiptCode: () => createReceiptCode((n) => crypto.getRandomValues(new Uint8Array(n))),
    },
    tenants: [TENANT],
    authenticate: (credential) => PRINCIPALS[credential],
  });
}

/** Calls it; a command with `key` is the same one each time. */
export async function send(
  engine: Engine,
  as: 'page' | 'desk',
  path: string,
  { body, key }: { readonly body?: object; readonly key?: string } = {},
): Promise<Response> {
  return engine.fetch(
    new Request(`https://wuyou.example${path}`, {
      method: body ? 'POST' : 'GET',
      headers: {
        Authorization: `Bearer ${as}`,
        ...(body && { 'Content-Type': 'application/json' }),
        ...(key !== undefined && { 'Idempotency-Key': key }),
      },
      ...(body && { body: JSON.stringify(body) }),
    }),
  );
}
