import { DomainError } from '@wuyou/domain';
import type { RouteName } from '@wuyou/domain/routes';
import type { Principal } from './principal';

/**
 * What one call is counted under. `key` is every caller's; `address` and `phone` are those of visitors, who share their
 * page's key. `report` raises a case or an application; `write` is any command.
 */
export type Counted = { readonly tenant: string; readonly value: string } & (
  | { readonly by: 'key' | 'address'; readonly does: 'read' | 'write' }
  | { readonly by: 'phone'; readonly does: 'report' }
);

/** Counts a call: nothing where it is let in, else the whole seconds until the next one would be. */
export type Limit = (counted: Counted) => number | undefined | Promise<number | undefined>;

export const noLimit: Limit = () => undefined;

interface Caller {
  readonly principal: Principal;
  /** Of the visitor, where the server knows it. */
  readonly address?: string | undefined;
}

/** @throws {DomainError} `rate_limited` */
export async function admit(
  limit: Limit,
  does: 'read' | 'write',
  { principal, address }: Caller,
): Promise<void> {
  const { kind, tenant, id } = principal;
  // First, so that what one address sends too much uses nothing up that others share.
  if (kind === 'publishable' && address !== undefined)
    await count(limit, { tenant, by: 'address', value: address, does });
  if (id !== undefined) await count(limit, { tenant, by: 'key', value: id, does });
}

/** Commands that leave a number behind which is called back. */
const NAMES_A_PHONE: readonly RouteName[] = ['cases.report', 'applications.apply'];

interface Report {
  readonly route: RouteName;
  readonly principal: Principal;
  readonly body: unknown;
}

/**
 * Nobody is to fill a queue in another's name. Count only what would be written: what is refused anyway must not use up
 * the number of somebody else.
 * @throws {DomainError} `rate_limited`
 */
export async function admitReport(limit: Limit, { route, principal, body }: Report): Promise<void> {
  const { kind, tenant } = principal;
  if (kind !== 'publishable' || !NAMES_A_PHONE.includes(route)) return;
  const { reporter, applicant } = body as { readonly reporter?: Named; readonly applicant?: Named };
  const mobile = (reporter ?? applicant)?.contact?.mobile;
  if (mobile !== undefined) await count(limit, { tenant, by: 'phone', value: mobile, does: 'report' });
}

async function count(limit: Limit, counted: Counted): Promise<void> {
  const retryAfter = await limit(counted);
  if (retryAfter !== undefined) throw new DomainError('rate_limited', { retryAfter });
}

interface Named {
  readonly contact?: { readonly mobile?: string };
}
