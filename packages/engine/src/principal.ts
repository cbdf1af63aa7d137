import {
  type Actor,
  type ChannelCode,
  DomainError,
  type Instant,
  type Reach,
  reachOf,
  type StaffRole,
  type Via,
} from '@wuyou/domain';
import { ROUTES, type Route, type RouteName } from '@wuyou/domain/routes';

/** Whose credential it is. `id` tells two keys of one tenant apart; staff always have one. */
export type Principal =
  | { readonly kind: 'publishable' | 'partner'; readonly tenant: string; readonly id?: string }
  | {
      readonly kind: 'staff';
      readonly tenant: string;
      readonly id: string;
      readonly role: StaffRole;
      /** For the role `department`: which one. */
      readonly department?: string;
      /** When what they came with ends, and their live feeds with it; absent for a key. */
      readonly until?: Instant;
    };

/** From where a credential was sent, as the browser says; a filter, and no proof. */
export interface SentFrom {
  readonly origin?: string;
}

/** What turns a bearer credential into a principal; `undefined` for one it does not know, or not from there. */
export type Authenticate = (
  credential: string,
  from: SentFrom,
) => Principal | undefined | Promise<Principal | undefined>;

/** @throws {DomainError} `unauthorized` */
export async function authenticated(request: Request, authenticate: Authenticate): Promise<Principal> {
  const credential = /^Bearer +(\S+)$/i.exec(request.headers.get('Authorization') ?? '')?.[1];
  const origin = request.headers.get('Origin') ?? undefined;
  const from = origin === undefined ? {} : { origin };
  const principal = credential === undefined ? undefined : await authenticate(credential, from);
  if (!principal) throw new DomainError('unauthorized', {});
  return principal;
}

/**
 * Staff by their own name; whoever else holds a receipt code is the reporter.
 * @throws {DomainError} `forbidden` for an administrator, who acts on nothing
 */
export function actorOf(principal: Principal): Actor {
  if (principal.kind !== 'staff') return { role: 'reporter' };
  const { id, role, department } = principal;
  if (role === 'admin') throw new DomainError('forbidden', {});
  return { role, id, ...(department !== undefined && { department }) };
}

/** Who reports or applies: staff and partners do so on someone's behalf, under their own name. */
export function reporterOf(principal: Principal): Actor {
  return principal.kind === 'partner' ? { role: 'partner' } : actorOf(principal);
}

/** Through what a command on a case comes. A partner's server speaks for the channel it reported through. */
export function viaOf(principal: Principal, channel: ChannelCode): Via {
  switch (principal.kind) {
    case 'publishable':
      return 'portal';
    case 'partner':
      return channel;
    case 'staff':
      return 'desk';
  }
}

/**
 * How far a route goes for a caller.
 * @throws {DomainError} `forbidden` where it is closed to them
 */
export function reachFor(principal: Principal, route: RouteName): Reach {
  const { callers }: Route = ROUTES[route];
  const reach = principal.kind === 'staff' ? reachOf(principal.role, route) : 'all';
  if (!callers.includes(principal.kind) || !reach) throw new DomainError('forbidden', {});
  return reach;
}

/** The department that a call sees no further than; `undefined` where it sees everything. */
export function limitedTo({ principal, reach }: Reaching): string | undefined {
  if (reach === 'all') return undefined;
  // What no department is named for has a share in nothing.
  return (principal.kind === 'staff' ? principal.department : undefined) ?? '';
}

interface Reaching {
  readonly principal: Principal;
  readonly reach: Reach;
}
