import {
  bundleOf,
  DomainError,
  dateOf,
  holdingsOf,
  type Instant,
  promisedTime,
  setDeadline,
  summarizeBundle,
  type Tenant,
  viewBundle,
  viewDeadline,
  type WorkCalendar,
} from '@wuyou/domain';
import type { Call, QueryHandler, Service } from '../call';
import { heldBy, leftBehind } from './documents';

export const listBundles: QueryHandler<'bundles.list'> = async ({ tenant }) => {
  const catalogue = tenant.approvals?.catalogue;
  const items = catalogue?.bundles.flatMap(({ id }) => summarizeBundle(id, catalogue, tenant.policy) ?? []);
  return { body: { items: items ?? [] } };
};

/** @throws {DomainError} `not_found` for an unknown bundle or earlier receipt code */
export const getBundle: QueryHandler<'bundles.get'> = async (call, service) => {
  const { tenant, now, params } = call;
  const catalogue = tenant.approvals?.catalogue;
  const bundle = catalogue && bundleOf(params.id, catalogue);
  if (!catalogue || !bundle) throw new DomainError('not_found', {});
  const { holder, documents } = await known(call, service);
  const holdings = holder === undefined ? [] : holdingsOf(bundle.asked, documents, holder, dateOf(now));
  const body = viewBundle(params.id, catalogue, {
    policy: tenant.policy,
    holdings,
    promisedBy: promisedBy(bundle, { now, tenant, calendar: service.calendar }),
  });
  if (!body) throw new DomainError('not_found', {});
  return { body };
};

/**
 * What is at hand already: of an earlier application, or, for who vouches for the company, of all its applications and
 * the licence library.
 * @throws {DomainError} `forbidden` for a page that names a company, `not_found` for an unknown receipt code
 */
async function known(
  { principal, tenant, query }: Call<'bundles.get'>,
  service: Service,
): ReturnType<typeof leftBehind> {
  const { holder, earlier } = query;
  if (holder !== undefined) {
    if (principal.kind === 'publishable') throw new DomainError('forbidden', {});
    return { holder, documents: await heldBy(holder, tenant.id, service) };
  }
  return earlier === undefined ? { documents: [] } : leftBehind(earlier, tenant.id, service);
}

/** By when a bundle would be decided, were it accepted now. */
export function promisedBy(
  bundle: Parameters<typeof promisedTime>[0],
  {
    now,
    tenant,
    calendar,
  }: { readonly now: Instant; readonly tenant: Tenant; readonly calendar: WorkCalendar },
) {
  const clockwork = { calendar, policy: tenant.policy };
  const limit = promisedTime(bundle, tenant.policy);
  return viewDeadline(setDeadline('bundle', now, clockwork, { limit }), { now, ...clockwork });
}
