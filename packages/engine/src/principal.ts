import { type Actor, type Case, type ChannelCode, DomainError, tasksOf, type Via } from '@wuyou/domain';

/** Whose credential it is. `id` tells two keys of one tenant apart; staff always have one. */
export type Principal =
  | { readonly kind: 'publishable' | 'partner'; readonly tenant: string; readonly id?: string }
  | {
      readonly kind: 'staff';
      readonly tenant: string;
      readonly id: string;
      readonly role: 'desk' | 'department' | 'supervisor' | 'leader';
      /** For the role `department`: which one. */
      readonly department?: string;
    };

export type Staff = Extract<Principal, { readonly kind: 'staff' }>;

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

/** Staff by their own name; whoever else holds a receipt code is the reporter. */
export function actorOf(principal: Principal): Actor {
  if (principal.kind !== 'staff') return { role: 'reporter' };
  const { id, role, department } = principal;
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

/** @throws {DomainError} `forbidden` for anyone else */
export function staffOf(principal: Principal): Staff {
  if (principal.kind !== 'staff') throw new DomainError('forbidden', {});
  return principal;
}

/** A department sees the cases it has a task in; everyone else among staff sees all. */
export function maySee({ role, department }: Staff, state: Case): boolean {
  return role !== 'department' || tasksOf(state).some((task) => task.department === department);
}
