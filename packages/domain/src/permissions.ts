import type { ROUTES, RouteName } from './routes';

/** Staff, by what they are there for. `admin` keeps the service, sees no case and acts on none. */
export const STAFF_ROLES = ['desk', 'department', 'supervisor', 'leader', 'admin'] as const;
export type StaffRole = (typeof STAFF_ROLES)[number];

/** How far a route goes for a role: every case and application, or those the member's department has a share in. */
export type Reach = 'all' | 'own';

type StaffRoute = {
  [R in RouteName]: 'staff' extends (typeof ROUTES)[R]['callers'][number] ? R : never;
}[RouteName];

const everyone = { desk: 'all', department: 'all', supervisor: 'all', leader: 'all', admin: 'all' } as const;
const handlers = { desk: 'all', department: 'own', supervisor: 'all', leader: 'all' } as const;
/** Whoever goes to companies brings problems back. */
const anyOffice = { desk: 'all', department: 'all', supervisor: 'all', leader: 'all' } as const;
/** With the receipt of whoever stands at the counter. */
const counter = { desk: 'all' } as const;

/**
 * Which staff may call which route. Which command they may then give on a case or an application is said by
 * `COMMAND_GIVERS` and `APPLICATION_COMMAND_GIVERS`; whom besides staff a route is open to, by `ROUTES`.
 */
export const PERMISSIONS = {
  'site.get': everyone,
  'promise.get': everyone,
  'cases.report': anyOffice,
  'cases.get': counter,
  'cases.live': counter,
  'cases.supply': counter,
  'cases.urge': counter,
  'cases.answerExtension': counter,
  'cases.withdraw': counter,
  'bundles.list': everyone,
  'bundles.get': everyone,
  'applications.apply': counter,
  'applications.get': counter,
  'applications.live': counter,
  'applications.save': counter,
  'applications.submit': counter,
  'applications.supply': counter,
  'applications.withdraw': counter,
  'applications.rating': counter,
  // Never who handled it: the counter took it in and handed it out.
  'applications.rate': {},
  'ratings.get': counter,
  'ratings.submit': counter,
  'desk.cases.list': handlers,
  'desk.cases.get': handlers,
  'desk.cases.do': handlers,
  // Those who call back, and those who look into it.
  'desk.cases.contact': { desk: 'all', supervisor: 'all' },
  'desk.applications.list': handlers,
  'desk.applications.live': handlers,
  'desk.applications.get': handlers,
  'desk.applications.do': handlers,
  'desk.live': handlers,
  'files.upload': anyOffice,
  'cases.file': counter,
  'desk.cases.file': handlers,
  'desk.applications.file': handlers,
  'desk.figures.get': { ...handlers, admin: 'all' },
} as const satisfies Record<StaffRoute, Partial<Record<StaffRole, Reach>>>;

/** How far a route goes for a member of staff; `undefined` where it is closed to them. */
export function reachOf(role: StaffRole, route: RouteName): Reach | undefined {
  const rows: Readonly<Record<string, Partial<Record<StaffRole, Reach>>>> = PERMISSIONS;
  return rows[route]?.[role];
}
