import { knownCategory, promise, siteOf, viewDeadline } from '@wuyou/domain';
import type { QueryHandler } from '../call';

export const getSite: QueryHandler<'site.get'> = async ({ tenant }) => ({ body: siteOf(tenant) });

/** @throws {DomainError} `invalid` for a category the tenant does not have */
export const getPromise: QueryHandler<'promise.get'> = async ({ tenant, now, query }, { calendar }) => {
  const { category } = query;
  if (category !== undefined) knownCategory(category, tenant, '?category');
  const { contactBy, resolveBy } = promise(now, category, { tenant, calendar });
  const clock = { now, calendar, policy: tenant.policy, ...(category !== undefined && { category }) };
  return { body: { contactBy: viewDeadline(contactBy, clock), resolveBy: viewDeadline(resolveBy, clock) } };
};
