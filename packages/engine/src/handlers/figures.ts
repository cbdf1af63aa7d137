import { DomainError, figuresFrom, invalid } from '@wuyou/domain';
import type { QueryHandler } from '../call';
import { staffOf } from '../principal';

/** @throws {DomainError} `invalid` for a period that ends before it begins, `forbidden` for another department's */
export const getFigures: QueryHandler<'desk.figures.get'> = async (call, { store }) => {
  const { principal, tenant, now, query } = call;
  const { from, to } = query;
  if (from !== undefined && to !== undefined && from > to) throw invalid('?to', 'too_small', { min: from });
  const { role, department: own = '' } = staffOf(principal);
  if (role === 'department' && query.department !== undefined && query.department !== own)
    throw new DomainError('forbidden', {});
  const cut = { ...query, ...(role === 'department' && { department: own }) };
  const tally = await store.tally(tenant.id, { ...cut, now });
  return { body: { cut, at: now, ...figuresFrom(tally) } };
};
