import { type ApplyInput, createReceiptCode, DEFAULT_POLICY, type Tenant } from '@wuyou/domain';
import { SHIPPED_CATALOGUE } from '@wuyou/domain/catalogue';
import { createEngine, createMemoryFiles, createMemoryStore, type Principal } from '@wuyou/engine';
import { createClientIn } from '../client';
import type { Environment } from '../environment';

export const CATEGORY = '城乡建设/工程建设审批';

export const TIANYUAN: Tenant = {
  id: '430211',
  name: { 'zh-CN': '天元区', en: 'Tianyuan District' },
  phone: '12345',
  anonymousAllowed: true,
  departments: [
    { id: 'nr', name: { 'zh-CN': '区自然资源局', en: 'Natural resources' } },
    { id: 'hc', name: { 'zh-CN': '区住建局', en: 'Housing and construction' } },
  ],
  categories: [
    { path: CATEGORY, name: { 'zh-CN': '工程建设审批', en: 'Construction permits' }, keywords: ['验收'] },
  ],
  policy: DEFAULT_POLICY,
  approvals: { catalogue: SHIPPED_CATALOGUE, category: CATEGORY },
};

const staff = { kind: 'staff', tenant: TIANYUAN.id } as const;
const PRINCIPALS: Readonly<Record<string, Principal>> = {
  page: { kind: 'publishable', tenant: TIANYUAN.id },
  desk: { ...staff, id: 'desk-1', role: 'desk' },
  nr: { ...staff, id: 'nr-1', role: 'department', department: 'nr' },
};

/** `office-power`: staff of the office with that id. */
function officeOf(credential: string): Principal | undefined {
  const department = /^office-(.+)$/.exec(credential)?.[1];
  return department === undefined ? undefined : { ...staff, id: credential, role: 'department', department };
}

export const REPORT = {
  category: CATEGORY,
  title: '新厂房联合验收受阻',
  reporter: {
    kind: 'enterprise',
    name: '示例装备集团',
    uscc: '91430200MA4DEM010P',
    contact: { name: '示例联系人', mobile: '13800000000' },
  },
} as const;

const file = (material: string) => ({
  by: 'file' as const,
  material,
  name: `${material}.pdf`,
  size: 1024,
  hash: 'a'.repeat(64),
});
export const APPLY: ApplyInput = {
  bundle: 'utility-hookup',
  applicant: REPORT.reporter,
  materials: [file('hookup-form'), file('site-plan')],
};
/** The items of that bundle in an order they may be granted in, with their offices. */
export const OFFICES = {
  power: 'power',
  greenery: 'gardens',
  excavation: 'urban',
  water: 'water',
  gas: 'gas',
  telecom: 'telecom',
};

interface Line {
  readonly fetch?: (request: Request) => Promise<Response>;
  readonly environment?: Environment;
}

/** A service in this process, and a client for each who deals with it. */
export function world() {
  let now = Date.parse('2026-09-07T09:12:00+08:00');
  let drawn = 0;
  const store = createMemoryStore();
  const engine = createEngine({
    store,
    clock: () => now,
    ids: {
      uuid: () => `id-${++drawn}`,
      receiptCode: () => createReceiptCode((n) => crypto.getRandomValues(new Uint8Array(n))),
    },
    tenants: [TIANYUAN],
    files: createMemoryFiles(),
    authenticate: (credential) => PRINCIPALS[credential] ?? officeOf(credential),
    // Feeds are silent between changes.
    sleep: (_, signal) => new Promise((resolve) => signal.addEventListener('abort', () => resolve())),
  });
  const as = (token: string, { fetch = engine.fetch, environment }: Line = {}) =>
    createClientIn({ baseUrl: 'https://wuyou.example', token, fetch }, environment);
  return {
    tenant: TIANYUAN.id,
    store,
    engine,
    as,
    page: as('page'),
    desk: as('desk').desk,
    nr: as('nr').desk,
    /** Moves the service's clock. */
    moveTo(instant: string) {
      now = Date.parse(instant);
      engine.tick();
    },
  };
}

export type World = ReturnType<typeof world>;

/** Takes a reported case to its answer. */
export async function answer({ desk, nr }: World, id: string, text = '规划核实已通过。') {
  await desk.cases.do(id, { type: 'accept' });
  await desk.cases.do(id, {
    type: 'assign',
    tasks: [{ department: 'nr', role: 'lead', title: '规划核实' }],
  });
  await nr.cases.do(id, { type: 'sign' });
  return nr.cases.do(id, { type: 'resolve', answer: text });
}
