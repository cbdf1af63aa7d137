import { DomainError } from '@wuyou/domain';
import type { Principal } from './principal';

/** What one call is counted under. */
export interface Counted {
  readonly tenant: string;
  /** `key` is every caller's; `address` and `phone` are those of visitors, who share their page's key. */
  readonly by: 'key' | 'address' | 'phone';
  readonly value: string;
  /** `report` raises a case or an application; `write` is any command. */
  readonly does: 'read' | 'write' | 'report';
}

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
  if (id !== undefined) await count(limit, { tenant, by: 'key', value: id, does });
  if (kind === 'publishable' && address !== undefined)
    await count(limit, { tenant, by: 'address', value: address, does });
}

/**
 * The number that is left behind is called back; nobody is to fill a queue in another's name.
 * @throws {DomainError} `rate_limited`
 */
export async function admitReport(limit: Limit, { kind, tenant }: Principal, body: unknown): Promise<void> {
  const value = mobileIn(body);
  if (kind === 'publishable' && value !== undefined)
    await count(limit, { tenant, by: 'phone', value, does: 'report' });
}

async function count(limit: Limit, counted: Counted): Promise<void> {
  const retryAfter = await limit(counted);
  if (retryAfter !== undefined) throw new DomainError('rate_limited', { retryAfter });
}

/** Of the reporter or applicant; other commands name nobody. */
function mobileIn(body: unknown): string | undefined {
  const { reporter, applicant } = (body ?? {}) as Partial<Record<'reporter' | 'applicant', Named>>;
  return (reporter ?? applicant)?.contact?.mobile;
}

interface Named {
  readonly contact?: { readonly mobile?: string };
}
