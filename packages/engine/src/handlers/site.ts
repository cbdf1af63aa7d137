import { DomainError, promise, siteOf, type Tenant, viewDeadline, type WorkCalendar } from '@wuyou/domain';
import type { PromiseView } from '@wuyou/domain/http';
import type { QueryHandler } from '../call';

export const getSite: QueryHandler<'site.get'> = async ({ tenant }) => ({ body: siteOf(tenant) });

/** @throws {DomainError} `invalid` for a category the tenant does not have */
export const getPromise: QueryHandler<'promise.get'> = async ({ tenant, now, query }, { calendar }) => {
  if (query.category !== undefined && !tenant.categories.some(({ path }) => path === query.category)) {
    throw new DomainError('invalid', { issues: [{ pointer: '?category', code: 'unknown_category' }] });
  }
  return { body: promiseView(now, tenant, calendar) };
};

/** What is promised to someone who reports now. */
function promiseView(now: string, tenant: Tenant, calendar: WorkCalendar): PromiseView {
  const { contactBy, resolveBy } = promise(now, { tenant, calendar });
  return {
    contactBy: viewDeadline(contactBy, { now, calendar }),
    resolveBy: viewDeadline(resolveBy, { now, calendar }),
  };
}
