import { createReceiptCode, DEFAULT_POLICY, parse, type Tenant } from '@wuyou/domain';
import { SHIPPED_CATALOGUE } from '@wuyou/domain/catalogue';
import { http, type ReplyOf } from '@wuyou/domain/http';
import type { RouteName } from '@wuyou/domain/routes';
import { expect } from 'vitest';
import type * as z from 'zod/mini';
import { createEngine } from '../engine';
import { createMemoryStore } from '../memory-store';
import type { EngineOptions } from '../options';
import type { Principal } from '../principal';

/** A Monday. */
const MONDAY = '2026-09-07T09:12:00+08:00';

export const TIANYUAN: Tenant = {
  id: '430211',
  name: { 'zh-CN': '天元区', en: 'Tianyuan District' },
  phone: '12345',
  anonymousAllowed: true,
  departments: [
    { id: 'hc', name: { 'zh-CN': '区住建局', en: 'Housing and construction' } },
    { id: 'nr', name: { 'zh-CN': '区自然资源局', en: 'Natural resources' } },
  ],
  categories: [
    {
      path: '城乡建设/工程建设审批',
      name: { 'zh-CN': '工程建设审批', en: 'Construction permits' },
      keywords: ['验收', '施工许可'],
    },
  ],
  policy: DEFAULT_POLICY,
  approvals: { catalogue: SHIPPED_CATALOGUE, category: '城乡建设/工程建设审批' },
};

export const HETANG: Tenant = {
  ...TIANYUAN,
  id: '430202',
  name: { 'zh-CN': '荷塘区', en: 'Hetang District' },
};

const staff = { kind: 'staff', tenant: TIANYUAN.id } as const;

const PRINCIPALS: Readonly<Record<string, Principal>> = {
  page: { kind: 'publishable', tenant: TIANYUAN.id },
  partner: { kind: 'partner', tenant: TIANYUAN.id, id: 'open311' },
  desk: { ...staff, id: 'desk-1', role: 'desk' },
  supervisor: { ...staff, id: 'super-1', role: 'supervisor' },
  leader: { ...staff, id: 'leader-1', role: 'leader' },
  admin: { ...staff, id: 'admin-1', role: 'admin' },
  hc: { ...staff, id: 'hc-1', role: 'department', department: 'hc' },
  nr: { ...staff, id: 'nr-1', role: 'department', department: 'nr' },
  'page-hetang': { kind: 'publishable', tenant: HETANG.id },
  'desk-hetang': { ...staff, tenant: HETANG.id, id: 'desk-2', role: 'desk' },
  'page-nowhere': { kind: 'publishable', tenant: '000000' },
};

/** `office-power`: staff of the office with that id. */
function officeOf(credential: string): Principal | undefined {
  const department = /^office-(.+)$/.exec(credential)?.[1];
  return department === undefined ? undefined : { ...staff, id: credential, role: 'department', department };
}

export const MOBILE = '13812345678';
export const CONTACT = '欧阳示例';

export const REPORT = {
  channel: 'portal',
  category: '城乡建设/工程建设审批',
  title: '新厂房联合验收受阻',
  details: '规划核实意见一直没有出。',
  reporter: {
    kind: 'enterprise',
    name: '示例装备集团',
    uscc: '91430200MA4DEM010P',
    contact: { name: CONTACT, mobile: MOBILE },
  },
} as const;

export interface Sent {
  /** Whose credential; `page` unless said. */
  readonly as?: string | null;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal;
}

interface Uploaded extends Pick<Sent, 'as' | 'headers'> {
  readonly name?: string;
}

/** An engine on a memory store, a clock that stands until it is moved, and ids that count up. */
export function world({ store = createMemoryStore(), ...options }: Partial<EngineOptions> = {}) {
  let ms = Date.parse(MONDAY);
  let drawn = 0;
  const draw = () => {
    drawn += 1;
    return drawn;
  };
  const engine = createEngine({
    store,
    clock: () => ms,
    ids: {
      uuid: () => `id-${String(draw()).padStart(6, '0')}`,
      receiptCode: () => createReceiptCode((n) => Uint8Array.from({ length: n }, (_, i) => digit(draw(), i))),
    },
    tenants: [TIANYUAN, HETANG],
    authenticate: (credential) => PRINCIPALS[credential] ?? officeOf(credential),
    ...options,
  });

  /** What text, bytes and JSON are sent as. */
  const bodyOf = (body: unknown) =>
    typeof body === 'string' || body instanceof Blob ? body : JSON.stringify(body);

  async function send(method: string, path: string, { as = 'page', body, headers, signal }: Sent = {}) {
    const request = new Request(`https://wuyou.example${path}`, {
      method,
      headers: {
        ...(as !== null && { Authorization: `Bearer ${as}` }),
        ...(body !== undefined && { 'Content-Type': 'application/json' }),
        ...headers,
      },
      ...(body !== undefined && { body: bodyOf(body) }),
      ...(signal && { signal }),
    });
    return engine.fetch(request);
  }

  return {
    engine,
    store,
    send,
    /** Sends a file as a phone does. */
    upload: async (
      id: string,
      content: string | Blob,
      { as, name = '厂区示例.jpg', headers }: Uploaded = {},
    ) =>
      send('PUT', `/v1/files/${id}`, {
        ...(as !== undefined && { as }),
        body: content,
        headers: { 'Content-Type': 'image/jpeg', 'File-Name': encodeURIComponent(name), ...headers },
      }),
    moveTo: (instant: string) => {
      ms = Date.parse(instant);
    },

    /** Calls a route that must succeed, and holds the reply against its schema, unknown fields included. */
    async call<R extends RouteName>(
      name: R,
      { params = {}, query = '', ...sent }: Sent & { params?: Record<string, string>; query?: string } = {},
    ): Promise<ReplyOf<R>> {
      const { method, path, status, reply } = http[name];
      const filled = path.replace(/{(\w+)}/g, (_, key: string) => encodeURIComponent(params[key] ?? ''));
      const needsBody = method === 'POST' && sent.body === undefined;
      const response = await send(method, filled + query, { ...sent, ...(needsBody && { body: {} }) });
      const json = await response.json();
      expect({ status: response.status, json }).toEqual({ status, json });
      expect(parse(reply as z.ZodMiniType, json)).toEqual(json);
      return json as ReplyOf<R>;
    },
  };
}

/** A byte that differs from call to call. */
function digit(call: number, i: number): number {
  return Math.floor(call / 240 ** (i % 3)) % 240;
}

export type World = ReturnType<typeof world>;
