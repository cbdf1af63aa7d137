import type { Authenticate, Principal } from '@wuyou/engine';
import { TIANYUAN } from './tenant';

/** Credentials of the mocked site. They open nothing but the mock. */
export const KEYS = {
  /** For pages: `createClient({ key })`. */
  page: 'pk_test_tianyuan',
  partner: 'sk_test_tianyuan',
  /** For staff: `createClient({ token })`. */
  desk: 'mock-desk',
  supervisor: 'mock-supervisor',
  leader: 'mock-leader',
  /** By department id. */
  departments: Object.fromEntries(officeIds().map((id) => [id, `mock-department-${id}`])),
} as const;

const principalsIn = (tenant: string) =>
  new Map<string, Principal>([
    [KEYS.page, { kind: 'publishable', tenant }],
    [KEYS.partner, { kind: 'partner', tenant }],
    [KEYS.desk, { kind: 'staff', tenant, id: 'desk', role: 'desk' }],
    [KEYS.supervisor, { kind: 'staff', tenant, id: 'supervisor', role: 'supervisor' }],
    [KEYS.leader, { kind: 'staff', tenant, id: 'leader', role: 'leader' }],
    ...Object.entries(KEYS.departments).map(([department, token]): [string, Principal] => [
      token,
      { kind: 'staff', tenant, id: `officer-${department}`, role: 'department', department },
    ]),
  ]);

/** Offices that are given tasks, and those that decide on items of a bundle. */
function officeIds(): string[] {
  const { departments, approvals } = TIANYUAN;
  const offices = [...departments, ...(approvals?.catalogue.departments ?? [])];
  return [...new Set(offices.map(({ id }) => id))];
}

/** Whom the credentials stand for at a site. */
export function authenticateIn(tenant: string): Authenticate {
  const principals = principalsIn(tenant);
  return (credential) => principals.get(credential);
}
