import { documentsOf, type HeldDocument, type Reporter } from '@wuyou/domain';
import type { RouteName } from '@wuyou/domain/routes';
import type { Call, Service } from '../call';
import { loadApplicationByCode } from './load';

/** Applications of one company looked at for what they left behind. */
const LOOKED_AT = 200;

interface Handing {
  readonly materials?: readonly { readonly by: 'file' | 'reuse' }[];
  readonly consent: boolean;
  /** Receipt code of an earlier application. */
  readonly earlier?: string;
}

/**
 * What the applicant may reuse: looked up only where something is reused, and with consent. A unified social credit
 * code is public and anyone may apply under it, so from a page an earlier application opens what it left behind itself
 * and no more. A partner's server and staff vouch for whom they speak: to them the company's other applications and
 * the licence library are open, too.
 */
export async function documentsFor(
  applicant: Reporter,
  { materials = [], consent, earlier }: Handing,
  { principal, tenant }: Pick<Call<RouteName>, 'principal' | 'tenant'>,
  service: Service,
): Promise<readonly HeldDocument[]> {
  const holder = companyOf(applicant);
  if (holder === undefined || !consent || !materials.some(({ by }) => by === 'reuse')) return [];
  if (principal.kind !== 'publishable') return heldBy(holder, tenant.id, service);
  const id =
    earlier === undefined ? undefined : await service.store.applications.findIdByCode(tenant.id, earlier);
  const state = id === undefined ? undefined : await service.store.applications.find(tenant.id, id);
  return state ? documentsOf([state], holder) : [];
}

/**
 * What an earlier application left behind, and whose it is.
 * @throws {DomainError} `not_found`
 */
export async function leftBehind(
  code: string,
  tenant: string,
  { store }: Service,
): Promise<{ readonly holder?: string; readonly documents: readonly HeldDocument[] }> {
  const { state } = await loadApplicationByCode(store, tenant, code);
  const holder = companyOf(state.facts.applicant);
  return holder === undefined ? { documents: [] } : { holder, documents: documentsOf([state], holder) };
}

/** From all its applications, and from the licence library; for those who vouch for whom they speak. */
export async function heldBy(
  holder: string,
  tenant: string,
  { store, licences }: Service,
): Promise<readonly HeldDocument[]> {
  const earlier = await store.applications.list(tenant, { holder, handedIn: true, limit: LOOKED_AT });
  return [...documentsOf(earlier, holder), ...(await licences({ tenant, holder }))];
}

function companyOf(applicant: Reporter): string | undefined {
  return applicant.kind === 'enterprise' ? applicant.uscc : undefined;
}
