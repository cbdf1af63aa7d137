import { DomainError, documentsOf, type HeldDocument, type Reporter } from '@wuyou/domain';
import type { RouteName } from '@wuyou/domain/routes';
import type { Call, Service } from '../call';
import { loadApplicationByCode } from './load';

/** Applications of one company looked at for what they left behind. */
const LOOKED_AT = 200;

/**
 * The holder's documents that the caller may reuse. A unified social credit code is public, so it alone opens nothing:
 * a page shows the receipt code of an earlier application of the same company, while a partner's server and staff
 * vouch for whom they speak.
 */
export async function documentsFor(
  applicant: Reporter,
  { earlier }: { readonly earlier?: string },
  { principal, tenant }: Pick<Call<RouteName>, 'principal' | 'tenant'>,
  service: Service,
): Promise<readonly HeldDocument[]> {
  const holder = applicant.kind === 'enterprise' ? applicant.uscc : undefined;
  if (holder === undefined) return [];
  if (principal.kind !== 'publishable') return heldBy(holder, tenant.id, service);
  const proven = earlier !== undefined && (await earlierHolder(earlier, tenant.id, service)) === holder;
  return proven ? heldBy(holder, tenant.id, service) : [];
}

async function earlierHolder(code: string, tenant: string, service: Service): Promise<string | undefined> {
  try {
    return await holderOf(code, tenant, service);
  } catch (error) {
    if (DomainError.is(error, 'not_found')) return undefined;
    throw error;
  }
}

/**
 * The company whose application a receipt code belongs to; `undefined` for a citizen's.
 * @throws {DomainError} `not_found`
 */
export async function holderOf(
  code: string,
  tenant: string,
  { store }: Pick<Service, 'store'>,
): Promise<string | undefined> {
  const { state } = await loadApplicationByCode(store, tenant, code);
  const { applicant } = state.facts;
  return applicant.kind === 'enterprise' ? applicant.uscc : undefined;
}

/** From earlier applications, and from the licence library. */
export async function heldBy(
  holder: string,
  tenant: string,
  { store, licences }: Service,
): Promise<readonly HeldDocument[]> {
  const earlier = await store.applications.list(tenant, { holder, limit: LOOKED_AT });
  return [...documentsOf(earlier, holder), ...(await licences({ tenant, holder }))];
}
